package org.furore.store;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.event.Evidence;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Rows of `evidence` of one event, link or relation.
final class EvidenceRows {
    private EvidenceRows() {}

    static List<Evidence> of(Handle handle, String owner, long row) {
        return of(handle, owner, row, row).getOrDefault(row, List.of());
    }

    /// The evidence of the owners whose rows are from `first` to `last`, by their rows.
    static Map<Long, List<Evidence>> of(Handle handle, String owner, long first, long last) {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        handle.select(
                        "select e."
                                + owner
                                + " as owner, an.uuid as annotation_uuid, "
                                + Places.COLUMNS
                                + " from evidence e left join annotation an on an.id = e.annotation"
                                + " left join place p on p.id = e.place "
                                + Places.JOINS
                                + " where e."
                                + owner
                                + " between ? and ? order by owner, e.position",
                        first,
                        last)
                .map((row, context) ->
                        evidence.computeIfAbsent(row.getLong("owner"), any -> new ArrayList<>())
                                .add(evidence(row)))
                .list();
        return evidence;
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        UUID annotation = Columns.uuidOrNull(row, "annotation_uuid");
        return annotation != null
                ? new Evidence.OfAnnotation(new AnnotationId(annotation))
                : new Evidence.OfPlace(Places.map(row));
    }

    static void replace(
            Handle handle, References references, String owner, long row, List<Evidence> evidence) {
        List<Long> places =
                handle.select(
                                "select place from evidence where place is not null and "
                                        + owner
                                        + " = ?",
                                row)
                        .mapTo(Long.class)
                        .list();
        handle.execute("delete from evidence where " + owner + " = ?", row);
        places.forEach(place -> Places.delete(handle, place));
        String insert =
                "insert into evidence ("
                        + owner
                        + ", position, annotation, place) values (?, ?, ?, ?)";
        for (int i = 0; i < evidence.size(); i++) {
            switch (evidence.get(i)) {
                case Evidence.OfAnnotation of ->
                        handle.execute(
                                insert,
                                row,
                                i,
                                references.require("annotation", of.annotation()),
                                null);
                case Evidence.OfPlace of -> {
                    Places.insert(handle, references, of.place());
                    handle.execute(insert.replace("?)", "last_insert_rowid())"), row, i, null);
                }
            }
        }
    }
}
