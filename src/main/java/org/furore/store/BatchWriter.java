package org.furore.store;

import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Writes batches of an import with statements prepared once. For the workspace thread only; the
/// caller holds the transaction.
final class BatchWriter implements AutoCloseable {
    private final ZoneId zone;
    private final Connection connection;
    private final List<PreparedStatement> open = new ArrayList<>();
    private final PreparedStatement insertDocument;
    private final PreparedStatement findDocument;
    private final PreparedStatement findArticle;
    private final PreparedStatement insertArticleKey;
    private final PreparedStatement insertArticle;
    private final PreparedStatement insertPost;
    private final PreparedStatement insertReview;
    private final PreparedStatement insertRecord;
    private final PreparedStatement reviveDocument;
    private final ObservationWriter observations;

    BatchWriter(Connection connection, ZoneId zone) throws SQLException {
        this.connection = connection;
        this.zone = zone;
        insertDocument =
                prepare(
                        """
                        insert into document (uuid, kind, title, author, outlet, date, date_from,
                            date_to, language, url, text, text_hash, import_file, number, live, seq)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                        on conflict (uuid) do nothing returning id
                        """);
        findDocument = prepare("select id from document where uuid = ?");
        findArticle = prepare("select document from content_key where key = ?");
        insertArticleKey =
                prepare(
                        "insert into content_key (key, document) values (?, ?) on conflict do"
                                + " nothing");
        insertArticle = prepare("insert into article (document, description) values (?, ?)");
        insertPost =
                prepare(
                        """
                        insert into post (document, platform, native_id, handle, reply_to, repost_of,
                            quote_of, conversation, hashtags, mentions, links, media, likes, reposts,
                            replies, quotes, views)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        insertReview =
                prepare(
                        """
                        insert into review (document, work, rating, score, scale, fresh, reviewer,
                            platform, native_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        insertRecord =
                prepare(
                        """
                        insert into record (import_file, number, line, start, length, member, outcome,
                            document, observation, reason, arguments)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        reviveDocument =
                prepare(
                        "update document set live = 1, seq = ? where id = ? and (live = 0 or seq <>"
                                + " ?)");
        observations = new ObservationWriter(connection, open);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        open.add(statement);
        return statement;
    }

    /// Writes the records of a batch; documents that are new or held anew carry `seq`.
    ///
    /// @return counts of what became of them
    Import.Tally write(List<Batch.Item> items, long importFile, long seq) throws SQLException {
        long taken = 0;
        long duplicates = 0;
        long rejected = 0;
        for (Batch.Item item : items) {
            switch (item) {
                case Batch.Item.Taken record -> {
                    if (writeDocument(record, importFile, seq)) {
                        taken++;
                    } else {
                        duplicates++;
                    }
                }
                case Batch.Item.Observed record -> {
                    ObservationWriter.Written written =
                            observations.write(record.draft(), importFile);
                    writeRecord(
                            importFile,
                            record.at(),
                            written.isNew() ? "observed" : "duplicate",
                            null,
                            written.row(),
                            null);
                    if (written.isNew()) {
                        taken++;
                    } else {
                        duplicates++;
                    }
                }
                case Batch.Item.Rejected record -> {
                    writeRecord(importFile, record.at(), "rejected", null, null, record);
                    rejected++;
                }
            }
        }
        return new Import.Tally(taken, duplicates, rejected);
    }

    private boolean writeDocument(Batch.Item.Taken record, long importFile, long seq)
            throws SQLException {
        @Nullable Long duplicate = knownArticle(record);
        if (duplicate == null) {
            @Nullable Long row = insertDocument(record, importFile, seq);
            if (row != null) {
                insertKind(row, record.document());
                if (record.articleKey() != null) {
                    insertArticleKey.setBytes(1, record.articleKey());
                    insertArticleKey.setLong(2, row);
                    insertArticleKey.executeUpdate();
                }
                writeRecord(importFile, record.at(), "taken", row, null, null);
                return true;
            }
            findDocument.setBytes(1, Columns.bytes(record.id().value()));
            duplicate = one(findDocument);
        }
        if (duplicate == null) {
            throw new IllegalStateException("a document is neither new nor there");
        }
        reviveDocument.setLong(1, seq);
        reviveDocument.setLong(2, duplicate);
        reviveDocument.setLong(3, seq);
        reviveDocument.executeUpdate();
        writeRecord(importFile, record.at(), "duplicate", duplicate, null, null);
        return false;
    }

    private @Nullable Long knownArticle(Batch.Item.Taken record) throws SQLException {
        if (record.articleKey() == null) {
            return null;
        }
        findArticle.setBytes(1, record.articleKey());
        return one(findArticle);
    }

    private @Nullable Long insertDocument(Batch.Item.Taken record, long importFile, long seq)
            throws SQLException {
        Document document = record.document();
        Header header = document.header();
        Edtf date = header.date();
        @Nullable TimeSpan span = date == null ? null : date.span(zone);
        PreparedStatement s = insertDocument;
        s.setBytes(1, Columns.bytes(record.id().value()));
        s.setString(2, Columns.word(document.kind()));
        s.setString(3, header.title());
        s.setString(4, header.author());
        s.setString(5, header.outlet());
        s.setString(6, date == null ? null : date.text());
        number(s, 7, span == null ? null : (Long) span.from());
        number(s, 8, span == null ? null : (Long) span.to());
        s.setString(9, header.language());
        s.setString(10, header.url());
        s.setString(11, document.text());
        s.setLong(12, record.textHash());
        s.setLong(13, importFile);
        s.setLong(14, record.at().number());
        s.setLong(15, seq);
        return one(s);
    }

    private static @Nullable Long one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? (Long) rows.getLong(1) : null;
        }
    }

    private void insertKind(long row, Document document) throws SQLException {
        switch (document) {
            case Article article -> {
                insertArticle.setLong(1, row);
                insertArticle.setString(2, article.description());
                insertArticle.executeUpdate();
            }
            case Post post -> {
                PreparedStatement s = insertPost;
                s.setLong(1, row);
                s.setString(2, post.platform());
                s.setString(3, post.nativeId());
                s.setString(4, post.handle());
                s.setString(5, post.replyTo());
                s.setString(6, post.repostOf());
                s.setString(7, post.quoteOf());
                s.setString(8, post.conversation());
                s.setString(9, Columns.json(post.hashtags()));
                s.setString(10, Columns.json(post.mentions()));
                s.setString(11, Columns.json(post.links()));
                s.setString(12, Columns.json(post.media()));
                number(s, 13, post.counts().likes());
                number(s, 14, post.counts().reposts());
                number(s, 15, post.counts().replies());
                number(s, 16, post.counts().quotes());
                number(s, 17, post.counts().views());
                s.executeUpdate();
            }
            case Review review -> {
                PreparedStatement s = insertReview;
                Rating rating = review.rating();
                s.setLong(1, row);
                s.setString(2, review.work());
                s.setString(3, rating.written());
                s.setObject(4, rating.score());
                s.setString(5, rating.scale());
                Boolean fresh = rating.fresh();
                number(s, 6, fresh == null ? null : (Long) (fresh ? 1L : 0L));
                s.setString(7, Columns.word(review.reviewer()));
                s.setString(8, review.platform());
                s.setString(9, review.nativeId());
                s.executeUpdate();
            }
        }
    }

    private void writeRecord(
            long importFile,
            Locator at,
            String outcome,
            @Nullable Long document,
            @Nullable Long observation,
            Batch.Item.@Nullable Rejected rejected)
            throws SQLException {
        PreparedStatement s = insertRecord;
        s.setLong(1, importFile);
        s.setLong(2, at.number());
        s.setLong(3, at.line());
        s.setLong(4, at.offset());
        s.setLong(5, at.length());
        s.setString(6, at.member());
        s.setString(7, outcome);
        number(s, 8, document);
        number(s, 9, observation);
        s.setString(10, rejected == null ? null : rejected.reason().key());
        s.setString(11, rejected == null ? null : Columns.json(rejected.reason().arguments()));
        s.executeUpdate();
    }

    static void number(PreparedStatement statement, int index, @Nullable Long value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setLong(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : open) {
            statement.close();
        }
    }
}
