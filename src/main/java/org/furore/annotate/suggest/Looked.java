package org.furore.annotate.suggest;

import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The documents a machine coder looks at, in the order they came; some hundreds at a time are in
/// memory.
public final class Looked implements Supplier<Stream<StoredDocument>> {
    private static final int PAGE = 500;

    /// A machine's guess at a language that is less sure than this is none.
    private static final double SURE = 0.75;

    private final Documents documents;
    private final int @Nullable [] ordinals;

    private Looked(Documents documents, int @Nullable [] ordinals) {
        this.documents = documents;
        this.ordinals = ordinals;
    }

    /// All documents of a case.
    public static Looked all(Documents documents) {
        return new Looked(documents, null);
    }

    /// Those with these ordinals, which may stand in any order.
    public static Looked of(Documents documents, int[] ordinals) {
        int[] ordered = ordinals.clone();
        Arrays.sort(ordered);
        return new Looked(documents, ordered);
    }

    /// The language of a document, or null where nobody knows for sure.
    static @Nullable String language(StoredDocument document) {
        Double confidence = document.languageConfidence();
        return confidence != null && confidence < SURE
                ? null
                : document.document().header().language();
    }

    /// How many there are.
    public long count() {
        return ordinals == null ? documents.count() : ordinals.length;
    }

    /// To be closed.
    @Override
    public Stream<StoredDocument> get() {
        int[] some = ordinals;
        if (some == null) {
            return documents.stream(null);
        }
        return IntStream.iterate(0, from -> from < some.length, from -> from + PAGE)
                .mapToObj(from -> page(some, from))
                .flatMap(List::stream);
    }

    private List<StoredDocument> page(int[] some, int from) {
        return documents.byOrdinals(
                Arrays.stream(some, from, Math.min(from + PAGE, some.length))
                        .mapToObj(ordinal -> (long) ordinal)
                        .toList());
    }
}
