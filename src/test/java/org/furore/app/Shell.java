package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.cli.FuroreCommand;
import org.furore.cli.Terminal;
import org.furore.cli.Toolbox;
import org.furore.exchange.Schema;
import org.furore.platform.Folders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Runs commands as a shell would, on the real parts, and keeps what they print.
final class Shell {
    private final Function<Terminal, Toolbox> toolbox;

    Shell(Path cache) {
        this(terminal -> wired(cache));
    }

    /// @param toolbox what a command works with, given the terminal it runs on
    Shell(Function<Terminal, Toolbox> toolbox) {
        this.toolbox = toolbox;
    }

    static Toolbox wired(Path cache) {
        return new Wiring(new Folders(cache, cache.resolveSibling("settings")));
    }

    /// What a command left behind.
    ///
    /// @param command for a failing test's message
    record Ran(String command, int code, String out, String err) {

        /// Holds the exit code; the message shows what was printed.
        Ran exits(int expected) {
            assertEquals(expected, code, () -> command + "\n" + out + "\n" + err);
            return this;
        }

        /// Standard output as JSON lines, each of which holds to the published schema `name`.
        List<JsonNode> lines(String name) {
            Schema schema = new Schema(name);
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                assertEquals(List.of(), schema.broken(line), () -> command + "\n" + line);
                lines.add(JsonMapper.shared().readTree(line));
            }
            return lines;
        }

        /// Standard output as JSON lines, held to no schema.
        List<JsonNode> lines() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }

        /// Standard output as the one JSON object it must be.
        JsonNode object(String name) {
            List<JsonNode> lines = lines(name);
            assertEquals(1, lines.size(), () -> command + "\n" + out);
            return lines.getFirst();
        }
    }

    Ran run(Object... arguments) {
        return runWith("", arguments);
    }

    /// @param input what stands on standard input
    Ran runWith(String input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Locale.ENGLISH,
                        false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = FuroreCommand.run(terminal, toolbox.apply(terminal), java.util.List.of(), words);
        return new Ran(
                "furore " + String.join(" ", words),
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
