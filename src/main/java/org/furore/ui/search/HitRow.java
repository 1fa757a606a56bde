package org.furore.ui.search;

import org.furore.domain.document.DocumentRow;
import org.furore.domain.search.TextSearch.Highlight;
import org.furore.ui.shell.Location;

import java.util.List;
import java.util.Optional;

/// A hit as the list shows it: the document's line, and the words found in their surroundings.
///
/// @param highlights UTF-16 units of the snippet, in order, not overlapping
/// @param copies how many of the hits it stands for, itself among them
record HitRow(DocumentRow document, String snippet, List<Highlight> highlights, int copies) {
    private static final char CUT = '\u2026';

    int ordinal() {
        return document.ordinal();
    }

    /// Where the first of the words found stands in the document's text, or empty where none does:
    /// a title may have been found, or the text is another by now.
    Optional<Location.Span> place(String text) {
        if (highlights.isEmpty()) {
            return Optional.empty();
        }
        int from = snippet.charAt(0) == CUT ? 1 : 0;
        int to = snippet.charAt(snippet.length() - 1) == CUT ? 1 : 0;
        if (from + to >= snippet.length()) {
            return Optional.empty();
        }
        int at = onOneLine(text).indexOf(snippet.substring(from, snippet.length() - to));
        Highlight first = highlights.getFirst();
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new Location.Span(at - from + first.start(), at - from + first.end()));
    }

    /// As snippets are written: what ends a line is a blank.
    private static String onOneLine(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
