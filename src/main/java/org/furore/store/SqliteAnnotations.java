package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.document.DocumentId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Annotations read from the case file with the documents they stand in.
final class SqliteAnnotations implements Annotations {
    private final Database database;
    private final AnnotationTable table = new AnnotationTable();

    SqliteAnnotations(Database database) {
        this.database = database;
    }

    @Override
    public List<Annotation> of(DocumentId document) {
        return database.read(handle ->
                handle.select(
                                table.select()
                                        + " where pd.uuid = ? order by p.kind = 'span',"
                                        + " p.start, p.\"end\", t.id",
                                (Object) Columns.bytes(document.value()))
                        .map((row, context) -> table.map(handle, row))
                        .list());
    }

    @Override
    public Stream<Placed> stream() {
        return placed(
                table.select(),
                row -> MarkColumns.map(row, Columns.uuid(row, "uuid"), row.getString("key")));
    }

    @Override
    public Stream<Placed> suggestions() {
        return placed(
                new SuggestionTable().select() + " where " + SuggestionTable.WAITING,
                SuggestionTable::proposed);
    }

    @Override
    public long suggestionCount() {
        return database.read(handle ->
                handle.createQuery(
                                "select count(*) from suggestion t"
                                        + " join suggestion_run r on r.id = t.run where "
                                        + SuggestionTable.WAITING)
                        .mapTo(long.class)
                        .one());
    }

    private Stream<Placed> placed(String select, Mapped mapped) {
        return database.stream(handle ->
                handle
                        .select(select.replaceFirst("select", "select p.document as ordinal,"))
                        .map((row, context) ->
                                new Placed(Columns.number(row, "ordinal"), mapped.of(row)))
                        .stream());
    }

    private interface Mapped {
        Annotation of(ResultSet row) throws SQLException;
    }
}
