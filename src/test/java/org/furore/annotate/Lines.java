package org.furore.annotate;

import org.furore.domain.task.Progress;

import java.io.StringReader;
import java.util.List;

/// Runs of lines against a case in memory.
public final class Lines {
    private Lines() {}

    /// Reads and applies.
    public static Outcome run(MemoryCase into, String lines) {
        Outcome outcome = into.lines().read(new StringReader(lines), null, Progress.NONE);
        outcome.changes().ifPresent(into::apply);
        return outcome;
    }

    /// The problems of lines as `line key [arguments]`.
    public static List<String> problems(Outcome outcome) {
        return outcome.problems().stream()
                .map(p ->
                        p.line()
                                + " "
                                + p.reason().key().substring("annotate.".length())
                                + " "
                                + p.reason().arguments())
                .toList();
    }
}
