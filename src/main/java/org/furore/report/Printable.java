package org.furore.report;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Text made fit for print: what steers or hides is dropped, what no font has becomes U+FFFD, and
/// the rest is cut into runs that one font can show.
final class Printable {
    private final Typefaces typefaces;

    Printable(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /// Text in one font.
    ///
    /// @param style class of the font, null for the family of the surroundings
    record Run(String text, @Nullable String style) {}

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String style = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            c = shown(c);
            if (c < 0) {
                continue;
            }
            String next = style(c, style);
            if (next != null && next.equals(MISSING)) {
                c = Character.isSpaceChar(c) ? ' ' : Typefaces.REPLACEMENT;
                next = style(c, style);
            }
            if (!java.util.Objects.equals(style, next) || apart(c)) {
                if (!run.isEmpty()) {
                    runs.add(new Run(run.toString(), style));
                    run.setLength(0);
                }
                style = next;
            }
            run.appendCodePoint(c);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), style));
        }
        return joined(runs);
    }

    /// Words written from right to left and the spaces between them as one run, so that they keep
    /// their order within a line that runs the other way.
    private List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.style() != null && rightToLeft(run.text())) {
                StringBuilder text = new StringBuilder(run.text());
                while (i + 2 < runs.size()
                        && runs.get(i + 1).text().isBlank()
                        && run.style().equals(runs.get(i + 2).style())) {
                    text.append(runs.get(i + 1).text()).append(runs.get(i + 2).text());
                    i += 2;
                }
                run = new Run(text.toString(), run.style());
            }
            joined.add(run);
        }
        return joined;
    }

    /// The text without fonts, for attributes and metadata.
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Printable::shown).filter(c -> c >= 0).forEach(out::appendCodePoint);
        return out.toString();
    }

    /// Whether the text's first letter is written from right to left.
    static boolean rightToLeft(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// Letters of flags and shades of skin: a font's own joining of them has no character of its
    /// own, which an archived file must not contain.
    private static boolean apart(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static final String MISSING = "?";

    private @Nullable String style(int c, @Nullable String current) {
        if (current == null && typefaces.plain(c)) {
            return null;
        }
        boolean mark =
                switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK ->
                            true;
                    default -> false;
                };
        if (!mark && typefaces.plain(c)) {
            return null;
        }
        Typefaces.Loaded font = typefaces.fallback(c);
        if (font == null) {
            return typefaces.plain(c) ? null : MISSING;
        }
        return font.face().style();
    }

    /// The character to print, or -1 for none. Private use has no meaning outside its font.
    private static int shown(int c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
            return ' ';
        }
        if (c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF) {
            return -1;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> -1;
            case Character.PRIVATE_USE, Character.SURROGATE -> Typefaces.REPLACEMENT;
            default -> c == 0x1680 || c == 0x3000 ? ' ' : c;
        };
    }
}
