package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

import picocli.CommandLine.Command;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// `furore verify`.
@Command(
        name = "verify",
        description = "Re-check hashes, quotes, references and the index.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends CaseCommand {

    VerifyCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        Progress progress = terminal.progress();
        List<CaseFile.Check> checks = new ArrayList<>(file.verify(progress));
        checks.add(toolbox.verifyIndex(file, progress));
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
            terminal.line(terminal.text(Message.of(clean ? "cli.clean" : "cli.not-clean")));
        }
        return clean ? DONE : FINDINGS;
    }
}
