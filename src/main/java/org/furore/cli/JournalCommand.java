package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.change.JournalStep;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/// `furore journal`.
@Command(
        name = "journal",
        description = "Show the history of a case, or take a step back or forth.",
        mixinStandardHelpOptions = true)
final class JournalCommand extends CaseCommand {
    @ArgGroup(exclusive = true)
    @Nullable Move move;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Steps at most (default: ${DEFAULT-VALUE}).")
    int limit = 100;

    /// One of two directions.
    static final class Move {
        @Option(names = "--undo", description = "Take the last step back.")
        boolean undo;

        @Option(names = "--redo", description = "Bring the last step taken back again.")
        boolean redo;
    }

    JournalCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        Move wanted = move;
        if (wanted != null) {
            return move(file, wanted.undo);
        }
        for (JournalStep step : file.history().steps(null, limit)) {
            print(step);
        }
        return DONE;
    }

    private int move(CaseFile file, boolean undo) {
        Optional<JournalStep> moved =
                await(undo ? file.workspace().undo() : file.workspace().redo());
        if (moved.isEmpty()) {
            terminal.say(Message.of(undo ? "cli.nothing-to-undo" : "cli.nothing-to-redo"));
            return DONE;
        }
        print(moved.get());
        long hidden = file.documents().hiddenCoded();
        if (hidden > 0) {
            terminal.say(Message.of("cli.hidden-coded", hidden));
        }
        return DONE;
    }

    private void print(JournalStep step) {
        String state = step.state().name().toLowerCase(Locale.ROOT);
        if (json) {
            ObjectNode node =
                    Terminal.object()
                            .put("number", step.number())
                            .put("id", step.id().value().toString())
                            .put("title", terminal.text(step.title()))
                            .put("at", step.at().toString())
                            .put("state", state)
                            .put("changes", step.changes());
            terminal.json(node);
        } else {
            terminal.line(
                    String.join(
                            "\t",
                            String.valueOf(step.number()),
                            step.at().toString(),
                            terminal.text(Message.of("cli.step-" + state)),
                            terminal.text(step.title())));
        }
    }
}
