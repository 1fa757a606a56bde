package org.furore.exchange;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.FuroreException.Kind;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The JSON Schemas (draft 2020-12) of everything the command line reads and writes.
public final class Schemas {
    /// Their names, each the stem of a resource `<name>.schema.json` beside this class.
    public static final List<String> NAMES =
            List.of(
                    "annotation-lines",
                    "documents-line",
                    "search-line",
                    "searches-line",
                    "concordance-line",
                    "import-result",
                    "annotate-result",
                    "agreement-line",
                    "verify-result",
                    "rescue-result",
                    "backups-line",
                    "journal-step",
                    "read-again-result",
                    "suggest-result",
                    "new-result",
                    "imports-line",
                    "problems-line",
                    "original-result",
                    "timeline-result",
                    "report-result",
                    "export-result",
                    "bench-line");

    private Schemas() {}

    /// The text of a schema.
    ///
    /// @throws FuroreException if there is none of that name
    public static String text(String name) {
        if (NAMES.contains(name)) {
            try (InputStream in = Schemas.class.getResourceAsStream(name + ".schema.json")) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new FuroreException(
                        Kind.FAILURE, Message.of("exchange.schema-unreadable", name), e);
            }
        }
        throw new FuroreException(
                Kind.USAGE, Message.of("exchange.no-schema", name, String.join(", ", NAMES)));
    }
}
