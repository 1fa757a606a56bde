package org.furore.cli;

import org.furore.domain.search.QueryException;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.report.ReportSection;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// `furore`: all commands, and what their failures mean to a shell.
@Command(
        name = "furore",
        mixinStandardHelpOptions = true,
        description = "A workbench for people who study media controversies.",
        synopsisSubcommandLabel = "COMMAND")
public final class FuroreCommand implements Runnable {
    /// Wrong option, query or missing file.
    static final int USAGE = 2;

    /// Unreadable or locked case, or a failure.
    static final int FAILURE = 3;

    /// Cancelled, as a shell says it of an interrupted program.
    static final int CANCELLED = 130;

    @Spec CommandSpec spec = CommandSpec.create();

    /// Runs a command line.
    ///
    /// @param more commands of packages this one does not know
    /// @return 0 done, 1 done with bad lines, rejected records or findings, 2 wrong option, query
    ///   or missing file, 3 failure, 130 cancelled
    public static int run(
            Terminal terminal, Toolbox toolbox, List<Object> more, String... arguments) {
        CommandLine line = new CommandLine(new FuroreCommand());
        line.getCommandSpec().version(toolbox.program());
        for (Object command :
                List.of(
                        new NewCommand(terminal, toolbox),
                        new ImportCommand(terminal, toolbox),
                        new DocumentsCommand(terminal, toolbox),
                        new SearchCommand(terminal, toolbox),
                        new SearchesCommand(terminal, toolbox),
                        new ConcordanceCommand(terminal, toolbox),
                        new CopiesCommand(terminal, toolbox),
                        new AnnotateCommand(terminal, toolbox),
                        new SuggestCommand(terminal, toolbox),
                        new AgreementCommand(terminal, toolbox),
                        new TimelineCommand(terminal, toolbox),
                        new ReportCommand(terminal, toolbox),
                        new ExportCommand(terminal, toolbox),
                        new VerifyCommand(terminal, toolbox),
                        new BackupsCommand(terminal, toolbox),
                        new JournalCommand(terminal, toolbox),
                        new ReadAgainCommand(terminal, toolbox),
                        new ImportsCommand(terminal, toolbox),
                        new ProblemsCommand(terminal, toolbox),
                        new OriginalCommand(terminal, toolbox),
                        new SchemaCommand(terminal),
                        new DemoCommand(terminal, toolbox))) {
            line.addSubcommand(command);
        }
        more.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // `@netflix` is a handle to search for, not a file to read arguments from.
        line.setExpandAtFiles(false);
        line.registerConverter(UUID.class, FuroreCommand::id);
        line.setOut(terminal.writer());
        line.registerConverter(Locale.class, Locale::forLanguageTag);
        line.registerConverter(ReportSection.class, FuroreCommand::section);
        line.setExecutionExceptionHandler(
                (exception, failed, parsed) -> failure(terminal, exception));
        line.setParameterExceptionHandler(
                (exception, unparsed) -> wrongOption(terminal, exception));
        int code = line.execute(arguments);
        terminal.flush();
        return code;
    }

    private static ReportSection section(String word) {
        for (ReportSection section : ReportSection.values()) {
            if (section.word().equals(word)) {
                return section;
            }
        }
        String known =
                Arrays.stream(ReportSection.values())
                        .map(ReportSection::word)
                        .collect(Collectors.joining(", "));
        throw new TypeConversionException("no section " + word + ": " + known);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(text + " is not an id");
        }
    }

    private static int wrongOption(Terminal terminal, ParameterException exception) {
        terminal.say(exception.getMessage() == null ? "" : exception.getMessage());
        terminal.say(
                Message.of(
                        "cli.see-help",
                        exception.getCommandLine().getCommandSpec().qualifiedName()));
        return USAGE;
    }

    /// Says what went wrong, and tells the exit code for it.
    public static int failure(Terminal terminal, Exception exception) {
        switch (exception) {
            case CancelledException cancelled -> {
                terminal.say(Message.of("cli.cancelled"));
                return CANCELLED;
            }
            case QueryException query -> {
                terminal.say(query.userMessage());
                return USAGE;
            }
            case FuroreException failure -> {
                terminal.say(failure.userMessage());
                boolean usage =
                        failure.kind() == FuroreException.Kind.USAGE
                                || failure.getCause() instanceof NoSuchFileException;
                return usage ? USAGE : FAILURE;
            }
            case NoSuchFileException missing -> {
                terminal.say(Message.of("cli.no-file", String.valueOf(missing.getFile())));
                return USAGE;
            }
            case FileSystemException unusable -> {
                terminal.say(
                        Message.of("cli.unusable-file", String.valueOf(unusable.getMessage())));
                return FAILURE;
            }
            default -> {
                String code = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
                System.getLogger("org.furore")
                        .log(System.Logger.Level.ERROR, "failure " + code, exception);
                terminal.say(Message.of("cli.unexpected", code, exception));
                return FAILURE;
            }
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is needed.");
    }
}
