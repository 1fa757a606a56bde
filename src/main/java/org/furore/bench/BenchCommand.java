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
            "Names: import, case-size, search, heap; all of them unless some are named.",
            "Ratios count from 200,000 posts up; below they are printed without a bound."
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
        Set<String> wanted = names.isEmpty() ? Trial.NAMES : new TreeSet<>(names);
        for (String name : wanted) {
            if (!Trial.NAMES.contains(name)) {
                throw new FuroreException(
                        FuroreException.Kind.USAGE,
                        Message.of(
                                "bench.no-name",
                                name,
                                String.join(", ", new TreeSet<>(Trial.NAMES))));
            }
        }
        if (posts < 1) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("bench.no-posts", posts));
        }
        Material material = corpus == null ? Material.invented(seed) : Material.from(corpus);
        try (Trial trial = new Trial(toolbox, told(), terminal::say)) {
            List<Row> rows = trial.run(wanted, material, posts, seed);
            print(rows);
            return rows.stream().anyMatch(Row::outside) ? OUTSIDE : 0;
        }
    }

    private void print(List<Row> rows) {
        if (!json) {
            terminal.line(
                    String.format(
                            "%-12s %14s  %10s  %8s  %8s",
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
