package org.furore.report;

import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What is counted over all documents of a case, in one pass that keeps no text.
final class DocumentTally {
    final Map<DocumentKind, Kind> kinds = new EnumMap<>(DocumentKind.class);
    final Ratings ratings = new Ratings();
    private final BitSet live = new BitSet();
    private long[] days = new long[1024];

    /// Documents of one kind.
    static final class Kind {
        long count;
        long undated;
        long words;
        final Map<String, Long> outlets = new HashMap<>();
        final Map<String, Long> languages = new HashMap<>();
        @Nullable Edtf first;
        @Nullable Edtf last;
    }

    static DocumentTally of(Documents documents, Progress progress) {
        DocumentTally tally = new DocumentTally();
        long total = documents.count();
        long done = 0;
        try (Stream<StoredDocument> all = documents.stream(null)) {
            for (var each = all.iterator(); each.hasNext(); ) {
                tally.add(each.next());
                if (++done % 1000 == 0) {
                    progress.check();
                    progress.report("count", done, total);
                }
            }
        }
        return tally;
    }

    private void add(StoredDocument stored) {
        Document document = stored.document();
        Header header = document.header();
        int ordinal = Math.toIntExact(stored.ordinal());
        live.set(ordinal);
        if (ordinal >= days.length) {
            days = Arrays.copyOf(days, Math.max(days.length * 2, ordinal + 1));
        }
        Edtf date = header.date();
        days[ordinal] = Dates.key(date);
        Kind kind = kinds.computeIfAbsent(document.kind(), k -> new Kind());
        kind.count++;
        if (header.outlet() != null) {
            kind.outlets.merge(header.outlet(), 1L, Long::sum);
        }
        if (header.language() != null) {
            kind.languages.merge(header.language(), 1L, Long::sum);
        }
        if (date == null) {
            kind.undated++;
        } else {
            if (kind.first == null || Dates.ORDER.compare(date, kind.first) < 0) {
                kind.first = date;
            }
            if (kind.last == null || Dates.ORDER.compare(date, kind.last) > 0) {
                kind.last = date;
            }
        }
        if (document instanceof Review review) {
            ratings.add(review);
        }
    }

    /// Whether an active import holds the document.
    boolean live(@Nullable Long ordinal) {
        return ordinal == null || live.get(Math.toIntExact(ordinal));
    }

    /// The document's first day, for sorting.
    long day(@Nullable Long ordinal) {
        return ordinal == null || ordinal >= days.length
                ? Long.MAX_VALUE
                : days[Math.toIntExact(ordinal)];
    }

    long count() {
        return kinds.values().stream().mapToLong(k -> k.count).sum();
    }
}
