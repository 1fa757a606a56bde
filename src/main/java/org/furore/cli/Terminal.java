package org.furore.cli;

import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Messages;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where a command reads and writes: results on `out`, messages on `err`.
public final class Terminal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PROGRESS_EVERY = 200_000_000L;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final boolean interactive;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// @param interactive whether a person looks at `err`, who is shown progress
    public Terminal(
            InputStream in, PrintStream out, PrintStream err, Locale locale, boolean interactive) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.interactive = interactive;
    }

    InputStream in() {
        return in;
    }

    /// Standard output for those who write by themselves.
    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    Locale locale() {
        return locale;
    }

    /// Asks the running command to stop at its next safe point.
    public void cancel() {
        cancelled.set(true);
    }

    /// A line of the result.
    public void line(String text) {
        out.println(text);
    }

    /// A line of the result, as JSON.
    public void json(JsonNode node) {
        out.println(JSON.writeValueAsString(node));
    }

    /// An object to be filled and given to [#json].
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// A message beside the result.
    public void say(Message message) {
        err.println(text(message));
    }

    void say(String text) {
        err.println(text);
    }

    String text(Message message) {
        return Messages.text(message, locale);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /// Shows how far the work is, and tells it when to stop.
    public Progress progress() {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void report(String phase, long done, long total) {
                long now = System.nanoTime();
                if (!interactive || now - last < PROGRESS_EVERY) {
                    return;
                }
                last = now;
                String part =
                        total > 0 ? " " + 100 * done / total + " %" : done > 0 ? " " + done : "";
                err.print("\r" + text(Message.of("cli.phase-" + phase)) + part + "   \r");
                err.flush();
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }
}
