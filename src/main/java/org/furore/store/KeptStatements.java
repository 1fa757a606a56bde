package org.furore.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the statements of one connection that were used last, prepared: SQLite needs longer to
/// plan a query of ten joins than to find a row by it. One that is in use is not lent again, so
/// that the same query can run twice at once.
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 64;

    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    /// Those in use, with the text they are kept by: Jdbi closes them by another, the text before
    /// names of parameters became question marks.
    private final Map<Statement, String> used = new IdentityHashMap<>();

    /// Carries out a statement that is needed thousands of times in a row, without what Jdbi does
    /// around one.
    ///
    /// @param handle one of [Database]
    /// @param values null, [Long], [Integer], [Double], [String] or bytes
    static void execute(Handle handle, String sql, @Nullable Object... values) {
        run(handle, sql, PreparedStatement::executeUpdate, values);
    }

    /// As [#execute], once for each row of values.
    static void execute(Handle handle, String sql, List<@Nullable Object[]> rows) {
        run(
                handle,
                sql,
                statement -> {
                    for (@Nullable Object[] row : rows) {
                        bind(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /// As [#execute], for a query.
    ///
    /// @return the first column of its first row, or null where it has none
    static @Nullable Long number(Handle handle, String sql, @Nullable Object... values) {
        return run(
                handle,
                sql,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? (Long) row.getLong(1) : null;
                    }
                },
                values);
    }

    private interface Work<T extends @Nullable Object> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T extends @Nullable Object> T run(
            Handle handle, String sql, Work<T> work, @Nullable Object... values) {
        KeptStatements kept = (KeptStatements) handle.getStatementBuilder();
        try {
            PreparedStatement statement = kept.lend(handle.getConnection(), sql);
            try {
                bind(statement, values);
                return work.of(statement);
            } finally {
                kept.giveBack(sql, statement);
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, (StatementContext) null);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private synchronized PreparedStatement lend(Connection connection, String sql)
            throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    private synchronized void giveBack(String sql, PreparedStatement statement)
            throws SQLException {
        // The driver closes a statement that failed.
        if (statement.isClosed()) {
            return;
        }
        statement.clearBatch();
        statement.clearParameters();
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        } else if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    @Override
    public synchronized PreparedStatement create(
            Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement statement = lend(connection, sql);
        // The driver leaves a pragma's rows waiting.
        if (!sql.startsWith("pragma")) {
            used.put(statement, sql);
        }
        return statement;
    }

    @Override
    public synchronized void close(Connection connection, String sql, Statement statement)
            throws SQLException {
        String text = used.remove(statement);
        if (text != null && statement instanceof PreparedStatement prepared) {
            giveBack(text, prepared);
        } else {
            statement.close();
        }
    }
}
