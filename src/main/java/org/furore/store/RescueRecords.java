package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.function.Consumer;

/// Makes the records of rescued files agree with the documents: each number of a file is a
/// document's or says what became of it, and files count theirs.
final class RescueRecords {
    /// So many numbers a file may lack at its end, where only its own count tells of them: more is
    /// rather a damaged count.
    private static final int MOST_AT_THE_END = 10_000_000;

    private final Handle handle;
    private final Consumer<Loss> losses;
    private final boolean rowsLost;

    /// @param rowsLost whether documents or records are known to be lost, which may be those at the
    ///   end of a file
    RescueRecords(Handle handle, Consumer<Loss> losses, boolean rowsLost) {
        this.handle = handle;
        this.rowsLost = rowsLost;
        this.losses = losses;
    }

    void mend() {
        numbers();
        outcomes();
        gaps();
        handle.execute(
                """
                update import_file set
                    taken = (select count(*) from document d where d.import_file = import_file.id)
                        + (select count(*) from record r where r.import_file = import_file.id
                            and r.outcome = 'observed'),
                    duplicates = (select count(*) from record r
                        where r.import_file = import_file.id and r.outcome = 'duplicate'),
                    rejected = (select count(*) from record r
                        where r.import_file = import_file.id and r.outcome = 'rejected')
                """);
        runs();
        handle.execute(
                "update import set state = 'cancelled', finished = started where state ="
                        + " 'running'");
    }

    /// A number that two documents claim, or that stands against their order, is the first one's;
    /// the other gets one after all others.
    private void numbers() {
        List<Long> astray =
                handle.select(
                                """
                                select id from (select id, number,
                                    lag(number, 2, 0) over w as first,
                                    lag(number, 1, 0) over w as before,
                                    coalesce(lead(number) over w, (select max(1 + f.taken
                                            + f.duplicates + f.rejected, 1 + count(*))
                                        from document d join import_file f
                                            on f.id = d.import_file
                                        where d.import_file = document.import_file)) as after
                                    from document
                                    window w as (partition by import_file order by id))
                                where number = before or number <= min(before, first)
                                    or number >= after and after > before
                                order by id
                                """)
                        .mapTo(Long.class)
                        .list();
        for (long id : astray) {
            handle.execute(
                    """
                    update document set number = 1 + (select max(n) from (
                        select max(number) as n from document d
                            where d.import_file = document.import_file
                        union all select coalesce(max(number), 0) from record r
                            where r.import_file = document.import_file))
                    where id = ?
                    """,
                    id);
            tell("document", Long.toString(id));
        }
        handle.execute(
                """
                delete from record where number > (
                    select max(2 * count(*), f.taken + f.duplicates + f.rejected)
                        + (select count(*) from document d where d.import_file = f.id)
                    from record r join import_file f on f.id = r.import_file
                    where r.import_file = record.import_file)
                """);
        handle.execute(
                """
                delete from record where exists (select 1 from document d
                    where d.import_file = record.import_file and d.number = record.number)
                """);
    }

    private void tell(String table, String where) {
        losses.accept(new Loss(table, where, Message.of("store.rescue-changed")));
    }

    private void outcomes() {
        handle.execute(
                """
                update record set outcome = 'rejected', reason = ?, arguments = null,
                    document = null, observation = null
                where outcome = 'duplicate' and document is null
                    or outcome = 'observed' and observation is null
                """,
                "store.rescue-record");
    }

    /// A number nobody has is a record whose document was lost: it is listed like one that was
    /// rejected.
    private void gaps() {
        record Gap(long file, long number, String name) {}
        List<Gap> gaps =
                handle.select(
                                """
                                with had as (
                                    select import_file, number from document
                                    union all select import_file, number from record),
                                last as (select f.id, f.name,
                                        coalesce(max(h.number), 0) as seen,
                                        f.taken + f.duplicates + f.rejected as counted
                                    from import_file f left join had h on h.import_file = f.id
                                    group by f.id),
                                ends as (select id, name, case
                                        when ? and counted between seen and seen + ?
                                        then counted else seen end as "end" from last),
                                each as (select id, name, 1 as number, "end" from ends
                                    where "end" > (select count(*) from had
                                        where import_file = ends.id)
                                    union all select id, name, number + 1, "end" from each
                                    where number < "end")
                                select id, number, name from each
                                where not exists (select 1 from document d
                                        where d.import_file = each.id and d.number = each.number)
                                    and not exists (select 1 from record r
                                        where r.import_file = each.id and r.number = each.number)
                                """,
                                rowsLost,
                                MOST_AT_THE_END)
                        .map((row, context) ->
                                new Gap(
                                        row.getLong("id"),
                                        row.getLong("number"),
                                        row.getString("name")))
                        .list();
        for (Gap gap : gaps) {
            handle.execute(
                    """
                    insert into record
                        (import_file, number, line, start, length, outcome, reason)
                    values (?, ?, 0, -1, 0, 'rejected', ?)
                    """,
                    gap.file(),
                    gap.number(),
                    "store.rescue-record");
            losses.accept(
                    new Loss(
                            "record",
                            gap.name() + " " + gap.number(),
                            Message.of("store.rescue-record")));
        }
    }

    /// Documents with successive ordinals and only records without one between them.
    private void runs() {
        boolean hold =
                handle.select(
                                """
                                select not exists (select 1 from document d
                                    join import_file f on f.id = d.import_file where d.id is not
                                """
                                        + DocumentRows.OF_RECORD.replace(":number", "d.number")
                                        + ")")
                        .mapTo(boolean.class)
                        .one();
        if (hold) {
            return;
        }
        handle.execute("delete from document_run");
        handle.execute(
                """
                insert into document_run (import_file, number, document)
                select import_file, min(number), min(id)
                from (select import_file, number, id,
                        id - row_number() over (partition by import_file order by number) as run
                    from document)
                group by import_file, run
                """);
    }
}
