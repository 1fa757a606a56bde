package org.furore.app;

import org.furore.cli.Toolbox;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `furore open`: the window.
@Command(
        name = "open",
        description = "Open the window, on a case or on the start screen.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CASE", description = "The case's file.")
    @Nullable Path path;

    private final Toolbox toolbox;

    OpenCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() {
        if (!toolbox.display()) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.shell.no-display"));
        }
        toolbox.window(path);
        return 0;
    }
}
