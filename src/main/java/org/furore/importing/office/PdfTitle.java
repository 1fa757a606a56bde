package org.furore.importing.office;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The title a document shows: the lines in the largest letters of its first page, where they are
/// clearly larger than its text and stand in the upper half.
final class PdfTitle {
    private static final int SHORTEST = 8;
    private static final int MOST_LINES = 5;

    private PdfTitle() {}

    static @Nullable String of(List<PdfPage> pages) {
        List<PdfLine> lines = new ArrayList<>();
        pages.getFirst().columns().forEach(lines::addAll);
        List<Float> sizes = new ArrayList<>();
        pages.stream()
                .limit(3)
                .forEach(page ->
                        page.columns().forEach(c -> c.forEach(line -> sizes.add(line.size()))));
        if (lines.isEmpty() || sizes.size() < 2 * MOST_LINES) {
            return null;
        }
        sizes.sort(Float::compare);
        float usual = sizes.get(sizes.size() / 2);
        float largest = 0;
        for (PdfLine line : lines) {
            largest = Math.max(largest, line.size());
        }
        List<String> title = new ArrayList<>();
        PdfLine last = null;
        for (PdfLine line : lines) {
            boolean large = line.size() > 0.95f * largest;
            boolean near = last == null || line.y() - last.y() < 2.2f * line.size();
            if (large && near && line.y() < pages.getFirst().height() / 2) {
                title.add(line.text());
                last = line;
            } else if (last != null) {
                break;
            }
        }
        String joined = String.join(" ", title);
        return largest > 1.2f * usual && title.size() <= MOST_LINES && joined.length() >= SHORTEST
                ? Plausible.title(joined)
                : null;
    }
}
