package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Secrecy;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.importing.LanguageRun;
import org.furore.importing.Mapping;
import org.furore.importing.Pseudonyms;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `furore import`.
@Command(
        name = "import",
        description = "Bring files, folders and archives into a case.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends CaseCommand {
    /// How many problems a person is shown; all of them are in the case and in JSON.
    private static final int SHOWN = 20;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files or folders.")
    List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "Read every file in this format; else it is recognised by its content.")
    @Nullable String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of tables mean (JSON, see furore schema).")
    @Nullable Path mapping;

    @ArgGroup(exclusive = false, heading = "How the material was collected:%n")
    FrameOptions frame = new FrameOptions();

    /// The collection frame.
    static final class FrameOptions {
        @Option(names = "--query", paramLabel = "Q", description = "The search that brought it.")
        @Nullable String query;

        @Option(names = "--period", paramLabel = "EDTF", description = "The period it covers.")
        @Nullable String period;

        @Option(names = "--tool", paramLabel = "T", description = "What collected it.")
        @Nullable String tool;

        @Option(names = "--coverage", description = "sample or census.")
        CollectionFrame.@Nullable Coverage coverage;

        @Option(names = "--gaps", paramLabel = "G", description = "What is known to be missing.")
        @Nullable String gaps;

        CollectionFrame frame() {
            return new CollectionFrame(query, period, tool, coverage, gaps);
        }
    }

    @ArgGroup(exclusive = false, heading = "To keep names out of the case:%n")
    @Nullable SecrecyOptions secrecy;

    /// Pseudonyms for names.
    static final class SecrecyOptions {
        @Option(
                names = "--pseudonymise",
                required = true,
                description =
                        "Pseudonyms for handles and names, made with a key of this case that is"
                                + " kept in your settings folder.")
        boolean pseudonymise;

        @Option(
                names = "--exempt",
                split = ",",
                paramLabel = "NAME",
                description = "Handles or names of public actors, which stay.")
        List<String> exempt = List.of();

        @Option(
                names = "--originals",
                paramLabel = "encrypted|hashed",
                description =
                        "Keep the files encrypted under the key (default), or only their hash.")
        Secrecy.OriginalBytes originals = Secrecy.OriginalBytes.ENCRYPTED;
    }

    ImportCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        Mapping columns = mapping == null ? null : Mapping.read(mapping);
        ImportReport report;
        ImportOptions options =
                new ImportOptions(format, columns, frame.frame()).under(pseudonyms(file));
        TextSearch index = index(file);
        try {
            report = toolbox.importer(file).run(files, options, terminal.progress());
        } finally {
            if (index != null) {
                index.close();
            }
        }
        if (!report.cancelled()) {
            new LanguageRun(file.languages()).run(terminal.progress());
        }
        if (json) {
            printJson(file, report);
        } else {
            print(file, report);
        }
        if (report.cancelled()) {
            throw new CancelledException();
        }
        return report.tally().rejected() > 0 ? FINDINGS : DONE;
    }

    /// Opened, the index takes in what comes while it comes. It is a cache: a case can be filled
    /// without one, where there is no room for it.
    private @Nullable TextSearch index(CaseFile file) {
        try {
            return toolbox.search(file, terminal.progress());
        } catch (FuroreException e) {
            terminal.say(e.userMessage());
            return null;
        }
    }

    private @Nullable Pseudonyms pseudonyms(CaseFile file) {
        SecrecyOptions wanted = secrecy;
        return wanted == null
                ? null
                : new Pseudonyms(
                        toolbox.keys().named(file.info().id().toString()),
                        wanted.exempt,
                        wanted.originals);
    }

    private void printJson(CaseFile file, ImportReport report) {
        ObjectNode result = Terminal.object().put("import", report.id().value().toString());
        tally(result, report.tally());
        ArrayNode list = result.putArray("files");
        for (ImportReport.FileReport one : report.files()) {
            tally(
                    list.addObject().put("name", one.name()).put("format", one.format()),
                    one.tally());
        }
        ArrayNode problems = result.putArray("problems");
        try (Stream<ImportProblem> rejected = file.imports().problems(report.id())) {
            rejected.forEach(problem -> problem(problems.addObject(), problem));
        }
        terminal.json(result);
    }

    static void tally(ObjectNode node, Import.Tally tally) {
        node.put("taken", tally.taken())
                .put("duplicates", tally.duplicates())
                .put("rejected", tally.rejected());
    }

    private void problem(ObjectNode node, ImportProblem problem) {
        ProblemsCommand.fill(node, problem, terminal.text(problem.reason()));
    }

    private void print(CaseFile file, ImportReport report) {
        for (ImportReport.FileReport one : report.files()) {
            String known =
                    one.format() == null
                            ? terminal.text(Message.of("cli.not-recognised"))
                            : one.format();
            terminal.line(
                    terminal.text(
                            Message.of(
                                    "cli.imported-file",
                                    one.name(),
                                    known,
                                    one.tally().taken(),
                                    one.tally().duplicates(),
                                    one.tally().rejected())));
        }
        try (Stream<ImportProblem> rejected = file.imports().problems(report.id())) {
            rejected.limit(SHOWN)
                    .forEach(problem -> terminal.say(ProblemsCommand.line(problem, terminal)));
        }
        long more = report.tally().rejected() - SHOWN;
        if (more > 0) {
            terminal.say(Message.of("cli.more-problems", more, path, report.id().value()));
        }
        terminal.line(
                terminal.text(
                        Message.of(
                                "cli.imported",
                                report.tally().taken(),
                                report.tally().duplicates(),
                                report.tally().rejected())));
    }
}
