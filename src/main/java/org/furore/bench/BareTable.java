package org.furore.bench;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

/// Posts in SQLite with nothing around it: one table of the columns a case keeps of a post and its
/// record, known by its id alone, and one of bytes.
final class BareTable implements AutoCloseable {
    private static final int COLUMNS = 29;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement keep;

    BareTable(Path path) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            statement.execute("pragma cache_size = -65536");
            statement.execute(
                    """
                    create table post (id integer primary key, uuid blob not null unique, title text,
                        author text, outlet text, date text, date_from integer, language text,
                        url text, text text not null, text_hash integer, platform text,
                        native_id text, handle text, reply_to text, repost_of text, quote_of text,
                        conversation text, hashtags text, mentions text, links text, media text,
                        likes integer, reposts integer, replies integer, quotes integer,
                        line integer, start integer, length integer)
                    """);
            statement.execute("create table chunk (id integer primary key, bytes blob not null)");
        }
        connection.setAutoCommit(false);
        insert =
                connection.prepareStatement(
                        "insert into post values (?" + ", ?".repeat(COLUMNS - 1) + ")");
        keep = connection.prepareStatement("insert into chunk (bytes) values (?)");
    }

    /// Inserts posts as one batch and commits it.
    void insert(List<StoredDocument> posts) throws SQLException {
        for (StoredDocument stored : posts) {
            if (stored.document() instanceof Post post) {
                set(stored, post);
                insert.addBatch();
            }
        }
        insert.executeBatch();
        connection.commit();
    }

    private void set(StoredDocument stored, Post post) throws SQLException {
        Header header = post.header();
        Locator at = stored.origin().locator();
        UUID id = stored.id().value();
        insert.setLong(1, stored.ordinal());
        insert.setBytes(
                2,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
        insert.setString(3, header.title());
        insert.setString(4, header.author());
        insert.setString(5, header.outlet());
        insert.setString(6, header.date() == null ? null : header.date().text());
        insert.setLong(7, stored.ordinal());
        insert.setString(8, header.language());
        insert.setString(9, header.url());
        insert.setString(10, post.text());
        insert.setLong(11, post.text().hashCode());
        insert.setString(12, post.platform());
        insert.setString(13, post.nativeId());
        insert.setString(14, post.handle());
        insert.setString(15, post.replyTo());
        insert.setString(16, post.repostOf());
        insert.setString(17, post.quoteOf());
        insert.setString(18, post.conversation());
        insert.setString(19, list(post.hashtags()));
        insert.setString(20, list(post.mentions()));
        insert.setString(21, list(post.links()));
        insert.setString(22, list(post.media()));
        number(23, post.counts().likes());
        number(24, post.counts().reposts());
        number(25, post.counts().replies());
        number(26, post.counts().quotes());
        insert.setLong(27, at.line());
        insert.setLong(28, at.offset());
        insert.setLong(29, at.length());
    }

    private static @Nullable String list(List<String> values) {
        return values.isEmpty() ? null : String.join("\n", values);
    }

    private void number(int column, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setLong(column, value);
        }
    }

    /// Keeps bytes as they are.
    void keep(byte[] bytes) throws SQLException {
        keep.setBytes(1, bytes);
        keep.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        keep.close();
        connection.close();
    }
}
