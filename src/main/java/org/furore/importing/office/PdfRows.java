package org.furore.importing.office;

import com.ibm.icu.text.Bidi;

import org.apache.pdfbox.text.TextPosition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Makes lines of the letters of a page: those on one baseline, cut where a gap is too wide to be
/// one between words.
final class PdfRows {
    /// Part of a letter's size that a gap between columns has at least.
    private static final float GAP = 0.9f;

    /// Pieces before and after that a raised one may belong to.
    private static final int NEAR = 8;

    private PdfRows() {}

    /// The lines from top to bottom, from left to right, of letters that run in one direction.
    static List<PdfLine> of(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> rows = new ArrayList<>();
        for (TextPosition letter : sorted) {
            List<TextPosition> last = rows.isEmpty() ? List.of() : rows.getLast();
            float size = last.isEmpty() ? 0 : Math.min(size(letter), size(last.getFirst()));
            boolean same =
                    !last.isEmpty()
                            && letter.getYDirAdj() - last.getFirst().getYDirAdj()
                                    <= Math.max(1.5f, 0.2f * size);
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(letter);
        }
        List<List<TextPosition>> pieces = new ArrayList<>();
        for (List<TextPosition> row : rows) {
            cut(row, pieces);
        }
        List<PdfLine> lines = new ArrayList<>();
        for (List<TextPosition> piece : withRaised(pieces)) {
            add(piece, lines);
        }
        return lines;
    }

    /// Raised and lowered small letters belong to the piece they stand at.
    private static List<List<TextPosition>> withRaised(List<List<TextPosition>> pieces) {
        List<List<TextPosition>> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            List<TextPosition> piece = pieces.get(i);
            List<TextPosition> line = null;
            int to = Math.min(pieces.size(), i + NEAR);
            for (int j = i + 1; j < to && line == null; j++) {
                line = isRaised(piece, pieces.get(j), 0.7f) ? pieces.get(j) : null;
            }
            for (int j = i - 1; j >= Math.max(0, i - NEAR) && line == null; j--) {
                line = isRaised(piece, pieces.get(j), 0.45f) ? pieces.get(j) : null;
            }
            if (line == null) {
                kept.add(piece);
            } else {
                line.addAll(piece);
            }
        }
        return kept;
    }

    private static boolean isRaised(List<TextPosition> row, List<TextPosition> line, float reach) {
        float size = 0;
        for (TextPosition letter : line) {
            size = Math.max(size, size(letter));
        }
        float distance = Math.abs(line.getFirst().getYDirAdj() - row.getFirst().getYDirAdj());
        if (distance > reach * size || row.size() >= line.size()) {
            return false;
        }
        for (TextPosition letter : row) {
            if (size(letter) > 0.85f * size || !isBeside(letter, line, size)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBeside(TextPosition letter, List<TextPosition> line, float size) {
        for (TextPosition other : line) {
            float before = letter.getXDirAdj() - other.getXDirAdj() - other.getWidthDirAdj();
            float after = other.getXDirAdj() - letter.getXDirAdj() - letter.getWidthDirAdj();
            if (Math.max(before, after) < size) {
                return true;
            }
        }
        return false;
    }

    static float size(TextPosition letter) {
        float size = letter.getFontSizeInPt();
        float height = letter.getHeightDir();
        return size > 0.5f && size < 300 ? size : Math.max(1, height * 1.4f);
    }

    private static void cut(List<TextPosition> row, List<List<TextPosition>> pieces) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        List<TextPosition> piece = new ArrayList<>();
        float end = 0;
        for (TextPosition letter : row) {
            boolean blank = letter.getUnicode() == null || letter.getUnicode().isBlank();
            if (blank && piece.isEmpty()) {
                continue;
            }
            float gap = letter.getXDirAdj() - end;
            if (!piece.isEmpty() && !blank && gap > GAP * size(letter)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.add(letter);
            if (!blank) {
                end = letter.getXDirAdj() + letter.getWidthDirAdj();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    private static void add(List<TextPosition> piece, List<PdfLine> lines) {
        piece.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float end = 0;
        float right = 0;
        float sizes = 0;
        int bold = 0;
        for (TextPosition letter : piece) {
            String sign = letter.getUnicode();
            if (sign == null) {
                continue;
            }
            boolean blank = sign.isBlank();
            boolean spaced = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
            if (!text.isEmpty() && !spaced && !blank && letter.getXDirAdj() - end > space(letter)) {
                text.append(' ');
            }
            if (!blank) {
                text.append(sign);
            } else if (!spaced && !text.isEmpty()) {
                text.append(' ');
            }
            if (!blank) {
                end = letter.getXDirAdj() + letter.getWidthDirAdj();
                right = Math.max(right, end);
            }
            sizes += size(letter);
            bold += isBold(letter) ? 1 : 0;
        }
        String written = text.toString().strip();
        if (written.isEmpty()) {
            return;
        }
        boolean rightToLeft = rightToLeft(written);
        lines.add(
                new PdfLine(
                        composed(logical(written, rightToLeft)),
                        piece.getFirst().getXDirAdj(),
                        right,
                        baseline(piece),
                        sizes / piece.size(),
                        2 * bold > piece.size(),
                        rightToLeft,
                        false));
    }

    /// That of the largest letter.
    private static float baseline(List<TextPosition> piece) {
        TextPosition largest = piece.getFirst();
        for (TextPosition letter : piece) {
            largest = size(letter) > size(largest) + 0.1f ? letter : largest;
        }
        return largest.getYDirAdj();
    }

    /// The least gap that is a space: half of the font's own, or a third of a letter's width.
    private static float space(TextPosition letter) {
        float own = letter.getWidthOfSpace();
        // Wide letters say little about the space between words.
        float width = letter.getWidthDirAdj() / Math.max(1, letter.getUnicode().length());
        float third = 0.3f * Math.min(width, 0.5f * size(letter));
        float half = own > 0 && !Float.isNaN(own) ? 0.5f * own : Float.MAX_VALUE;
        return Math.min(half, Math.max(third, 0.12f * size(letter)));
    }

    private static boolean isBold(TextPosition letter) {
        String name = letter.getFont() == null ? null : letter.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|medi).*");
    }

    private static boolean rightToLeft(String text) {
        int count = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            boolean right =
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            count += right ? 1 : 0;
            letters += right || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
        }
        return 2 * count > letters;
    }

    /// Letters lie on the page from left to right; Hebrew and Arabic are read the other way.
    private static String logical(String visual, boolean rightToLeft) {
        char[] signs = visual.toCharArray();
        if (!Bidi.requiresBidi(signs, 0, signs.length)) {
            return visual;
        }
        Bidi bidi = new Bidi();
        bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
        bidi.setPara(visual, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING);
    }

    /// Ligatures and the shapes of Arabic letters become the letters they stand for.
    private static String composed(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean form = c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC;
            if (form && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null) {
                out.append(
                        form
                                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                                : String.valueOf(c));
            }
        }
        return out == null ? text : out.toString();
    }
}
