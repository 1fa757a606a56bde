package org.furore.bench;

import org.furore.cli.Terminal;
import org.furore.cli.Toolbox;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// `furore bench`.
@Command(
        name = "bench",
        description = {
            "Measure Furore beside bare engines in the same run.",
            "Names: import, heap, case-size, search, histogram, start, open, search-marked, "
                    + "annotate, close, timeline, accept, document, report; all of them unless "
                    + "some are named.",
            "Below 200,000 posts ratios are printed without a bound, and cases are smaller in "
                    + "everything else as well.",
            "start and open run the packaged program; document and timeline open a window, or do "
                    + "without a display where there is none."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int OUTSIDE = 1;
    private static final long STEP = 5_000_000_000L;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "What to measure.")
    List<String> names = List.of();

    @Option(
            names = "--posts",
            paramLabel = "N",
            description = "Posts to import (default: ${DEFAULT-VALUE}).")
    long posts = Row.COUNTS_FROM;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "Make them of the posts in this folder (X, version 1.1); else invented.")
    @Nullable Path corpus;

    @Option(names = "--seed", paramLabel = "N", description = "Of the words that vary.")
    long seed = 1;

    @Option(
            names = "--copies",
            paramLabel = "PERCENT",
            description = "Posts with another's very text (default: ${DEFAULT-VALUE}).")
    int copies = 3;

    @Option(
            names = "--near-copies",
            paramLabel = "PERCENT",
            description =
                    "Posts with another's text, a few words changed (default: ${DEFAULT-VALUE}).")
    int nearCopies = 5;

    @Option(names = "--json", description = "Print JSON, a row a line.")
    boolean json;

    private final Terminal terminal;
    private final Toolbox toolbox;

    public BenchCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        Set<String> wanted = names.isEmpty() ? Benchmarks.names() : new TreeSet<>(names);
        for (String name : wanted) {
            if (!Benchmarks.names().contains(name)) {
                throw wrong("bench.no-name", name, String.join(", ", Benchmarks.names()));
            }
        }
        if (posts < 1) {
            throw wrong("bench.no-posts", posts);
        }
        if (copies < 0 || nearCopies < 0 || copies + nearCopies > 90) {
            throw wrong("bench.wrong-copies");
        }
        Material material = corpus == null ? Material.invented(seed) : Material.from(corpus);
        Wish wish = new Wish(material, posts, seed, new Copies(copies, nearCopies, seed));
        try (Trial trial = new Trial(toolbox, wish, told(), terminal::say)) {
            List<Row> rows = trial.run(wanted);
            print(rows);
            return rows.stream().anyMatch(Row::outside) ? OUTSIDE : 0;
        }
    }

    private static FuroreException wrong(String key, Object... arguments) {
        return new FuroreException(FuroreException.Kind.USAGE, Message.of(key, arguments));
    }

    private void print(List<Row> rows) {
        if (!json) {
            terminal.line(
                    String.format(
                            "%-20s %14s  %10s  %8s  %8s",
                            "", "value", "baseline", "ratio", "bound"));
        }
        for (Row row : rows) {
            if (json) {
                ObjectNode node = Terminal.object();
                node.put("name", row.name()).put("value", row.value()).put("unit", row.unit());
                node.put("baseline", row.baseline()).put("ratio", row.ratio());
                node.put("bound", row.bound()).put("within", row.within());
                terminal.json(node);
            } else {
                terminal.line(row.line());
            }
        }
    }

    /// Says every few seconds how far it is, also to a log.
    private Progress told() {
        Progress asked = terminal.progress();
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void report(String phase, long done, long total) {
                long now = System.nanoTime();
                if (now - last >= STEP) {
                    last = now;
                    terminal.say(
                            total > 0
                                    ? Message.of("bench.part-way", 100 * done / total)
                                    : Message.of("bench.so-far", done));
                }
            }

            @Override
            public boolean cancelled() {
                return asked.cancelled();
            }
        };
    }
}
