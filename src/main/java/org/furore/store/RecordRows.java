package org.furore.store;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Rows of `record` and `document_run`, gathered and written with the batch.
final class RecordRows {
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

    /// Writes what was gathered; the documents must be there.
    void write() throws SQLException {
        insertRun.executeBatch();
        insertRecord.executeBatch();
    }
}
