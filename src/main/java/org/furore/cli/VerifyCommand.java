package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.Rescued;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `furore verify`.
@Command(
        name = "verify",
        description = {
            "Re-check hashes, quotes, references and the index.",
            "With --rescue: save what can be read of a damaged case into a new one, and list what"
                    + " can't."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand extends CaseCommand {
    @Option(
            names = "--rescue",
            paramLabel = "OUT",
            description = "The new case; the damaged one is only read.")
    @Nullable Path rescue;

    VerifyCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    public Integer call() throws Exception {
        return rescue == null ? super.call() : (Integer) rescue(rescue);
    }

    private int rescue(Path out) {
        Rescued rescued = toolbox.rescue(path, out, terminal.progress());
        if (json) {
            ObjectNode result = Terminal.object().put("out", out.toString());
            ObjectNode saved = result.putObject("saved");
            rescued.saved().forEach(saved::put);
            var lost = result.putArray("lost");
            for (Rescued.Loss loss : rescued.lost()) {
                lost.addObject()
                        .put("table", loss.table())
                        .put("where", loss.where())
                        .put("what", terminal.text(loss.what()));
            }
            terminal.json(result);
        } else {
            rescued.saved()
                    .forEach((table, rows) ->
                            terminal.line(terminal.text(Message.of("cli.saved", table, rows))));
            for (Rescued.Loss loss : rescued.lost()) {
                String where = loss.where() == null ? "" : " " + loss.where();
                terminal.line("    " + loss.table() + where + ": " + terminal.text(loss.what()));
            }
            terminal.line(
                    terminal.text(
                            rescued.lost().isEmpty()
                                    ? Message.of("cli.rescued-all", out)
                                    : Message.of("cli.rescued", out, rescued.lost().size())));
        }
        return rescued.lost().isEmpty() ? DONE : FINDINGS;
    }

    /// An index can't follow a store that can't be read: that is one finding more, and no reason to
    /// keep the others back.
    private CaseFile.Check index(CaseFile file, Progress progress) {
        try {
            return toolbox.verifyIndex(file, progress);
        } catch (FuroreException e) {
            return new CaseFile.Check("index", 0, List.of(terminal.text(e.userMessage())));
        }
    }

    @Override
    int run(CaseFile file) {
        Progress progress = terminal.progress();
        List<CaseFile.Check> checks = new ArrayList<>(file.verify(progress));
        checks.add(index(file, progress));
        ObjectNode result = Terminal.object();
        boolean clean = true;
        for (CaseFile.Check check : checks) {
            clean &= check.findings().isEmpty();
            if (json) {
                ObjectNode node = result.putObject(check.name()).put("count", check.checked());
                check.findings().forEach(node.putArray("findings")::add);
            } else {
                terminal.line(
                        terminal.text(
                                Message.of(
                                        "cli.check",
                                        check.name(),
                                        check.checked(),
                                        check.findings().size())));
                check.findings().forEach(finding -> terminal.line("    " + finding));
            }
        }
        if (json) {
            terminal.json(result);
        } else {
            terminal.line(
                    terminal.text(
                            clean
                                    ? Message.of("cli.clean")
                                    : Message.of("cli.not-clean", file.path())));
        }
        return clean ? DONE : FINDINGS;
    }
}
