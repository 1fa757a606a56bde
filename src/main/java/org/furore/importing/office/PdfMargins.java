package org.furore.importing.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the running heads and feet and the page numbers off the pages: short lines at the edge of
/// a page that come again at the same height, but for their numbers, on other pages.
final class PdfMargins {
    /// Lines looked at from each edge of a page.
    private static final int LOOKED = 3;

    private static final int LONGEST = 150;

    private record Edge(String text, long height) {}

    private PdfMargins() {}

    static List<PdfPage> without(List<PdfPage> pages) {
        if (pages.size() < 2) {
            return pages;
        }
        Map<Edge, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<Edge> once = new HashSet<>();
            for (PdfLine line : edges(page)) {
                once.addAll(places(page, line));
            }
            once.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        int needed = pages.size() < 4 ? 2 : Math.max(3, pages.size() / 10);
        List<PdfPage> kept = new ArrayList<>();
        for (PdfPage page : pages) {
            Set<PdfLine> gone =
                    edges(page).stream()
                            .filter(line ->
                                    places(page, line).stream()
                                            .anyMatch(
                                                    edge -> counts.getOrDefault(edge, 0) >= needed))
                            .collect(Collectors.toSet());
            kept.add(
                    new PdfPage(
                            page.height(),
                            page.columns().stream()
                                    .map(column ->
                                            column.stream()
                                                    .filter(line -> !gone.contains(line))
                                                    .toList())
                                    .filter(column -> !column.isEmpty())
                                    .toList()));
        }
        return kept;
    }

    private static List<PdfLine> edges(PdfPage page) {
        List<PdfLine> all = new ArrayList<>();
        page.columns().forEach(all::addAll);
        all.sort(java.util.Comparator.comparingDouble(PdfLine::y));
        List<PdfLine> edges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PdfLine line = all.get(i);
            boolean edge = i < LOOKED || i >= all.size() - LOOKED;
            boolean outer = line.y() < 0.15f * page.height() || line.y() > 0.85f * page.height();
            if (edge && outer && line.text().length() <= LONGEST) {
                edges.add(line);
            }
        }
        return edges;
    }

    /// The line without its numbers, at its height and at the next one, as heights differ a little.
    private static List<Edge> places(PdfPage page, PdfLine line) {
        String text = line.text().replaceAll("\\d+", "#").strip();
        if (text.matches("(?i)[^\\p{L}]*[ivxlc]{1,7}[^\\p{L}]*")) {
            text = "#";
        }
        long height = Math.round(line.y() / 4.0);
        boolean lower = line.y() / 4.0 < height;
        return List.of(new Edge(text, height), new Edge(text, lower ? height - 1 : height + 1));
    }
}
