package org.furore.ui.shell;

import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;

/// A place as a line of text, to be there again after a restart. Chosen entries and events are left
/// out: they may be gone.
final class LocationText {
    private LocationText() {}

    static String write(Location location) {
        String kind = location.kind().name().toLowerCase(Locale.ROOT);
        return switch (location) {
            case Location.Search search -> kind + " " + search.query();
            case Location.Reader(DocumentId document, Location.@Nullable Span span)
                    when document != null ->
                    kind
                            + " "
                            + document.value()
                            + (span == null ? "" : " " + span.start() + " " + span.end());
            default -> kind;
        };
    }

    /// The place, or the library when the text says none.
    static Location read(String text) {
        String[] words = text.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "search" -> new Location.Search(rest);
            case "reader" -> reader(rest.split(" "));
            case "codebook" -> new Location.Codebook(null);
            case "suggestions" -> new Location.Suggestions();
            case "timeline" -> new Location.Timeline(null);
            case "report" -> new Location.Report();
            default -> new Location.Library();
        };
    }

    private static Location reader(String[] words) {
        try {
            DocumentId document = new DocumentId(UUID.fromString(words[0]));
            return words.length < 3
                    ? new Location.Reader(document, null)
                    : new Location.Reader(
                            document,
                            new Location.Span(
                                    Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        } catch (IllegalArgumentException e) {
            return new Location.Reader(null, null);
        }
    }
}
