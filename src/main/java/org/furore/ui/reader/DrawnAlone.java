package org.furore.ui.reader;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a paragraph around signs made of several characters, such as flags, families and skin
/// tones. JavaFX lays out the whole run such a sign is in as a difficult script, and there counts
/// code points where it means UTF-16 units (26.0.2 on Linux), so that lines break and clicks fall
/// beside their letters. In a run of its own the sign leaves the rest as it is.
final class DrawnAlone {
    private DrawnAlone() {}

    /// The parts of a text in order; together they are the text, and none is empty.
    static List<String> parts(String text) {
        if (text.codePoints().noneMatch(DrawnAlone::joins)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int plain = 0;
        int start = signs.first();
        for (int end = signs.next(); end != BreakIterator.DONE; end = signs.next()) {
            if (alone(text, start, end)) {
                if (start > plain) {
                    parts.add(text.substring(plain, start));
                }
                parts.add(text.substring(start, end));
                plain = end;
            }
            start = end;
        }
        if (plain < text.length()) {
            parts.add(text.substring(plain));
        }
        return parts;
    }

    /// Letters of scripts that join are not cut: they would be drawn apart.
    private static boolean alone(String text, int start, int end) {
        return switch (Character.UnicodeScript.of(text.codePointAt(start))) {
            case COMMON, INHERITED, LATIN, GREEK, CYRILLIC ->
                    text.substring(start, end).codePoints().anyMatch(DrawnAlone::joins);
            default -> false;
        };
    }

    /// Whether a character makes one sign with those beside it.
    private static boolean joins(int c) {
        return c == 0x200C
                || c == 0x200D
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0x1F1E6 && c <= 0x1F1FF
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c >= 0xE0020 && c <= 0xE007F
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
    }
}
