package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `furore documents`.
@Command(
        name = "documents",
        description = "List the documents of a case.",
        mixinStandardHelpOptions = true)
final class DocumentsCommand extends CaseCommand {
    private static final int FIRST_WORDS = 80;

    @Option(names = "--kind", description = "article, post or review.")
    @Nullable DocumentKind kind;

    @Option(names = "--text", description = "With their texts.")
    boolean text;

    DocumentsCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        boolean again = json && file.imports().anyCountsSeen();
        try (Stream<StoredDocument> documents = file.documents().stream(kind)) {
            documents.forEach(stored -> {
                if (json) {
                    terminal.json(
                            DocumentJson.line(
                                    stored,
                                    again ? file.imports().countsSeen(stored.id()) : List.of(),
                                    text));
                } else {
                    print(stored);
                }
            });
        }
        return DONE;
    }

    private void print(StoredDocument stored) {
        terminal.line(line(stored));
        if (text) {
            terminal.line(stored.document().text());
            terminal.line("");
        }
    }

    /// A document on a line: id, kind, date, author, title or first words.
    static String line(StoredDocument stored) {
        var header = stored.document().header();
        String title = header.title() != null ? header.title() : stored.document().text();
        String line = title.length() > FIRST_WORDS ? title.substring(0, FIRST_WORDS) + "…" : title;
        return String.join(
                "\t",
                stored.id().value().toString(),
                stored.document().kind().name().toLowerCase(Locale.ROOT),
                header.date() == null ? "-" : header.date().text(),
                header.author() == null ? "-" : header.author(),
                line.replace('\n', ' ').replace('\t', ' '));
    }
}
