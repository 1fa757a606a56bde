package org.furore.bench;

import org.furore.cli.Toolbox;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One run of the benchmarks in a folder of its own, which is gone afterwards.
final class Trial implements AutoCloseable {
    private final Toolbox toolbox;
    private final Wish wish;
    private final Progress progress;
    private final Consumer<Message> told;
    private final Path folder;
    private final Program program;
    private @Nullable BigCase big;
    private @Nullable Toolkit toolkit;

    /// @param told hears what is being done and the figures behind the rows
    Trial(Toolbox toolbox, Wish wish, Progress progress, Consumer<Message> told)
            throws IOException {
        this.toolbox = toolbox;
        this.wish = wish;
        this.progress = progress;
        this.told = told;
        this.folder = Files.createTempDirectory("furore-bench-");
        this.program = new Program(folder, toolbox.display());
    }

    /// @param names out of [Benchmarks#names]
    /// @return a row or more for each name
    List<Row> run(Set<String> names) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Benchmark one : Benchmarks.of(names)) {
            tell("bench.doing", one.name());
            rows.addAll(one.run(this));
        }
        return rows;
    }

    /// The case of many posts, made when first asked for.
    BigCase big() throws Exception {
        BigCase made = big;
        if (made == null) {
            made = BigCase.make(this);
            big = made;
        }
        return made;
    }

    /// The window's toolkit in this process, started when first asked for.
    Toolkit toolkit() {
        Toolkit started = toolkit;
        if (started == null) {
            started = Toolkit.start(toolbox.display());
            toolkit = started;
        }
        return started;
    }

    /// This program as a process of its own.
    Program program() {
        return program;
    }

    Toolbox toolbox() {
        return toolbox;
    }

    Wish wish() {
        return wish;
    }

    Progress progress() {
        return progress;
    }

    Path folder() {
        return folder;
    }

    void tell(String key, Object... arguments) {
        Object[] rounded = arguments.clone();
        for (int i = 0; i < rounded.length; i++) {
            if (rounded[i] instanceof Double number) {
                rounded[i] = String.format(Locale.ROOT, "%.2f", number);
            }
        }
        told.accept(Message.of(key, rounded));
    }

    @Override
    public void close() throws IOException {
        Toolkit started = toolkit;
        if (started != null) {
            started.stop();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
