package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.change.EntryKind;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// `furore export`.
@Command(
        name = "export",
        description = "Write the coding of a case for other programs and other cases.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends CaseCommand {
    @Option(names = "--as", required = true, paramLabel = "FORMAT", description = "furore-jsonl.")
    String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it.")
    Path out = Path.of("");

    ExportCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        if (!format.equals("furore-jsonl")) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("cli.no-export", format));
        }
        Map<EntryKind, Integer> counts;
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            counts = toolbox.jsonl(file).write(writer, terminal.progress());
        }
        if (json) {
            ObjectNode node = Terminal.object().put("out", out.toString());
            ObjectNode lines = node.putObject("lines");
            counts.forEach((kind, count) -> lines.put(kind.name().toLowerCase(Locale.ROOT), count));
            terminal.json(node);
        } else {
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            terminal.line(terminal.text(Message.of("cli.exported", total, out)));
        }
        return DONE;
    }
}
