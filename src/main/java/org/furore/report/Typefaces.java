package org.furore.report;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The fonts of a report and what each can show. Everything printed is first held against them, so
/// that no renderer is ever asked for a glyph that is not there.
///
/// Used by one thread.
final class Typefaces implements AutoCloseable {
    /// Shown for a character no font has.
    static final int REPLACEMENT = 0xFFFD;

    /// A font file. `weight` is 400 or 700.
    ///
    /// @param style the class of text set in it alone (`f-arab`), null for a face of the main
    ///   families
    record Face(String family, String file, int weight, boolean italic, @Nullable String style) {}

    private static final List<Face> MAIN =
            List.of(
                    new Face("Source Serif 4", "SourceSerif4-Regular", 400, false, null),
                    new Face("Source Serif 4", "SourceSerif4-Italic", 400, true, null),
                    new Face("Source Serif 4", "SourceSerif4-Bold", 700, false, null),
                    new Face("Noto Sans", "NotoSans-Regular", 400, false, null),
                    new Face("Noto Sans", "NotoSans-Italic", 400, true, null),
                    new Face("Noto Sans", "NotoSans-Bold", 700, false, null),
                    new Face("Noto Mono", "NotoMono-Regular", 400, false, null));

    /// In the order they are asked. Emoji come before the symbol fonts, whose signs look unlike
    /// emoji.
    private static final List<Face> FALLBACK =
            List.of(
                    new Face("Noto Sans", "NotoSans-Regular", 400, false, "f-sans"),
                    new Face("Noto Sans Arabic", "NotoSansArabic-Regular", 400, false, "f-arab"),
                    new Face("Noto Sans Hebrew", "NotoSansHebrew-Regular", 400, false, "f-hebr"),
                    new Face(
                            "Noto Sans Devanagari",
                            "NotoSansDevanagari-Regular",
                            400,
                            false,
                            "f-deva"),
                    new Face("Noto Sans Thai", "NotoSansThai-Regular", 400, false, "f-thai"),
                    new Face("Noto Emoji", "NotoEmoji-Regular", 400, false, "f-emoji"),
                    new Face("Droid Sans Fallback", "DroidSansFallbackFull", 400, false, "f-cjk"),
                    new Face("NanumSquare", "NanumSquareR", 400, false, "f-kore"),
                    new Face(
                            "Noto Sans Symbols2", "NotoSansSymbols2-Regular", 400, false, "f-sym2"),
                    new Face("Noto Sans Symbols", "NotoSansSymbols-Regular", 400, false, "f-symb"),
                    new Face("Noto Sans Math", "NotoSansMath-Regular", 400, false, "f-math"));

    /// A font that was read, and its index in the order of asking; 0 is [#plain].
    record Loaded(Face face, TrueTypeFont font, CmapLookup characters) {
        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }
    }

    private final List<Loaded> main = new ArrayList<>();
    private final @Nullable Loaded[] fallback = new @Nullable Loaded[FALLBACK.size()];

    Typefaces() {
        for (Face face : MAIN) {
            if (!face.family().equals("Noto Mono")) {
                main.add(load(face));
            }
        }
    }

    /// Every face, once.
    static List<Face> faces() {
        List<Face> all = new ArrayList<>(MAIN);
        all.addAll(FALLBACK.subList(1, FALLBACK.size()));
        return all;
    }

    static InputStream open(Face face) {
        InputStream in =
                Typefaces.class.getResourceAsStream("/assets/fonts/" + face.file() + ".ttf");
        if (in == null) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.no-font", face.file()));
        }
        return in;
    }

    /// The font file for the renderer. Of the Latin faces the table of glyph substitutions is
    /// hidden: a third of all time went into looking for the few ligatures, without which both
    /// families set well.
    static InputStream forPrint(Face face) {
        if (face.style() != null) {
            return open(face);
        }
        byte[] font;
        try (InputStream in = open(face)) {
            font = in.readAllBytes();
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.no-font", face.file()), e);
        }
        int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
        for (int at = 12; at < 12 + 16 * tables; at += 16) {
            if (font[at] == 'G'
                    && font[at + 1] == 'S'
                    && font[at + 2] == 'U'
                    && font[at + 3] == 'B') {
                font[at + 3] = 'Z';
            }
        }
        return new ByteArrayInputStream(font);
    }

    /// Whether the main families show this character in every weight and slope.
    boolean plain(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint >= 0x20;
        }
        for (Loaded font : main) {
            if (!font.has(codePoint)) {
                return false;
            }
        }
        return true;
    }

    /// The sans face for figures.
    Loaded sans(boolean bold) {
        return main.get(bold ? 5 : 3);
    }

    /// The first font that has it, or null if none does.
    @Nullable Loaded fallback(int codePoint) {
        for (int i = 0; i < fallback.length; i++) {
            Loaded font = fallback[i];
            if (font == null) {
                font = load(FALLBACK.get(i));
                fallback[i] = font;
            }
            if (font.has(codePoint)) {
                return font;
            }
        }
        return null;
    }

    private static Loaded load(Face face) {
        try (InputStream in = open(face)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            return new Loaded(face, font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.no-font", face.file()), e);
        }
    }

    @Override
    public void close() {
        try {
            for (Loaded font : main) {
                font.font().close();
            }
            for (Loaded font : fallback) {
                if (font != null) {
                    font.font().close();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
