package org.furore.store;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Rows of `record` and `document_run`, gathered and written with the batch.
final class RecordRows {
    private static final String FIND_RUNS =
            """
            insert into document_run (import_file, number, document)
            with
                everything as (
                    select import_file, number, id, 0 as other from document
                    union all select import_file, number, null, 1 from record),
                counted as (
                    select import_file, number, id,
                        id - number + sum(other) over (partition by import_file order by number) as run
                    from everything),
                documents as (
                    select import_file, number, id, run,
                        lag(run) over (partition by import_file order by number) as before
                    from counted where id is not null)
            select import_file, number, id from documents where before is null or before <> run
            """;

    private final PreparedStatement insertRecord;
    private final PreparedStatement insertRun;

    /// @param open statements that the owner closes; those of this class are added
    RecordRows(Connection connection, List<PreparedStatement> open) throws SQLException {
        insertRecord =
                connection.prepareStatement(
                        """
                        insert into record (import_file, number, line, start, length, member, outcome,
                            document, observation, reason, arguments)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        open.add(insertRecord);
        insertRun =
                connection.prepareStatement(
                        "insert into document_run (import_file, number, document) values (?, ?,"
                                + " ?)");
        open.add(insertRun);
    }

    /// Documents of successive ordinals begin here.
    ///
    /// @param number of the record that brought the first of them
    void beginRun(long importFile, long number, long document) throws SQLException {
        insertRun.setLong(1, importFile);
        insertRun.setLong(2, number);
        insertRun.setLong(3, document);
        insertRun.addBatch();
    }

    /// A record that brought no document of its own.
    void add(
            long importFile,
            Locator at,
            String outcome,
            @Nullable Long document,
            @Nullable Long observation,
            @Nullable Message reason)
            throws SQLException {
        PreparedStatement s = insertRecord;
        s.setLong(1, importFile);
        s.setLong(2, at.number());
        s.setLong(3, at.line());
        s.setLong(4, at.offset());
        s.setLong(5, at.length());
        s.setString(6, at.member());
        s.setString(7, outcome);
        BatchWriter.number(s, 8, document);
        BatchWriter.number(s, 9, observation);
        s.setString(10, reason == null ? null : reason.key());
        s.setString(11, reason == null ? null : Columns.json(reason.arguments()));
        s.addBatch();
    }

    /// Finds the runs anew in a case that has documents and records and no runs.
    static void findRuns(Handle handle) {
        handle.execute("delete from document_run");
        handle.execute(FIND_RUNS);
    }

    /// Writes what was gathered; the documents must be there.
    void write() throws SQLException {
        insertRun.executeBatch();
        insertRecord.executeBatch();
    }
}
