package org.furore.store;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.event.Evidence;
import org.jdbi.v3.core.Handle;

import java.util.List;

/// Rows of `evidence` of one event, link or relation.
final class EvidenceRows {
    private EvidenceRows() {}

    static List<Evidence> of(Handle handle, String owner, long row) {
        return handle.select(
                        "select an.uuid as annotation_uuid, "
                                + Places.COLUMNS
                                + " from evidence e left join annotation an on an.id = e.annotation"
                                + " left join place p on p.id = e.place "
                                + Places.JOINS
                                + " where e."
                                + owner
                                + " = ? order by e.position",
                        row)
                .map((evidence, context) -> {
                    var annotation = Columns.uuidOrNull(evidence, "annotation_uuid");
                    return annotation != null
                            ? new Evidence.OfAnnotation(new AnnotationId(annotation))
                            : (Evidence) new Evidence.OfPlace(Places.map(evidence));
                })
                .list();
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
