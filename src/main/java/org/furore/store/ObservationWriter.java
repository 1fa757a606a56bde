package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.series.ObservationDraft;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes imported observations, and the series they name where the case has none of that key.
final class ObservationWriter {
    private final PreparedStatement findSeries;
    private final PreparedStatement insertSeries;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement revive;
    private final Map<String, Long> series = new HashMap<>();

    /// What became of an observation.
    record Written(long row, boolean isNew) {}

    ObservationWriter(Connection connection, List<PreparedStatement> open) throws SQLException {
        findSeries = connection.prepareStatement("select id from series where key = ?");
        insertSeries =
                connection.prepareStatement(
                        "insert into series (uuid, key, name, unit) values (?, ?, ?, ?) returning"
                                + " id");
        find = connection.prepareStatement("select id from observation where uuid = ?");
        insert =
                connection.prepareStatement(
                        """
                        insert into observation (uuid, series, date, value, qualifier, import_file)
                        values (?, ?, ?, ?, ?, ?) on conflict (uuid) do nothing returning id
                        """);
        revive =
                connection.prepareStatement(
                        "update observation set live = 1, import_file = ? where id = ? and live ="
                                + " 0");
        open.addAll(List.of(findSeries, insertSeries, find, insert, revive));
    }

    Written write(ObservationDraft draft, long importFile) throws SQLException {
        long seriesRow = series(draft);
        String qualifier = draft.qualifier() == null ? "" : draft.qualifier();
        UUID uuid =
                Uuids.v8(
                        "observation",
                        draft.seriesKey(),
                        draft.date().text(),
                        draft.value().toPlainString(),
                        qualifier);
        insert.setBytes(1, Columns.bytes(uuid));
        insert.setLong(2, seriesRow);
        insert.setString(3, draft.date().text());
        insert.setString(4, draft.value().toString());
        insert.setString(5, draft.qualifier());
        insert.setLong(6, importFile);
        try (ResultSet row = insert.executeQuery()) {
            if (row.next()) {
                return new Written(row.getLong(1), true);
            }
        }
        find.setBytes(1, Columns.bytes(uuid));
        long known;
        try (ResultSet row = find.executeQuery()) {
            row.next();
            known = row.getLong(1);
        }
        revive.setLong(1, importFile);
        revive.setLong(2, known);
        revive.executeUpdate();
        return new Written(known, false);
    }

    private long series(ObservationDraft draft) throws SQLException {
        Long known = series.get(draft.seriesKey());
        if (known != null) {
            return known;
        }
        long row;
        findSeries.setString(1, draft.seriesKey());
        try (ResultSet found = findSeries.executeQuery()) {
            row = found.next() ? found.getLong(1) : 0;
        }
        if (row == 0) {
            insertSeries.setBytes(1, Columns.bytes(Uuids.v7()));
            insertSeries.setString(2, draft.seriesKey());
            insertSeries.setString(3, draft.seriesKey());
            insertSeries.setString(4, draft.unit());
            try (ResultSet made = insertSeries.executeQuery()) {
                made.next();
                row = made.getLong(1);
            }
        }
        series.put(draft.seriesKey(), row);
        return row;
    }
}
