package org.furore.cli;

import org.furore.annotate.Reanchoring;
import org.furore.annotate.Reanchoring.Lost;
import org.furore.annotate.Reanchoring.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Revisions.ReadFile;
import org.furore.domain.task.Message;
import org.furore.importing.ReadAgain;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `furore read-again`.
@Command(
        name = "read-again",
        description =
                "Read originals again where this program reads them better, and let the marks"
                        + " follow.",
        mixinStandardHelpOptions = true)
final class ReadAgainCommand extends CaseCommand {
    @Option(
            names = "--all",
            description = "All originals, not only those that an older version read.")
    boolean all;

    ReadAgainCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        ReadAgain again = toolbox.readAgain(file);
        Reanchoring reanchoring =
                new Reanchoring(
                        file.entries(), file.annotations(), file.revisions(), file.workspace());
        List<ReadFile> files = all ? file.revisions().files() : again.outdated();
        List<String> problems = new ArrayList<>();
        Outcome[] total = {Outcome.NOTHING};
        for (ReadFile each : files) {
            Message problem =
                    again.read(
                            each,
                            (changed, version) -> {
                                Map<DocumentId, Document> documents = new LinkedHashMap<>();
                                changed.forEach(one -> documents.put(one.stored().id(), one.now()));
                                Message title = Message.of("cli.step-read-again", documents.size());
                                total[0] =
                                        total[0].plus(
                                                reanchoring.revise(documents, version, title));
                            },
                            terminal.progress());
            if (problem != null) {
                problems.add(each.name() + ": " + terminal.text(problem));
            }
        }
        tell(files.size(), total[0], problems);
        return problems.isEmpty() && total[0].lost().isEmpty() ? DONE : FINDINGS;
    }

    private void tell(int files, Outcome outcome, List<String> problems) {
        if (json) {
            ObjectNode node =
                    Terminal.object()
                            .put("files", files)
                            .put("revised", outcome.documents())
                            .put("moved", outcome.moved());
            ArrayNode lost = node.putArray("lost");
            for (Lost each : outcome.lost()) {
                lost.addObject()
                        .put("document", each.document().value().toString())
                        .put("start", each.passage().start())
                        .put("end", each.passage().end())
                        .put("quote", each.passage().quote())
                        .put("reason", terminal.text(each.why()));
            }
            problems.forEach(node.putArray("problems")::add);
            terminal.json(node);
            return;
        }
        terminal.line(
                terminal.text(
                        Message.of(
                                "cli.read-again",
                                files,
                                outcome.documents(),
                                outcome.moved(),
                                outcome.lost().size())));
        for (Lost each : outcome.lost()) {
            terminal.line(
                    each.document().value()
                            + ": \u201C"
                            + each.passage().quote()
                            + "\u201D: "
                            + terminal.text(each.why()));
        }
        problems.forEach(terminal::say);
    }
}
