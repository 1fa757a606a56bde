package org.furore.store;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is kept of a record beside its place and its document: how it was caught, and what a post
/// that was there before counts now. Gathered and written with the batch.
final class RecordNotes {
    private final PreparedStatement insertCapture;
    private final PreparedStatement insertTool;
    private final PreparedStatement findTool;
    private final PreparedStatement insertCounts;
    private final Map<String, Long> tools = new HashMap<>();

    /// @param open statements that the owner closes; those of this class are added
    RecordNotes(Connection connection, List<PreparedStatement> open) throws SQLException {
        insertCapture =
                connection.prepareStatement(
                        "insert into record_capture (import_file, number, captured, url, tool)"
                                + " values (?, ?, ?, ?, ?)");
        open.add(insertCapture);
        insertTool =
                connection.prepareStatement(
                        "insert into tool (name) values (?) on conflict do nothing");
        open.add(insertTool);
        findTool = connection.prepareStatement("select id from tool where name = ?");
        open.add(findTool);
        // Counts that are there already are the same sight of the post, brought again, unless both
        // say when they were caught and say otherwise. What a source leaves out is not other.
        insertCounts =
                connection.prepareStatement(
                        """
                        insert into counts_seen (document, import_file, captured, likes, reposts,
                            replies, quotes, views)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
                        where not exists (select 1 from document d
                            join post p on p.document = d.id
                            left join record_capture k on k.import_file = d.import_file
                                and k.number = d.number
                            where d.id = ?1
                            and (?4 is null or p.likes is ?4)
                            and (?5 is null or p.reposts is ?5)
                            and (?6 is null or p.replies is ?6)
                            and (?7 is null or p.quotes is ?7)
                            and (?8 is null or p.views is ?8)
                            and (?9 = 0 or k.captured is null or k.captured = ?3))
                        and not exists (select 1 from counts_seen c
                            where c.document = ?1
                            and (?4 is null or c.likes is ?4)
                            and (?5 is null or c.reposts is ?5)
                            and (?6 is null or c.replies is ?6)
                            and (?7 is null or c.quotes is ?7)
                            and (?8 is null or c.views is ?8)
                            and (?9 = 0 or c.captured = ?3))
                        """);
        open.add(insertCounts);
    }

    void caught(long importFile, Locator at, Capture capture) throws SQLException {
        if (capture.equals(Capture.UNSTATED)) {
            return;
        }
        insertCapture.setLong(1, importFile);
        insertCapture.setLong(2, at.number());
        BatchWriter.number(insertCapture, 3, millis(capture.at()));
        insertCapture.setString(4, capture.url());
        BatchWriter.number(insertCapture, 5, capture.tool() == null ? null : tool(capture.tool()));
        insertCapture.addBatch();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }

    private Long tool(String name) throws SQLException {
        Long known = tools.get(name);
        if (known != null) {
            return known;
        }
        insertTool.setString(1, name);
        insertTool.executeUpdate();
        findTool.setString(1, name);
        try (ResultSet rows = findTool.executeQuery()) {
            Long id = rows.getLong(1);
            tools.put(name, id);
            return id;
        }
    }

    /// A post that is there was seen again.
    ///
    /// @param imported when, where its file does not say
    void seenAgain(long row, long importFile, Document document, Capture capture, Instant imported)
            throws SQLException {
        if (!(document instanceof Post post) || post.counts().equals(Post.Counts.UNKNOWN)) {
            return;
        }
        Instant at = capture.at() == null ? imported : capture.at();
        Post.Counts counts = post.counts();
        PreparedStatement s = insertCounts;
        s.setLong(1, row);
        s.setLong(2, importFile);
        s.setLong(3, at.toEpochMilli());
        BatchWriter.number(s, 4, counts.likes());
        BatchWriter.number(s, 5, counts.reposts());
        BatchWriter.number(s, 6, counts.replies());
        BatchWriter.number(s, 7, counts.quotes());
        BatchWriter.number(s, 8, counts.views());
        s.setInt(9, capture.at() == null ? 0 : 1);
        s.addBatch();
    }

    /// Writes what was gathered; records and documents must be there.
    void write() throws SQLException {
        insertCapture.executeBatch();
        insertCounts.executeBatch();
    }
}
