package org.furore.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

import org.apache.fontbox.ttf.GlyphData;
import org.jspecify.annotations.Nullable;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Text of figures as outlines of the report's own fonts, so that a picture looks the same on a
/// machine without any. What it says stands in the figure's alternative text.
final class Outlines {
    private final Typefaces typefaces;

    private record Placed(Typefaces.Loaded font, int id) {}

    Outlines(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /// The width of a text in units of its size.
    double width(String text, double size, boolean bold) {
        double[] width = new double[1];
        each(text, bold, (glyph, advance) -> width[0] += advance * size);
        return width[0];
    }

    /// The path data of a text that begins at `x` on the baseline `y`.
    String path(String text, double x, double y, double size, boolean bold) {
        StringBuilder out = new StringBuilder();
        double[] at = {x};
        each(
                text,
                bold,
                (glyph, advance) -> {
                    outline(out, glyph, at[0], y, size);
                    at[0] += advance * size;
                });
        return out.toString();
    }

    private interface Pen {
        void glyph(Placed glyph, double advance);
    }

    private void each(String text, boolean bold, Pen pen) {
        String shown = visual(Printable.plain(text));
        for (int i = 0; i < shown.length(); ) {
            int c = shown.codePointAt(i);
            i += Character.charCount(c);
            Typefaces.Loaded font = font(c, bold);
            if (font == null) {
                c = Typefaces.REPLACEMENT;
                font = typefaces.sans(bold);
            }
            int id = font.characters().getGlyphId(c);
            try {
                pen.glyph(
                        new Placed(font, id),
                        (double) font.font().getAdvanceWidth(id) / font.font().getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Typefaces.@Nullable Loaded font(int c, boolean bold) {
        Typefaces.Loaded sans = typefaces.sans(bold);
        return sans.has(c) ? sans : typefaces.fallback(c);
    }

    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        try {
            String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(text);
            return new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                    .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    private static void outline(StringBuilder out, Placed glyph, double x, double y, double size) {
        double scale;
        PathIterator path;
        try {
            scale = size / glyph.font().font().getUnitsPerEm();
            GlyphData data = glyph.font().font().getGlyph().getGlyph(glyph.id());
            if (data == null) {
                return;
            }
            path = data.getPath().getPathIterator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] p = new double[6];
        for (; !path.isDone(); path.next()) {
            int points =
                    switch (path.currentSegment(p)) {
                        case PathIterator.SEG_MOVETO -> point(out, 'M', 1);
                        case PathIterator.SEG_LINETO -> point(out, 'L', 1);
                        case PathIterator.SEG_QUADTO -> point(out, 'Q', 2);
                        case PathIterator.SEG_CUBICTO -> point(out, 'C', 3);
                        default -> point(out, 'Z', 0);
                    };
            for (int i = 0; i < points; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                Svg.number(out, x + p[2 * i] * scale).append(' ');
                Svg.number(out, y - p[2 * i + 1] * scale);
            }
        }
    }

    private static int point(StringBuilder out, char step, int points) {
        out.append(step);
        return points;
    }
}
