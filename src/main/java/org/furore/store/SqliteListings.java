package org.furore.store;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Listings;
import org.furore.domain.document.Rating;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Lists of documents read from the case file.
final class SqliteListings implements Listings {

    /// Characters of a text that a line may show. They are counted by SQLite, so none is cut in
    /// two; no position is taken from them.
    private static final int OPENING = 240;

    private static final String ENGAGEMENT =
            """
            case when coalesce(p.likes, p.reposts, p.replies, p.quotes) is not null then
                coalesce(p.likes, 0) + coalesce(p.reposts, 0) + coalesce(p.replies, 0)
                + coalesce(p.quotes, 0) end
            """;

    private static final String ROWS =
            """
            select d.id, d.uuid, d.kind, %s as date, d.title, d.author, d.language, p.handle, v.work,
                coalesce(d.outlet, p.platform, v.platform) as place,
                case when d.title is null then substr(d.text, 1, %d) end as opening,
                v.rating, v.score, v.scale, v.fresh, %s as engagement,
                (select count(*) from place l join annotation a on a.place = l.id
                    where l.document = d.id) as annotations
            from document d
            left join post p on p.document = d.id
            left join review v on v.document = d.id
            where d.live = 1 and d.id in (
            """
                    .formatted(StoredHeader.date("d"), OPENING, ENGAGEMENT);

    private final Database database;

    SqliteListings(Database database) {
        this.database = database;
    }

    @Override
    public int[] order(Order order) {
        return switch (order.column()) {
            case KIND -> byValue("d.kind", "", order);
            case DATE -> byValue("d.date_from", "", order);
            case LANGUAGE -> byValue("d.language", "", order);
            case RATING -> byValue("v.score", "left join review v on v.document = d.id", order);
            case ENGAGEMENT -> byValue(ENGAGEMENT, "left join post p on p.document = d.id", order);
            case ANNOTATIONS ->
                    byValue(
                            "n.marks",
                            """
                            left join (select l.document, count(*) as marks from annotation a
                                join place l on l.id = a.place group by 1) n on n.document = d.id
                            """,
                            order);
            case TITLE -> byText("coalesce(d.title, substr(d.text, 1, 60))", "", order);
            case AUTHOR ->
                    byText(
                            "coalesce(d.author, '@' || p.handle)",
                            "left join post p on p.document = d.id",
                            order);
            case OUTLET ->
                    byText(
                            "coalesce(d.outlet, p.platform, v.platform)",
                            """
                            left join post p on p.document = d.id
                            left join review v on v.document = d.id
                            """,
                            order);
        };
    }

    private int[] byValue(String value, String joined, Order order) {
        String sql =
                "select d.id from document d "
                        + joined
                        + " where d.live = 1 order by "
                        + value
                        + (order.descending() ? " desc" : "")
                        + " nulls last, d.id";
        return database.read(handle -> ordinals(handle, sql, null));
    }

    /// SQLite knows the letter case of ASCII only, so text is put in order here.
    private int[] byText(String value, String joined, Order order) {
        String sql =
                "select d.id, "
                        + value
                        + " from document d "
                        + joined
                        + " where d.live = 1 order by d.id";
        SortKeys keys = new SortKeys();
        database.read(handle -> ordinals(handle, sql, keys));
        return keys.sorted(order.descending());
    }

    private static int[] ordinals(Handle handle, String sql, @Nullable SortKeys keys) {
        return handle.select(sql)
                .scanResultSet((opened, context) -> {
                    ResultSet rows = opened.get();
                    int[] ordinals = new int[1024];
                    int count = 0;
                    while (rows.next()) {
                        if (keys != null) {
                            keys.add(rows.getInt(1), rows.getString(2));
                            continue;
                        }
                        if (count == ordinals.length) {
                            ordinals = Arrays.copyOf(ordinals, 2 * count);
                        }
                        ordinals[count++] = rows.getInt(1);
                    }
                    return Arrays.copyOf(ordinals, count);
                });
    }

    @Override
    public List<DocumentRow> rows(int[] ordinals) {
        if (ordinals.length == 0) {
            return List.of();
        }
        String wanted =
                Arrays.stream(ordinals).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        Map<Integer, DocumentRow> found = new HashMap<>();
        database.read(handle ->
                handle.select(ROWS + wanted + ")")
                        .map((row, context) -> found.put(row.getInt("id"), row(row)))
                        .list());
        return Arrays.stream(ordinals).mapToObj(found::get).filter(Objects::nonNull).toList();
    }

    private static DocumentRow row(ResultSet row) throws SQLException {
        return new DocumentRow(
                new DocumentId(Columns.uuid(row, "uuid")),
                row.getInt("id"),
                Columns.required(DocumentKind.class, row.getString("kind")),
                Columns.date(row.getString("date")),
                row.getString("title"),
                opening(row.getString("opening"), row.getString("work")),
                row.getString("author"),
                row.getString("handle"),
                row.getString("place"),
                row.getString("language"),
                new Rating(
                        row.getString("rating"),
                        Columns.real(row, "score"),
                        row.getString("scale"),
                        Columns.flag(row, "fresh")),
                Columns.number(row, "engagement"),
                row.getInt("annotations"));
    }

    private static @Nullable String opening(@Nullable String opening, @Nullable String work) {
        String line = opening == null ? "" : opening.replaceAll("\\s+", " ").strip();
        return opening == null ? null : !line.isEmpty() ? line : work;
    }
}
