package org.furore.store;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// Documents as they stand in the tables, with the place of their record.
final class DocumentRows {

    /// All that [#map] reads; the document is `d`, its file `f`, its original `o`.
    static final String COLUMNS =
            """
            d.*, %s as header_date, %s as header_url, f.name as file_name,
            o.uuid as original_uuid, o.sha256 as original_sha256,
            o.captured as original_captured,
            cap.captured as capture_at, cap.url as capture_url, tool.name as capture_tool,
            exists (select 1 from correction c where c.document = d.id) as corrected,
            a.description, p.platform as post_platform, p.native_id as post_native_id, p.handle,
            p.reply_to, p.repost_of, p.quote_of, p.conversation, p.hashtags, p.mentions, p.links,
            p.media, p.likes, p.reposts, p.replies, p.quotes, p.views, v.work, v.rating, v.score,
            v.scale, v.fresh, v.reviewer, v.platform as review_platform,
            v.native_id as review_native_id
            """
                    .formatted(StoredHeader.date("d"), StoredHeader.url("d"));

    static final String FROM =
            """
            from document d
            join import_file f on f.id = d.import_file
            join original o on o.id = f.original
            left join record_capture cap on cap.import_file = d.import_file
                and cap.number = d.number
            left join tool on tool.id = cap.tool
            left join article a on a.document = d.id
            left join post p on p.document = d.id
            left join review v on v.document = d.id
            """;

    /// The ordinal of the document that the record with `:number` of the file `f` brought, if it
    /// brought one: others that came in the same run are counted from its beginning.
    static final String OF_RECORD =
            """
            (select n.document + :number - n.number - (select count(*) from record other
                    where other.import_file = n.import_file and other.number >= n.number
                    and other.number < :number)
                from document_run n where n.import_file = f.id and n.number <= :number
                order by n.number desc limit 1)
            """;

    static final String SELECT = "select " + COLUMNS + FROM;

    private DocumentRows() {}

    static StoredDocument map(Handle handle, ResultSet row) throws SQLException {
        Header header =
                new Header(
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("outlet"),
                        Columns.date(row.getString("header_date")),
                        row.getString("language"),
                        row.getString("header_url"));
        long ordinal = row.getLong("id");
        Header source = header;
        if (row.getBoolean("corrected")) {
            source = source(handle, ordinal, header);
        }
        UUID original = Columns.uuid(row, "original_uuid");
        Capture capture = capture(row);
        Instant captured = capture.at();
        return new StoredDocument(
                new DocumentId(Columns.uuid(row, "uuid")),
                ordinal,
                document(row, header),
                source,
                new Origin(
                        new OriginalId(original),
                        HexFormat.of().formatHex(row.getBytes("original_sha256")),
                        row.getString("file_name"),
                        locator(row),
                        captured == null
                                ? Instant.ofEpochMilli(row.getLong("original_captured"))
                                : captured,
                        capture),
                Columns.real(row, "confidence"));
    }

    private static Locator locator(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        Long line = Columns.number(row, "line");
        return new Locator(
                number,
                line == null ? number : line,
                row.getLong("start"),
                row.getLong("length"),
                row.getString("member"));
    }

    private static Capture capture(ResultSet row) throws SQLException {
        Long at = Columns.number(row, "capture_at");
        String url = row.getString("capture_url");
        String tool = row.getString("capture_tool");
        return at == null && url == null && tool == null
                ? Capture.UNSTATED
                : new Capture(at == null ? null : Instant.ofEpochMilli(at), url, tool);
    }

    static Post.Counts counts(ResultSet row) throws SQLException {
        return new Post.Counts(
                Columns.number(row, "likes"),
                Columns.number(row, "reposts"),
                Columns.number(row, "replies"),
                Columns.number(row, "quotes"),
                Columns.number(row, "views"));
    }

    private static Header source(Handle handle, long ordinal, Header corrected) {
        Header[] header = {corrected};
        handle.select("select field, source from correction where document = ?", ordinal)
                .map((row, context) ->
                        header[0] =
                                Columns.required(HeaderField.class, row.getString("field"))
                                        .set(header[0], row.getString("source")))
                .list();
        return header[0];
    }

    private static Document document(ResultSet row, Header header) throws SQLException {
        String text = row.getString("text");
        return switch (row.getString("kind")) {
            case "article" -> new Article(header, text, row.getString("description"));
            case "post" ->
                    new Post(
                            header,
                            text,
                            row.getString("post_platform"),
                            row.getString("post_native_id"),
                            row.getString("handle"),
                            row.getString("reply_to"),
                            row.getString("repost_of"),
                            row.getString("quote_of"),
                            row.getString("conversation"),
                            Columns.list(row.getString("hashtags"), Columns.STRINGS),
                            Columns.list(row.getString("mentions"), Columns.STRINGS),
                            Columns.list(row.getString("links"), Columns.STRINGS),
                            Columns.list(row.getString("media"), Columns.STRINGS),
                            counts(row));
            default ->
                    new Review(
                            header,
                            text,
                            row.getString("work"),
                            new Rating(
                                    row.getString("rating"),
                                    Columns.real(row, "score"),
                                    row.getString("scale"),
                                    Columns.flag(row, "fresh")),
                            Columns.value(Review.ReviewerKind.class, row.getString("reviewer")),
                            row.getString("review_platform"),
                            row.getString("review_native_id"));
        };
    }
}
