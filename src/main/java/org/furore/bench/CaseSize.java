package org.furore.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What a closed case takes on disk, and what for.
///
/// @param file bytes of the case file
/// @param text bytes of the documents' texts, in UTF-8
/// @param tables bytes of each table and index of the case, the largest first; empty where this
///   SQLite can't tell
record CaseSize(long file, long text, Map<String, Long> tables) {

    static CaseSize of(Path path) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            long text;
            try (ResultSet rows =
                    statement.executeQuery("select sum(octet_length(text)) from document")) {
                text = rows.next() ? rows.getLong(1) : 0;
            }
            return new CaseSize(Files.size(path), text, tables(statement));
        }
    }

    private static Map<String, Long> tables(Statement statement) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select name, sum(pgsize) as size from dbstat group by name"
                                + " order by size desc, name")) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            // This SQLite was built without the table that tells.
            return Map.of();
        }
        return sizes;
    }

    /// Bytes of all files in a folder.
    static long folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
