package org.furore.ui.search;

import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Ordinals;
import org.furore.domain.search.Copies;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks the index and the case file for the hits of a selection. Blocks; any thread but the
/// window's.
final class HitReader {
    private final CaseFile file;
    private final TextSearch engine;
    private final Selection wanted;

    HitReader(CaseFile file, TextSearch engine, Selection wanted) {
        this.file = file;
        this.engine = engine;
        this.wanted = wanted;
    }

    /// @param all what is found when copies count each
    record Answer(Matches matches, Ordinals all, int[] ordinals) {}

    /// The hits in their order.
    ///
    /// @param copiesOf a document whose copies alone are wanted, or -1
    Answer answer(SearchViewModel.Sorting by, int copiesOf) {
        Selection each = wanted.withCopies(Copies.ALL);
        Matches matches = engine.matching(copiesOf < 0 ? wanted : each);
        Ordinals all =
                wanted.copies() == Copies.ALL || copiesOf >= 0
                        ? matches.ordinals()
                        : engine.matching(each).ordinals();
        int[] ordinals =
                by == SearchViewModel.Sorting.RELEVANCE
                        ? engine.ranked(copiesOf < 0 ? wanted : each)
                        : matches.ordinals().keep(file.listings().order(HitOrder.of(by)));
        if (copiesOf >= 0) {
            ordinals = engine.copies(copiesOf).keep(ordinals);
        }
        return new Answer(matches, all, ordinals);
    }

    /// The lines of a page of hits.
    List<HitRow> rows(Ordinals all, int copiesOf, int[] ordinals) {
        Map<Integer, TextSearch.Hit> snippets = new HashMap<>();
        engine.hits(wanted.query(), ordinals)
                .forEach(hit -> snippets.put((int) hit.ordinal(), hit));
        List<HitRow> rows = new ArrayList<>();
        for (DocumentRow row : file.listings().rows(ordinals)) {
            TextSearch.Hit hit = snippets.get(row.ordinal());
            if (hit != null) {
                int copies = copiesOf < 0 ? copies(all, row.ordinal()) : 1;
                rows.add(new HitRow(row, hit.snippet(), hit.highlights(), copies));
            }
        }
        return rows;
    }

    private int copies(Ordinals all, int ordinal) {
        if (wanted.copies() == Copies.ALL) {
            return 1;
        }
        int[] found = {0};
        engine.copies(ordinal).forEach(one -> found[0] += all.contains(one) ? 1 : 0);
        return found[0];
    }
}
