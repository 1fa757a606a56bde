package org.furore.cli;

import org.furore.domain.CaseFile;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// What every command on a case shares: the case, `--json`, and how it is opened and closed.
abstract class CaseCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int FINDINGS = 1;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file, name.furore.")
    Path path = Path.of("");

    @Option(names = "--json", description = "Print JSON, one object or one a line.")
    boolean json;

    final Terminal terminal;
    final Toolbox toolbox;

    CaseCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        try (CaseFile file = toolbox.open(path)) {
            file.notices().forEach(terminal::say);
            return run(file);
        }
    }

    /// @return the exit code
    abstract int run(CaseFile file) throws Exception;

    /// Waits for the workspace thread, and throws what it threw.
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
