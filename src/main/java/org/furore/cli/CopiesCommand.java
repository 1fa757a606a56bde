package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// `furore copies`.
@Command(
        name = "copies",
        description =
                "List the equal texts, reposts and near copies of a document, itself among"
                        + " them.",
        mixinStandardHelpOptions = true)
final class CopiesCommand extends CaseCommand {
    @Parameters(index = "1", paramLabel = "DOCUMENT", description = "The document's id.")
    UUID document = new UUID(0, 0);

    CopiesCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        StoredDocument asked =
                file.documents()
                        .find(new DocumentId(document))
                        .orElseThrow(() ->
                                new FuroreException(
                                        FuroreException.Kind.USAGE,
                                        Message.of("cli.no-document", document, path)));
        try (TextSearch search = toolbox.search(file, terminal.progress())) {
            search.groupCopies(terminal.progress());
            List<Long> ordinals = new ArrayList<>();
            search.copies(asked.ordinal()).forEach(ordinal -> ordinals.add((long) ordinal));
            for (StoredDocument copy : file.documents().byOrdinals(ordinals)) {
                if (json) {
                    terminal.json(DocumentJson.line(copy, List.of(), false));
                } else {
                    terminal.line(DocumentsCommand.line(copy));
                }
            }
        }
        return DONE;
    }
}
