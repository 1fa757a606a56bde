package org.furore.index;

import org.furore.domain.document.DocumentText;
import org.furore.domain.document.Documents;
import org.furore.domain.search.Concordance.Line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A page of a concordance's lines with their texts, which are read from the store. Made for one
/// call.
final class LinePages implements LineCut.Words {
    private static final int BATCH = 200;

    private record Read(DocumentText document, TextPlaces places) {}

    private record Full(int line, LineTable.Spot spot, Read read) {}

    private final LineTable table;
    private final Documents documents;
    private final Map<Integer, Read> known = new HashMap<>();

    LinePages(LineTable table, Documents documents) {
        this.table = table;
        this.documents = documents;
    }

    /// The lines of a page in order; those whose document went meanwhile are left out.
    List<Line> page(int skip, int limit, int width) throws IOException {
        int last = (int) Math.min((long) skip + limit, table.count());
        if (limit == 0 || skip >= last) {
            return List.of();
        }
        int[] all = IntStream.range(0, table.count()).toArray();
        int[] upTo = LineCut.first(table, this, all, last);
        int[] before = skip == 0 ? new int[0] : LineCut.first(table, this, upTo, skip);
        int[] wanted =
                Arrays.stream(upTo).filter(line -> Arrays.binarySearch(before, line) < 0).toArray();
        read(Arrays.stream(wanted).mapToObj(table::spot).map(LineTable.Spot::ordinal).toList());
        List<Full> lines = new ArrayList<>();
        for (int line : wanted) {
            LineTable.Spot spot = table.spot(line);
            Read read = known.get(spot.ordinal());
            if (read != null && spot.last() < read.places.count()) {
                lines.add(new Full(line, spot, read));
            }
        }
        lines.sort(order());
        return lines.stream().map(full -> line(full, width)).toList();
    }

    private Comparator<Full> order() {
        Comparator<Full> order = (a, b) -> 0;
        for (int level = 0; level < table.levels(); level++) {
            int at = level;
            order =
                    order.thenComparing(
                            full -> full.read.places.word(table.place(full.line, at)),
                            TextPlaces::compare);
        }
        return order.thenComparing(full -> full.spot.ordinal())
                .thenComparing(full -> full.spot.first())
                .thenComparing(full -> full.spot.last());
    }

    @Override
    public Map<Integer, String> of(Set<Integer> lines, int level) {
        read(lines.stream().map(line -> table.spot(line).ordinal()).toList());
        Map<Integer, String> words = new HashMap<>();
        for (int line : lines) {
            Read read = known.get(table.spot(line).ordinal());
            if (read != null) {
                words.put(line, read.places.word(table.place(line, level)));
            }
        }
        return words;
    }

    private void read(Collection<Integer> ordinals) {
        List<Long> missing =
                ordinals.stream()
                        .filter(ordinal -> !known.containsKey(ordinal))
                        .distinct()
                        .map(Integer::longValue)
                        .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            documents
                    .texts(missing.subList(from, Math.min(missing.size(), from + BATCH)))
                    .forEach(one ->
                            known.put(
                                    (int) one.ordinal(), new Read(one, TextPlaces.of(one.text()))));
        }
    }

    private static Line line(Full full, int width) {
        DocumentText stored = full.read.document;
        String text = stored.text();
        int start = full.read.places.from(full.spot.first());
        int end = full.read.places.to(full.spot.last());
        return new Line(
                stored.id(),
                stored.ordinal(),
                stored.title(),
                stored.date(),
                start,
                end,
                Snippets.onOneLine(text, Snippets.after(text, start - width), start),
                Snippets.onOneLine(text, start, end),
                Snippets.onOneLine(text, end, Snippets.onBoundary(text, end + width)));
    }
}
