package org.furore.store;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.DocumentText;
import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Documents read from the case file.
final class SqliteDocuments implements Documents {
    /// All time zones are whole quarters of an hour apart from UTC (since 1972).

    private final Database database;

    private final ZoneId zone;

    SqliteDocuments(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public long count() {
        return number("select count(*) from document where live = 1");
    }

    @Override
    public long hiddenCoded() {
        return number(
                """
                select count(*) from document d where live = 0 and exists (
                    select 1 from place p join annotation a on a.place = p.id
                    where p.document = d.id)
                """);
    }

    private long number(String sql) {
        return database.read(handle -> handle.select(sql).mapTo(long.class).one());
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return database.read(handle ->
                handle.select(
                                DocumentRows.SELECT + " where d.live = 1 and d.uuid = ?",
                                (Object) Columns.bytes(id.value()))
                        .map((row, context) -> DocumentRows.map(handle, row))
                        .findOne());
    }

    @Override
    public Optional<StoredDocument> byOrdinal(long ordinal) {
        return database.read(handle -> byOrdinal(handle, ordinal));
    }

    private static Optional<StoredDocument> byOrdinal(Handle handle, long ordinal) {
        return handle.select(DocumentRows.SELECT + " where d.live = 1 and d.id = ?", ordinal)
                .map((row, context) -> DocumentRows.map(handle, row))
                .findOne();
    }

    @Override
    public List<StoredDocument> byOrdinals(List<Long> ordinals) {
        Map<Long, StoredDocument> found = new HashMap<>();
        database.read(handle ->
                handle.select(
                                DocumentRows.SELECT
                                        + " where d.live = 1 and d.id in (select value from"
                                        + " json_each(?))",
                                ordinals.toString())
                        .map((row, context) ->
                                found.put(row.getLong("id"), DocumentRows.map(handle, row)))
                        .list());
        return ordinals.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static final String TEXTS =
            "select d.id, d.uuid, d.title, "
                    + StoredHeader.date("d")
                    + ", d.text from document d where d.live = 1 and d.id in (select value from"
                    + " json_each(?))";

    @Override
    public List<DocumentText> texts(List<Long> ordinals) {
        Map<Long, DocumentText> found =
                database.read(handle -> {
                    try (PreparedStatement select =
                            handle.getConnection().prepareStatement(TEXTS)) {
                        select.setString(1, ordinals.toString());
                        return texts(select.executeQuery());
                    } catch (SQLException e) {
                        throw database.told(e);
                    }
                });
        return ordinals.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<Long, DocumentText> texts(ResultSet rows) throws SQLException {
        Map<Long, DocumentText> found = new HashMap<>();
        while (rows.next()) {
            long ordinal = rows.getLong(1);
            found.put(
                    ordinal,
                    new DocumentText(
                            new DocumentId(Columns.uuid(rows.getBytes(2))),
                            ordinal,
                            rows.getString(3),
                            Columns.date(rows.getString(4)),
                            rows.getString(5)));
        }
        return found;
    }

    @Override
    public Stream<StoredDocument> stream(@Nullable DocumentKind kind) {
        String condition = kind == null ? "" : " and d.kind = '" + Columns.word(kind) + "'";
        return database.stream(handle ->
                handle
                        .select(
                                DocumentRows.SELECT
                                        + " where d.live = 1"
                                        + condition
                                        + " order by d.id")
                        .map((row, context) -> DocumentRows.map(handle, row))
                        .stream());
    }

    @Override
    public List<DocumentId> resolve(DocumentReference reference) {
        return database.read(handle -> resolve(handle, reference));
    }

    private static List<DocumentId> resolve(Handle handle, DocumentReference reference) {
        return switch (reference) {
            case DocumentReference.ById(var id) ->
                    ids(handle, "d.uuid = ?", (Object) Columns.bytes(id));
            case DocumentReference.ByNativeId(String platform, String nativeId) ->
                    ids(
                            handle,
                            "d.uuid = ?",
                            (Object)
                                    Columns.bytes(
                                            ContentKeys.ofNative(platform, nativeId).value()));
            case DocumentReference.ByUrl(String url) -> byUrl(handle, url);
            case DocumentReference.BySha256(String sha256, var number) ->
                    byRecord(
                            handle,
                            "o.sha256 = unhex(:value)",
                            sha256.matches("[0-9a-fA-F]{64}") ? sha256 : "",
                            number);
            case DocumentReference.ByOriginal(String name, var number) ->
                    byRecord(handle, "f.name = :value", name, number);
        };
    }

    private static List<DocumentId> byUrl(Handle handle, String url) {
        List<DocumentId> others = ids(handle, "d.kind <> 'post' and d.url = ?", url);
        // Posts are too many for an index of addresses: their address ends in their native id.
        String last = url.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String nativeId = last.substring(last.lastIndexOf('/') + 1);
        List<DocumentId> found = new ArrayList<>(others);
        found.addAll(
                ids(
                        handle,
                        "d.uuid = ? and " + StoredHeader.url("d") + " = ?",
                        Columns.bytes(ContentKeys.ofNative("x", nativeId).value()),
                        url));
        if (found.isEmpty()) {
            found.addAll(ids(handle, "d.kind = 'post' and d.url = ?", url));
        }
        return found;
    }

    /// Ordinals of documents of the file `f`: two of them, if it has as many.
    private static final String ANY_OF_FILE =
            """
            select r.document from record r where r.import_file = f.id and r.document is not null
            union select n.document from document_run n where n.import_file = f.id
            union select s.id from document_run n join document s on s.id = n.document + 1
                and s.import_file = n.import_file where n.import_file = f.id
            """;

    private static final String NUMBERED =
            """
            select r.document from record r where r.import_file = f.id and r.number = :number
            union select s.id from document s where s.import_file = f.id and s.number = :number
                and s.id =
            """
                    + DocumentRows.OF_RECORD;

    private static List<DocumentId> byRecord(
            Handle handle, String condition, String value, @Nullable Long number) {
        Query query =
                handle.createQuery(
                        """
                        select distinct d.uuid from import_file f
                        join import i on i.id = f.import and i.active = 1
                        join original o on o.id = f.original
                        join document d on d.live = 1 and d.id in (
                        """
                                + (number == null ? ANY_OF_FILE : NUMBERED)
                                + ") where "
                                + condition
                                + " limit 2");
        if (number != null) {
            query.bind("number", number);
        }
        return query.bind("value", value)
                .map((row, context) -> new DocumentId(Columns.uuid(row, "uuid")))
                .list();
    }

    private static List<DocumentId> ids(Handle handle, String condition, Object... arguments) {
        return handle.select(
                        "select d.uuid from document d where d.live = 1 and "
                                + condition
                                + " limit 2",
                        arguments)
                .map((row, context) -> new DocumentId(Columns.uuid(row, "uuid")))
                .list();
    }

    @Override
    public Map<DocumentKind, Map<String, Long>> volume() {
        return database.read(handle -> DocumentDays.count(handle, zone));
    }

    @Override
    public Map<Long, Long> copyGroups() {
        Map<Long, Long> groups = new LinkedHashMap<>();
        database.read(handle ->
                handle.select(
                                """
                                select n, count(*) as groups from (
                                    select count(*) as n from document
                                    where live = 1 and text <> ''
                                    group by text_hash having count(*) > 1)
                                group by n order by n
                                """)
                        .map((row, context) -> groups.put(row.getLong("n"), row.getLong("groups")))
                        .list());
        return groups;
    }
}
