package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/// `furore new`.
@Command(name = "new", description = "Make a new case.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "The file to make, name.furore.")
    Path path = Path.of("");

    @Option(
            names = "--title",
            paramLabel = "T",
            description = "Its title; the file's name if left out.")
    @Nullable String title;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description =
                    "The time zone days are cut in (Europe/Paris); this machine's if left out.")
    @Nullable ZoneId zone;

    @Option(
            names = "--coder",
            paramLabel = "C",
            description = "Whose marks are made when nobody else is named; you, if left out.")
    @Nullable String coder;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Terminal terminal;
    private final Toolbox toolbox;

    NewCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() {
        Path name = path.getFileName();
        String fallback = name == null ? "" : name.toString().replaceFirst("\\.furore$", "");
        try (CaseFile file = toolbox.create(path, title == null ? fallback : title, zone, coder)) {
            if (json) {
                terminal.json(
                        Terminal.object()
                                .put("id", file.info().id().toString())
                                .put("title", file.info().title())
                                .put("path", path.toString()));
            } else {
                terminal.line(terminal.text(Message.of("cli.made", path, file.info().title())));
            }
        }
        return CaseCommand.DONE;
    }
}
