package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Usages.Tie;
import org.furore.domain.annotation.Usages.Ties;
import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads what holds one entry.
record EntryTies(Handle handle, String table, long row) {
    private static final AnnotationTable MARKS = new AnnotationTable();

    Ties read(int most) {
        List<Annotation> marks =
                handle.createQuery(
                                MARKS.select()
                                        + " where t."
                                        + table
                                        + " = :row order by t.id limit :most")
                        .bind("row", row)
                        .bind("most", most)
                        .map((set, context) -> MARKS.map(handle, set))
                        .list();
        Map<Tie, Long> others = new EnumMap<>(Tie.class);
        String own = "(select id from annotation where " + table + " = :row)";
        boolean actor = table.equals("actor");
        if (table.equals("code")) {
            note(others, Tie.CODE_BELOW, "code where parent = :row");
        }
        if (actor) {
            note(others, Tie.SPEAKER, "annotation where speaker = :row");
            note(others, Tie.REPORTER, "annotation where reported_by = :row");
            note(others, Tie.TARGET, "annotation where target = :row");
            note(others, Tie.EVENT, "participant where actor = :row");
            note(
                    others,
                    Tie.SUGGESTION,
                    "suggestion where :row in (actor, speaker, reported_by, target)");
        } else {
            note(others, Tie.SUGGESTION, "suggestion where " + table + " = :row");
        }
        if (!table.equals("code")) {
            note(
                    others,
                    Tie.RELATION,
                    "relation where :row in (from_" + table + ", to_" + table + ")");
        }
        note(
                others,
                Tie.EVIDENCE,
                "(select id from evidence where annotation in "
                        + own
                        + " union all select id from relation where from_annotation in "
                        + own
                        + " or to_annotation in "
                        + own
                        + ")");
        return new Ties(marks, count("annotation where " + table + " = :row"), others);
    }

    private void note(Map<Tie, Long> others, Tie tie, String from) {
        long count = count(from);
        if (count > 0) {
            others.put(tie, count);
        }
    }

    private long count(String from) {
        return handle.createQuery("select count(*) from " + from)
                .bind("row", row)
                .mapTo(long.class)
                .one();
    }
}
