package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Excerpt;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Usages.Where;
import org.furore.domain.change.Entry;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.Header;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads marks for a page of a list, with what is shown of their documents and the words around
/// them: one query for the page, one for its texts.
///
/// @param <T> the entries of the table
final class PassageRows<T extends Entry> {
    /// Texts of more bytes are not read for a line of a list: the passage's own surroundings do.
    private static final int LARGE = 1 << 18;

    private final EntryTable<T> table;
    private final Function<T, Annotation> annotation;

    /// @param table one that joins places as [Places#JOINS] does
    /// @param annotation what an entry is, or would be
    PassageRows(EntryTable<T> table, Function<T, Annotation> annotation) {
        this.table = table;
        this.annotation = annotation;
    }

    /// A mark and where it stands.
    ///
    /// @param number of its row
    /// @param document null for a region that stands by itself
    /// @param excerpt null for a region
    record Passage<T>(long number, T mark, @Nullable Where document, @Nullable Excerpt excerpt) {}

    /// The marks of some rows, in the same order; those that are gone are left out.
    List<Passage<T>> read(Handle handle, List<Long> numbers) {
        Map<Long, Found<T>> found = new HashMap<>();
        handle.createQuery(
                        table.select()
                                        .replaceFirst(
                                                "select",
                                                "select t.id as number, pd.id as ordinal,"
                                                        + " pd.kind as document_kind, pd.title,"
                                                        + " pd.author, pd.outlet, "
                                                        + StoredHeader.date("pd")
                                                        + " as date, pd.language, "
                                                        + StoredHeader.url("pd")
                                                        + " as url,")
                                + " where t.id in (select value from json_each(:numbers))")
                .bind("numbers", numbers.toString())
                .map((row, context) -> found.put(row.getLong("number"), found(handle, row)))
                .forEach(row -> {});
        Map<Long, String> texts = texts(handle, found);
        List<Passage<T>> passages = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            Found<T> one = found.get(number);
            if (one != null) {
                passages.add(new Passage<>(number, one.mark(), one.where(), excerpt(one, texts)));
            }
        }
        return passages;
    }

    private record Found<T>(T mark, @Nullable Where where) {}

    private Found<T> found(Handle handle, ResultSet row) throws SQLException {
        T mark = table.map(handle, row);
        Long ordinal = Columns.number(row, "ordinal");
        if (ordinal == null) {
            return new Found<>(mark, null);
        }
        return new Found<>(
                mark,
                new Where(
                        new DocumentId(Columns.uuid(row, "place_document")),
                        ordinal,
                        Columns.required(DocumentKind.class, row.getString("document_kind")),
                        new Header(
                                row.getString("title"),
                                row.getString("author"),
                                row.getString("outlet"),
                                Columns.date(row.getString("date")),
                                row.getString("language"),
                                row.getString("url"))));
    }

    private Map<Long, String> texts(Handle handle, Map<Long, Found<T>> found) {
        Set<Long> ordinals =
                found.values().stream()
                        .map(Found::where)
                        .filter(where -> where != null)
                        .map(Where::ordinal)
                        .collect(Collectors.toSet());
        Map<Long, String> texts = new TreeMap<>();
        handle.createQuery(
                        "select id, text from document where id in (select value from"
                                + " json_each(:ordinals)) and octet_length(text) <= :large")
                .bind("ordinals", ordinals.toString())
                .bind("large", LARGE)
                .map((row, context) -> texts.put(row.getLong("id"), row.getString("text")))
                .forEach(row -> {});
        return texts;
    }

    private @Nullable Excerpt excerpt(Found<T> found, Map<Long, String> texts) {
        Where where = found.where();
        String text = where == null ? null : texts.get(where.ordinal());
        return switch (annotation.apply(found.mark()).place()) {
            case Place.Region region -> null;
            case Place.Whole whole -> Excerpt.beginning(text == null ? "" : text);
            case Place.Span(DocumentId document, var passage) ->
                    text == null || passage.end() > text.length()
                            ? Excerpt.of(passage)
                            : Excerpt.of(text, passage.start(), passage.end());
        };
    }
}
