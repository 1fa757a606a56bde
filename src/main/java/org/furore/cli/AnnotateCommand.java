package org.furore.cli;

import org.furore.annotate.LineProblem;
import org.furore.annotate.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// `furore annotate`.
@Command(
        name = "annotate",
        description = "Read annotation lines on standard input; all good ones are one step.",
        mixinStandardHelpOptions = true)
final class AnnotateCommand extends CaseCommand {
    @Option(
            names = "--coder",
            paramLabel = "C",
            description = "Whose marks they are where a line names none.")
    @Nullable String coder;

    AnnotateCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        try (Reader in =
                new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            Outcome outcome = toolbox.annotationLines(file).read(in, coder, terminal.progress());
            long changes = 0;
            if (outcome.changes().isPresent()) {
                changes = await(file.workspace().apply(outcome.changes().get())).changes();
            }
            if (json) {
                printJson(outcome, changes);
            } else {
                print(outcome);
            }
            return outcome.problems().isEmpty() ? DONE : FINDINGS;
        }
    }

    private void print(Outcome outcome) {
        for (LineProblem problem : outcome.problems()) {
            terminal.say(Message.of("cli.line", problem.line(), terminal.text(problem.reason())));
        }
        Outcome.Count total = outcome.total();
        terminal.line(
                terminal.text(
                        Message.of(
                                "cli.annotated",
                                total.made(),
                                total.updated(),
                                total.unchanged(),
                                outcome.problems().size())));
    }

    private void printJson(Outcome outcome, long changes) {
        ObjectNode node = count(Terminal.object().put("changes", changes), outcome.total());
        ObjectNode kinds = node.putObject("kinds");
        outcome.counts()
                .forEach((kind, count) ->
                        count(kinds.putObject(kind.name().toLowerCase(Locale.ROOT)), count));
        ArrayNode problems = node.putArray("problems");
        for (LineProblem problem : outcome.problems()) {
            problems.addObject()
                    .put("line", problem.line())
                    .put("reason", terminal.text(problem.reason()));
        }
        terminal.json(node);
    }

    private static ObjectNode count(ObjectNode node, Outcome.Count count) {
        return node.put("made", count.made())
                .put("updated", count.updated())
                .put("unchanged", count.unchanged());
    }
}
