package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.document.DocumentId;
import org.jdbi.v3.core.Handle;

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
        return database.stream(handle -> Stream.concat(annotations(handle), suggestions(handle)));
    }

    private Stream<Placed> annotations(Handle handle) {
        return handle
                .select(table.select().replaceFirst("select", "select p.document as ordinal,"))
                .map((row, context) ->
                        new Placed(Columns.number(row, "ordinal"), table.map(handle, row), false))
                .stream();
    }

    private static Stream<Placed> suggestions(Handle handle) {
        return handle
                .select(
                        new SuggestionTable()
                                        .select()
                                        .replaceFirst("select", "select p.document as ordinal,")
                                + " where t.state = 'pending'")
                .map((row, context) ->
                        new Placed(
                                Columns.number(row, "ordinal"),
                                SuggestionTable.proposed(row),
                                true))
                .stream();
    }
}
