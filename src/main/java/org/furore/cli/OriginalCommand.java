package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// `furore original`.
@Command(
        name = "original",
        description = "Write a document's raw record, or its whole file, byte for byte.",
        mixinStandardHelpOptions = true)
final class OriginalCommand extends CaseCommand {
    @Parameters(index = "1", paramLabel = "DOCUMENT", description = "Its id.")
    UUID id = new UUID(0, 0);

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it.")
    Path out = Path.of("");

    @Option(names = "--whole", description = "The whole file it came in.")
    boolean whole;

    OriginalCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        StoredDocument document =
                file.documents()
                        .find(new DocumentId(id))
                        .orElseThrow(() ->
                                new FuroreException(
                                        FuroreException.Kind.USAGE,
                                        Message.of("cli.no-document", id, path)));
        if (whole) {
            try (InputStream in = file.originals().open(document.origin().original())) {
                Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
            }
        } else {
            Files.write(out, file.originals().record(document.id()));
        }
        if (json) {
            terminal.json(
                    Terminal.object()
                            .put("document", id.toString())
                            .put("out", out.toString())
                            .put("bytes", Files.size(out)));
        }
        return DONE;
    }
}
