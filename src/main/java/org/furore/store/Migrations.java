package org.furore.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Brings a case file forward to the version this program writes. Forward only; each step is one
/// transaction; a backup stands beside the file before the first.
///
/// @param scripts one for each version, from version 1
record Migrations(List<String> scripts) {

    /// "FURO": how a case file is told from any other SQLite database.
    static final int APPLICATION_ID = 0x4655524F;

    /// The version since which documents stand in the order of their numbers.
    private static final int RENAMED = 4;

    /// Those this program knows.
    static Migrations current() {
        return new Migrations(
                List.of(
                        resource("001.sql"),
                        resource("002.sql"),
                        resource("003.sql"),
                        resource("004.sql"),
                        resource("005.sql"),
                        resource("006.sql")));
    }

    int newest() {
        return scripts.size();
    }

    /// Whether the file needs to be brought forward.
    boolean behind(Handle handle) {
        return pragma(handle, "user_version") < newest();
    }

    /// Makes a backup of a file that is behind, beside it, named after its version once it is
    /// whole.
    Path backUp(Handle handle, Path path) {
        int version = pragma(handle, "user_version");
        Path backup = path.resolveSibling(path.getFileName() + ".version-" + version + ".backup");
        Path part = path.resolveSibling(backup.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            handle.execute("vacuum into ?", part.toString());
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, backup, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return backup;
    }

    /// Runs the scripts the file has not seen. A table that others refer to is made anew with
    /// references unchecked, which are checked all together before the step is committed.
    void run(Handle handle) {
        handle.execute("pragma foreign_keys = off");
        try {
            steps(handle);
        } finally {
            handle.execute("pragma foreign_keys = on");
        }
    }

    private void steps(Handle handle) {
        for (int version = pragma(handle, "user_version"); version < newest(); version++) {
            String script = scripts.get(version);
            int next = version + 1;
            handle.useTransaction(transaction -> {
                runScript(transaction, script);
                if (next == RENAMED) {
                    Renaming.run(transaction);
                }
                if (transaction
                        .select("pragma foreign_key_check")
                        .mapToMap()
                        .findFirst()
                        .isPresent()) {
                    throw new IllegalStateException("version " + next + " breaks a reference");
                }
                transaction.execute("pragma application_id = " + APPLICATION_ID);
                transaction.execute("pragma user_version = " + next);
            });
        }
    }

    private static void runScript(Handle handle, String script) {
        try (Statement statement = handle.getConnection().createStatement()) {
            for (String part : script.split(";\\s*\\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a migration failed: " + e.getMessage(), e);
        }
    }

    static int pragma(Handle handle, String name) {
        return handle.select("pragma " + name).mapTo(int.class).one();
    }

    static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
