package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Refuses what is not a case as this program makes it, before a statement touches any of its
/// tables. A made-up schema is the one thing of a database file that could run something: a
/// trigger, a view, a default, a check, a generated column or the expression of an index. So its
/// text must be that of a fresh case of the same version, word for word.
final class SchemaGuard {
    private static final Map<Integer, Map<String, String>> FRESH = new ConcurrentHashMap<>();

    private SchemaGuard() {}

    /// Refuses what is not a SQLite file before SQLite looks into it.
    static void checkHeader(Path path) throws IOException {
        byte[] head;
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            head = in.readNBytes(100);
        }
        String magic = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
        if (head.length < 100 || !magic.equals("SQLite format 3\0")) {
            throw refused("store.not-a-case", path);
        }
    }

    /// Refuses another program's file, one of a newer version, and one whose schema is not ours.
    static void check(Handle handle, Path path) {
        int newest = Migrations.current().newest();
        int application = Migrations.pragma(handle, "application_id");
        int version = Migrations.pragma(handle, "user_version");
        if (application != Migrations.APPLICATION_ID || version < 1) {
            throw refused("store.not-a-case", path);
        }
        if (version > newest) {
            throw refused("store.newer", path, version, newest);
        }
        // To make a fresh case only for comparing would take longer than all else of opening.
        if (fingerprint(handle).equals(fingerprints().get(version))) {
            return;
        }
        Map<String, String> expected = FRESH.computeIfAbsent(version, SchemaGuard::fresh);
        Map<String, String> found = schema(handle);
        if (!found.equals(expected)) {
            throw refused("store.odd-schema", path, difference(expected, found));
        }
    }

    /// The SHA-256 of a schema as it stands, to the letter.
    static String fingerprint(Handle handle) {
        MessageDigest digest = Uuids.sha256();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select type || ' ' || name || ' ' || tbl_name || ' '
                                    || coalesce(sql, '') || char(10) from sqlite_schema
                                order by type, name
                                """)) {
            while (row.next()) {
                digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Those of fresh cases by version, as far as they were written down.
    static Map<Integer, String> fingerprints() {
        Map<Integer, String> known = new TreeMap<>();
        for (String line : Migrations.resource("schemas.sha256").lines().toList()) {
            String[] parts = line.split(" ", 2);
            known.put(Integer.valueOf(parts[0]), parts[1]);
        }
        return known;
    }

    private static Map<String, String> fresh(int version) {
        try (Handle handle = Jdbi.open("jdbc:sqlite::memory:")) {
            new Migrations(Migrations.current().scripts().subList(0, version)).run(handle);
            return schema(handle);
        }
    }

    private static Map<String, String> schema(Handle handle) {
        Map<String, String> schema = new TreeMap<>();
        handle.select("select type, name, tbl_name, sql from sqlite_schema")
                .map((row, context) ->
                        schema.put(
                                "%s %s".formatted(row.getString("type"), row.getString("name")),
                                row.getString("tbl_name")
                                        + " "
                                        + words(String.valueOf(row.getString("sql")))))
                .list();
        return schema;
    }

    /// A statement's words without what changes nothing: comments, white space, the case of letters
    /// and the quotes around plain names, which later versions of SQLite may write otherwise when a
    /// table is altered. What stands in single quotes stays as it is.
    static String words(String sql) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = at + 1;
            if (c == '\'') {
                end = after(sql, at, "'");
                words.append(sql, at, end);
            } else if (sql.startsWith("--", at)) {
                end = after(sql, at + 1, "\n");
                space(words);
            } else if (sql.startsWith("/*", at)) {
                end = after(sql, at + 1, "*/");
                space(words);
            } else if (Character.isWhitespace(c)) {
                space(words);
            } else if (c == '"') {
                end = after(sql, at, "\"");
                String name = sql.substring(at + 1, Math.max(at + 1, end - 1));
                space(words);
                words.append(
                                name.matches("[A-Za-z_0-9]+")
                                        ? name.toLowerCase(Locale.ROOT)
                                        : sql.substring(at, end))
                        .append(' ');
            } else if ("(),=<>+".indexOf(c) >= 0) {
                space(words);
                words.append(c).append(' ');
            } else {
                words.append(Character.toLowerCase(c));
            }
            at = end;
        }
        return words.toString().strip();
    }

    private static int after(String sql, int from, String end) {
        int found = sql.indexOf(end, from + 1);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static void space(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /// The first name that is there and should not be, is missing, or is not what it should be.
    private static String difference(Map<String, String> expected, Map<String, String> found) {
        for (Map.Entry<String, String> each : found.entrySet()) {
            if (!each.getValue().equals(expected.get(each.getKey()))) {
                return each.getKey();
            }
        }
        return expected.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .findFirst()
                .orElse("");
    }

    private static FuroreException refused(String key, Object... arguments) {
        return new FuroreException(FuroreException.Kind.FAILURE, Message.of(key, arguments));
    }
}
