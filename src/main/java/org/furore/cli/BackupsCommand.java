package org.furore.cli;

import org.furore.domain.Backup;
import org.furore.domain.CaseFile;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/// `furore backups`.
@Command(
        name = "backups",
        description = {
            "List the backups beside a case, make one, or restore one into a new file.",
            "The case itself need not be there, or readable, to be restored."
        },
        mixinStandardHelpOptions = true)
final class BackupsCommand extends CaseCommand {
    @ArgGroup(exclusive = true)
    @Nullable Wish wish;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to restore to.")
    @Nullable Path out;

    /// One of two things to do; else they are listed.
    static final class Wish {
        @Option(names = "--now", description = "Make a backup.")
        boolean now;

        @Option(names = "--restore", paramLabel = "N", description = "Restore backup N.")
        @Nullable Integer restore;
    }

    BackupsCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    public Integer call() throws Exception {
        Wish wanted = wish;
        if (wanted != null && wanted.now) {
            return super.call();
        }
        if (wanted != null && wanted.restore != null) {
            restore(wanted.restore);
        } else {
            List<Backup> backups = toolbox.backups(path);
            if (backups.isEmpty()) {
                terminal.say(Message.of("cli.no-backups", path));
            }
            backups.forEach(this::print);
        }
        return DONE;
    }

    private void restore(int number) {
        Path to = out;
        if (to == null) {
            throw new FuroreException(FuroreException.Kind.USAGE, Message.of("cli.restore-where"));
        }
        toolbox.restore(path, number, to, terminal.progress());
        if (json) {
            terminal.json(Terminal.object().put("restored", number).put("out", to.toString()));
        } else {
            terminal.line(terminal.text(Message.of("cli.restored", number, to)));
        }
    }

    @Override
    int run(CaseFile file) {
        file.backUp(terminal.progress())
                .ifPresentOrElse(
                        this::print, () -> terminal.say(Message.of("cli.nothing-to-back-up")));
        return DONE;
    }

    private void print(Backup backup) {
        if (json) {
            terminal.json(
                    Terminal.object()
                            .put("number", backup.number())
                            .put("made", backup.made().toString())
                            .put("size", backup.size())
                            .put("added", backup.added()));
        } else {
            terminal.line(
                    terminal.text(
                            Message.of(
                                    "cli.backup",
                                    backup.number(),
                                    backup.made(),
                                    (backup.size() + 0xfffff) >> 20,
                                    (backup.added() + 0xfffff) >> 20)));
        }
    }
}
