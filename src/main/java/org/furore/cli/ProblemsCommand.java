package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.importing.Rejects;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/// `furore problems`.
@Command(
        name = "problems",
        description = "List the records an import did not take, and why.",
        mixinStandardHelpOptions = true)
final class ProblemsCommand extends CaseCommand {
    @Parameters(
            index = "1",
            paramLabel = "IMPORT",
            description = "Its id, as furore imports tells it.")
    UUID id = new UUID(0, 0);

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write the records' bytes there too, to be mended and imported again, with a"
                            + " list of what is wrong with each.")
    @Nullable Path out;

    ProblemsCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        ImportId wanted = new ImportId(id);
        if (file.imports().all().stream().map(Import::id).noneMatch(wanted::equals)) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("cli.no-import", id, path));
        }
        try (Stream<ImportProblem> problems = file.imports().problems(wanted)) {
            problems.forEach(problem -> {
                if (json) {
                    ObjectNode node = Terminal.object();
                    fill(node, problem, terminal.text(problem.reason()));
                    terminal.json(node);
                } else {
                    terminal.line(line(problem, terminal));
                }
            });
        }
        if (out != null) {
            Rejects.Written written =
                    new Rejects(file.imports(), file.originals(), terminal::text)
                            .write(wanted, out, terminal.progress());
            terminal.say(
                    Message.of(
                            "cli.rejects-written",
                            written.records(),
                            written.problems(),
                            written.files(),
                            out));
        }
        return DONE;
    }

    static void fill(ObjectNode node, ImportProblem problem, String reason) {
        node.put("file", problem.file());
        String member = problem.locator().member();
        if (problem.locator().line() > 0) {
            node.put("line", problem.locator().line());
        }
        if (member != null) {
            node.put("member", member);
        }
        node.put("reason", reason);
    }

    static String line(ImportProblem problem, Terminal terminal) {
        String member = problem.locator().member();
        String file = member == null ? problem.file() : problem.file() + "!" + member;
        long number = problem.locator().line();
        String place = number > 0 ? file + ":" + number : file;
        return place + ": " + terminal.text(problem.reason());
    }
}
