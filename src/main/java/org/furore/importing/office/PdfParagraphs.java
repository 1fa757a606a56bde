package org.furore.importing.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins the lines of pages to paragraphs. One ends where the next line is set apart (further
/// below, indented, larger, bold, after a short last line) and goes on over columns and pages where
/// its last sentence does.
final class PdfParagraphs {
    private static final Pattern ITEM =
            Pattern.compile("(?:[•●▪■◦‣∙·–—*]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\)|\\[\\d{1,3}\\])\\s.*");

    private static final String ENDS = ".!?:;…»”\"’)]。！？؟۔";

    private final Hyphens hyphens;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean finished = true;
    private float size;
    private boolean bold;

    /// The last paragraph that ended within a sentence at the foot of a column, or -1.
    private int broken = -1;

    private float brokenSize;

    /// Where the open paragraph stands among the others if it was opened again, or -1.
    private int place = -1;

    private PdfParagraphs(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    static String of(List<PdfPage> pages) {
        List<String> lines = new ArrayList<>();
        for (PdfPage page : pages) {
            for (List<PdfLine> column : page.columns()) {
                column.forEach(line -> lines.add(line.text()));
            }
        }
        PdfParagraphs text = new PdfParagraphs(new Hyphens(lines));
        for (PdfPage page : pages) {
            page.columns().forEach(text::column);
        }
        text.end();
        return String.join("\n\n", text.paragraphs);
    }

    private void column(List<PdfLine> lines) {
        float left = edge(lines, false);
        float right = edge(lines, true);
        float pitch = pitch(lines);
        boolean mirrored = 2 * lines.stream().filter(PdfLine::rightToLeft).count() > lines.size();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfLine before = i == 0 ? null : lines.get(i - 1);
            boolean begins =
                    before == null
                            ? !goesOn(line)
                            : begins(before, line, left, right, pitch, mirrored);
            if (before != null && before.cells() && line.cells()) {
                open.append('\n').append(line.text());
            } else {
                if (begins) {
                    end();
                }
                boolean alone =
                        i == 0
                                && lines.size() > 1
                                && begins(line, lines.get(1), left, right, pitch, mirrored);
                if (begins && i < 2 && !alone && goesOnBelow(line)) {
                    reopen();
                }
                hyphens.join(open, line.text());
            }
            size = line.size();
            bold = line.bold();
            float rest = mirrored ? line.left() - left : right - line.right();
            finished = rest > 0.12f * (right - left) || endsSentence(line.text());
        }
    }

    /// Whether a line goes on with the text above the footnotes of the column before.
    private boolean goesOnBelow(PdfLine line) {
        return broken >= 0
                && Math.abs(brokenSize - line.size()) < 0.6f
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    private void reopen() {
        open.append(paragraphs.get(broken));
        place = broken;
        broken = -1;
    }

    /// Whether the first line of a column goes on with the last of the column before.
    private boolean goesOn(PdfLine line) {
        return !open.isEmpty()
                && Math.abs(size - line.size()) < 0.6f
                && bold == line.bold()
                && (Character.isLowerCase(line.text().codePointAt(0)) && !endsSentence(open)
                        || !finished && !ITEM.matcher(line.text()).matches());
    }

    private static boolean begins(
            PdfLine before, PdfLine line, float left, float right, float pitch, boolean mirrored) {
        float step = line.y() - before.y();
        float width = right - left;
        float indent = mirrored ? right - line.right() : line.left() - left;
        float indentBefore = mirrored ? right - before.right() : before.left() - left;
        float rest = mirrored ? before.left() - left : right - before.right();
        boolean apart = step > 1.4f * pitch || step < 0;
        boolean other =
                Math.abs(line.size() - before.size()) > 0.12f * before.size()
                        || before.bold() && !line.bold()
                        || line.bold() && !before.bold() && endsOrShort(before, rest, width);
        float shift = line.left() + line.right() - before.left() - before.right();
        boolean centred = Math.abs(shift) < line.size() && rest > 0.02f * width;
        boolean indented =
                !centred
                        && !ITEM.matcher(before.text()).matches()
                        && indent > 0.7f * line.size()
                        && indent < 5 * line.size()
                        && indentBefore < 0.4f * line.size();
        boolean table = before.cells() != line.cells() && rest > 0.05f * width;
        boolean last = rest > 0.15f * width && endsSentence(before.text());
        return apart || other || indented || table || last || ITEM.matcher(line.text()).matches();
    }

    private static boolean endsOrShort(PdfLine line, float rest, float width) {
        return rest > 0.12f * width || endsSentence(line.text());
    }

    private static boolean endsSentence(CharSequence text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void end() {
        String text = open.toString().strip();
        if (!text.isEmpty()) {
            int at = place < 0 ? paragraphs.size() : place;
            if (place < 0) {
                paragraphs.add(text);
            } else {
                paragraphs.set(place, text);
            }
            if (!finished && !endsSentence(text)) {
                broken = at;
                brokenSize = size;
            }
        }
        place = -1;
        open.setLength(0);
        finished = true;
    }

    /// Where most lines begin, or where the longest end.
    private static float edge(List<PdfLine> lines, boolean right) {
        List<Float> places =
                new ArrayList<>(
                        lines.stream().map(line -> right ? line.right() : line.left()).toList());
        places.sort(Float::compare);
        int tenth = places.size() / 10;
        return right ? places.get(places.size() - 1 - tenth) : places.get(tenth);
    }

    /// The usual step from line to line.
    private static float pitch(List<PdfLine> lines) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).y() - lines.get(i - 1).y();
            if (step > 1 && step < 4 * lines.get(i).size()) {
                steps.add(step);
            }
        }
        steps.sort(Float::compare);
        return steps.isEmpty() ? 1.3f * lines.getFirst().size() : steps.get(steps.size() / 2);
    }
}
