package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Secrecy;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// `furore imports`.
@Command(
        name = "imports",
        description = "List what came in, when and how.",
        mixinStandardHelpOptions = true)
final class ImportsCommand extends CaseCommand {

    ImportsCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        for (Import one : file.imports().all()) {
            if (json) {
                terminal.json(node(file, one));
            } else {
                terminal.line(
                        terminal.text(
                                Message.of(
                                        one.active() ? "cli.import" : "cli.import-undone",
                                        one.id().value(),
                                        one.started(),
                                        one.state().name().toLowerCase(Locale.ROOT),
                                        one.tally().taken(),
                                        one.tally().duplicates(),
                                        one.tally().rejected(),
                                        file.imports().files(one.id()).size())));
                Secrecy secrecy = one.secrecy();
                if (secrecy != null) {
                    terminal.line(
                            terminal.text(
                                    Message.of(
                                            secrecy.originals() == Secrecy.OriginalBytes.HASHED
                                                    ? "cli.import-hashed"
                                                    : "cli.import-encrypted",
                                            secrecy.key(),
                                            secrecy.exempt().size(),
                                            String.join(", ", secrecy.exempt()))));
                }
            }
        }
        return DONE;
    }

    private static ObjectNode node(CaseFile file, Import one) {
        CollectionFrame frame = one.frame();
        CollectionFrame.Coverage coverage = frame.coverage();
        ObjectNode node =
                Terminal.object()
                        .put("import", one.id().value().toString())
                        .put("started", one.started().toString())
                        .put("finished", one.finished() == null ? null : one.finished().toString())
                        .put("state", one.state().name().toLowerCase(Locale.ROOT))
                        .put("active", one.active())
                        .put("tool", one.tool());
        node.putObject("frame")
                .put("query", frame.query())
                .put("period", frame.period())
                .put("tool", frame.tool())
                .put("coverage", coverage == null ? null : coverage.name().toLowerCase(Locale.ROOT))
                .put("gaps", frame.gaps());
        Secrecy secrecy = one.secrecy();
        if (secrecy == null) {
            node.putNull("secrecy");
        } else {
            ObjectNode how = node.putObject("secrecy").put("key", secrecy.key());
            secrecy.exempt().forEach(how.putArray("exempt")::add);
            how.put("originals", secrecy.originals().name().toLowerCase(Locale.ROOT));
        }
        ImportCommand.tally(node, one.tally());
        ArrayNode files = node.putArray("files");
        for (Imports.ImportedFile imported : file.imports().files(one.id())) {
            ImportCommand.tally(
                    files.addObject()
                            .put("name", imported.name())
                            .put("format", imported.format())
                            .put("sha256", imported.sha256())
                            .put("size", imported.size()),
                    imported.tally());
        }
        return node;
    }
}
