package org.furore.importing.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the columns of a page. A gap between columns is a strip that many lines leave free, with
/// lines on both sides that fill most of their width; lines that cross it (a title, an abstract, a
/// wide figure's caption) stay in their place between what is above and below.
final class PdfColumns {
    /// Lines that must show a gap.
    private static final int LEAST = 6;

    /// How much of their column's width lines of running text fill.
    private static final float FILLED = 0.6f;

    private PdfColumns() {}

    /// The lines of a page in reading order, cut into columns.
    ///
    /// @param lines from top to bottom, from left to right
    static List<List<PdfLine>> of(List<PdfLine> lines) {
        List<List<PdfLine>> columns = new ArrayList<>();
        if (lines.isEmpty()) {
            return columns;
        }
        List<Float> gaps = gaps(lines);
        boolean reversed = 2 * lines.stream().filter(PdfLine::rightToLeft).count() > lines.size();
        List<List<PdfLine>> open = opened(gaps.size() + 1);
        for (List<PdfLine> row : rows(lines)) {
            if (row.stream().anyMatch(line -> crosses(line, gaps))) {
                close(open, reversed, columns);
                whole(columns, row);
            } else {
                for (PdfLine line : row) {
                    open.get(column(line, gaps)).add(line);
                }
            }
        }
        close(open, reversed, columns);
        return columns;
    }

    private static List<List<PdfLine>> opened(int count) {
        List<List<PdfLine>> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new ArrayList<>());
        }
        return open;
    }

    private static void close(
            List<List<PdfLine>> open, boolean reversed, List<List<PdfLine>> columns) {
        for (int i = 0; i < open.size(); i++) {
            List<PdfLine> column = open.get(reversed ? open.size() - 1 - i : i);
            if (!column.isEmpty()) {
                columns.add(merged(column));
            }
        }
        open.replaceAll(each -> new ArrayList<>());
    }

    /// A line over all columns goes on where another ended.
    private static void whole(List<List<PdfLine>> columns, List<PdfLine> row) {
        PdfLine line = joined(row);
        List<PdfLine> last = columns.isEmpty() ? List.of() : columns.getLast();
        boolean goesOn =
                !last.isEmpty()
                        && Math.abs(last.getLast().size() - line.size()) < 0.5
                        && last.getLast().y() < line.y()
                        && line.y() - last.getLast().y() < 2 * line.size()
                        && last.getFirst().width() > 0.9 * line.width();
        if (goesOn && columns.getLast() instanceof ArrayList) {
            columns.getLast().add(line);
        } else {
            columns.add(new ArrayList<>(List.of(line)));
        }
    }

    /// Pieces of one line in one column are one line again: cells of a table, a date set apart.
    private static List<PdfLine> merged(List<PdfLine> column) {
        List<PdfLine> lines = new ArrayList<>();
        for (List<PdfLine> row : rows(column)) {
            lines.add(joined(row));
        }
        return lines;
    }

    private static PdfLine joined(List<PdfLine> row) {
        if (row.size() == 1) {
            return row.getFirst();
        }
        List<PdfLine> parts = new ArrayList<>(row);
        boolean rightToLeft =
                2 * parts.stream().filter(PdfLine::rightToLeft).count() > parts.size();
        Comparator<PdfLine> order = Comparator.comparingDouble(PdfLine::left);
        parts.sort(rightToLeft ? order.reversed() : order);
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float right = 0;
        float size = 0;
        boolean bold = true;
        boolean cells = false;
        for (PdfLine part : parts) {
            float gap = Math.max(part.left() - right, left - part.right());
            cells |= !text.isEmpty() && gap > 1.6f * part.size();
            text.append(text.isEmpty() ? "" : " ").append(part.text());
            left = Math.min(left, part.left());
            right = Math.max(right, part.right());
            size = Math.max(size, part.size());
            bold &= part.bold();
        }
        float y = parts.getFirst().y();
        return new PdfLine(text.toString(), left, right, y, size, bold, rightToLeft, cells);
    }

    private static List<List<PdfLine>> rows(List<PdfLine> lines) {
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean same =
                    !rows.isEmpty() && Math.abs(rows.getLast().getFirst().y() - line.y()) < 2.5f;
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        return rows;
    }

    private static boolean crosses(PdfLine line, List<Float> gaps) {
        return gaps.stream().anyMatch(gap -> line.left() < gap - 1 && line.right() > gap + 1);
    }

    private static int column(PdfLine line, List<Float> gaps) {
        float middle = (line.left() + line.right()) / 2;
        return (int) gaps.stream().filter(gap -> gap < middle).count();
    }

    /// Where columns are parted, from left to right: at most three places.
    private static List<Float> gaps(List<PdfLine> lines) {
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        List<List<PdfLine>> rows = rows(lines);
        List<Float> gaps = new ArrayList<>();
        float width = right - left;
        float x = left + width * 0.15f;
        while (x < right - width * 0.15f && gaps.size() < 3) {
            float end = x;
            float best = 0;
            int most = 0;
            while (end < right - width * 0.1f) {
                int shown = shown(rows, end);
                if (shown < LEAST || shown * 5 < rows.size()) {
                    break;
                }
                if (shown >= most) {
                    best = shown == most ? best : end;
                    most = shown;
                }
                end += 1;
            }
            if (end - x >= 4) {
                float middle = middle(rows, best);
                if (isGap(lines, gaps.isEmpty() ? left : gaps.getLast(), middle, right)) {
                    gaps.add(middle);
                }
            }
            x = end + 1;
        }
        return gaps;
    }

    /// Rows with text on both sides of `x` and none across it, and rows that begin right after it.
    private static int shown(List<List<PdfLine>> rows, float x) {
        int shown = 0;
        for (List<PdfLine> row : rows) {
            boolean before = false;
            boolean after = false;
            boolean across = false;
            boolean begins = false;
            for (PdfLine line : row) {
                before |= line.right() <= x;
                after |= line.left() >= x;
                begins |= line.left() >= x && line.left() - x < 2.5f * line.size();
                across |= line.left() < x && line.right() > x;
            }
            shown += !across && after && (before || begins) ? 1 : 0;
        }
        return shown;
    }

    /// The middle of the strip around `x` that the rows which show it leave free.
    private static float middle(List<List<PdfLine>> rows, float x) {
        List<Float> ends = new ArrayList<>();
        List<Float> starts = new ArrayList<>();
        for (List<PdfLine> row : rows) {
            for (PdfLine line : row) {
                if (line.right() <= x && line.right() > x - 40) {
                    ends.add(line.right());
                } else if (line.left() >= x && line.left() < x + 40) {
                    starts.add(line.left());
                }
            }
        }
        float end = ends.stream().max(Float::compare).orElse(x);
        float start = starts.stream().min(Float::compare).orElse(x);
        return (end + start) / 2;
    }

    /// Whether there is running text, not a table's cells, on both sides.
    private static boolean isGap(List<PdfLine> lines, float left, float gap, float right) {
        return isText(lines, left, gap) && isText(lines, gap, right);
    }

    private static boolean isText(List<PdfLine> lines, float from, float to) {
        List<PdfLine> inside =
                lines.stream()
                        .filter(line -> line.left() >= from - 2 && line.right() <= to + 2)
                        .toList();
        if (inside.size() < LEAST) {
            return false;
        }
        List<Float> widths = new ArrayList<>(inside.stream().map(PdfLine::width).toList());
        widths.sort(Comparator.reverseOrder());
        float widest = widths.get(widths.size() / 10);
        long full = widths.stream().filter(each -> each > FILLED * widest).count();
        float size = inside.get(inside.size() / 2).size();
        return widest > 9 * size && full * 2 >= inside.size();
    }
}
