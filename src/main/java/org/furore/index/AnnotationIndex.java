package org.furore.index;

import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Change;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.Feed;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.MarkTerm;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Which documents have which annotations: read once from the case, then kept from the change feed,
/// so that no annotation ever costs an indexing. Any thread.
final class AnnotationIndex implements Consumer<Feed> {
    /// More changes than this are not replayed: everything is read again.
    private static final int REPLAYED = 20_000;

    private final Annotations annotations;
    private final Entries entries;
    private final Documents documents;
    private final Queue<Change.EntryChange> noted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean stale = true;
    private volatile boolean renamed = true;
    private final AnnotationRows rows = new AnnotationRows();
    private final Map<AnnotationRows.Key, Annotation> unplaced = new HashMap<>();
    private @Nullable EntryNames names;
    private @Nullable AnnotationFacets facets;

    AnnotationIndex(Annotations annotations, Entries entries, Documents documents) {
        this.annotations = annotations;
        this.entries = entries;
        this.documents = documents;
    }

    /// Takes note of what was committed; the work is done by the next search.
    @Override
    public void accept(Feed feed) {
        if (!(feed instanceof Feed.Applied applied)) {
            return;
        }
        for (Change change : applied.changes().changes()) {
            if (!(change instanceof Change.EntryChange edit)) {
                continue;
            }
            Entry subject = edit.subject();
            if (subject instanceof Annotation || subject instanceof Suggestion) {
                if (waiting.incrementAndGet() > REPLAYED) {
                    stale = true;
                } else {
                    noted.add(edit);
                }
            } else if (subject instanceof Actor
                    || subject instanceof Claim
                    || subject instanceof Code
                    || subject instanceof Coder) {
                renamed = true;
            }
        }
    }

    /// Reads everything again at the next search.
    void forget() {
        stale = true;
    }

    /// The documents with an annotation that meets all terms, as a set of ordinals.
    synchronized FixedBitSet matching(Query.Marked marked) {
        EntryNames known = refresh();
        List<IntPredicate> terms = new ArrayList<>();
        for (MarkTerm term : marked.terms()) {
            terms.add(MarkTerms.predicate(term, rows, known));
        }
        FixedBitSet found = new FixedBitSet(highest() + 1);
        for (int row = 0; row < rows.count(); row++) {
            if ((marked.suggested() || !rows.suggested(row)) && all(terms, row)) {
                found.set(rows.ordinal(row));
            }
        }
        return found;
    }

    private static boolean all(List<IntPredicate> terms, int row) {
        for (IntPredicate term : terms) {
            if (!term.test(row)) {
                return false;
            }
        }
        return true;
    }

    private int highest() {
        int highest = 0;
        for (int row = 0; row < rows.count(); row++) {
            highest = Math.max(highest, rows.ordinal(row));
        }
        return highest;
    }

    /// What claims, actors and codes annotate, suggestions left out; a value that doesn't change.
    synchronized AnnotationFacets facets() {
        EntryNames known = refresh();
        AnnotationFacets current = facets;
        if (current == null) {
            current = AnnotationFacets.of(rows, known);
            facets = current;
        }
        return current;
    }

    private EntryNames refresh() {
        EntryNames known = names;
        if (known == null || renamed) {
            renamed = false;
            known = new EntryNames(entries);
            names = known;
            facets = null;
        }
        if (stale) {
            load();
        }
        for (Change.EntryChange change = noted.poll(); change != null; change = noted.poll()) {
            waiting.decrementAndGet();
            replay(change);
            facets = null;
        }
        if (!unplaced.isEmpty()) {
            Map<AnnotationRows.Key, Annotation> again = new HashMap<>(unplaced);
            unplaced.clear();
            again.forEach((key, annotation) -> place(annotation, key.suggested()));
        }
        return known;
    }

    /// What is noted while reading is replayed afterwards: each state replaces the one before, so
    /// reading it twice does no harm.
    private void load() {
        noted.clear();
        waiting.set(0);
        stale = false;
        rows.clear();
        unplaced.clear();
        facets = null;
        try (Stream<Annotations.Placed> all = annotations.stream()) {
            all.forEach(placed -> {
                Long ordinal = placed.ordinal();
                if (ordinal != null) {
                    rows.put(Math.toIntExact(ordinal), placed.annotation(), placed.suggested());
                }
            });
        } catch (RuntimeException e) {
            stale = true;
            throw e;
        }
    }

    private void replay(Change.EntryChange change) {
        forget(change.before());
        switch (change.after()) {
            case Annotation annotation -> place(annotation, false);
            case Suggestion suggestion when suggestion.state() == Suggestion.State.PENDING ->
                    place(suggestion.proposed(), true);
            case null, default -> {}
        }
    }

    private void forget(@Nullable Entry entry) {
        boolean suggested = entry instanceof Suggestion;
        Annotation annotation =
                entry instanceof Suggestion suggestion
                        ? suggestion.proposed()
                        : entry instanceof Annotation marked ? marked : null;
        if (annotation != null) {
            rows.remove(annotation.id().value(), suggested);
            unplaced.remove(new AnnotationRows.Key(annotation.id().value(), suggested));
        }
    }

    /// Waits for a document that no active import holds: it may come back.
    private void place(Annotation annotation, boolean suggested) {
        DocumentId document = annotation.place().document();
        if (document == null) {
            return;
        }
        StoredDocument stored = documents.find(document).orElse(null);
        if (stored == null) {
            unplaced.put(new AnnotationRows.Key(annotation.id().value(), suggested), annotation);
        } else {
            rows.put(Math.toIntExact(stored.ordinal()), annotation, suggested);
            facets = null;
        }
    }

    /// The numbers of the entries a name means.
    static BitSet numbers(AnnotationRows rows, Iterable<java.util.UUID> found) {
        BitSet numbers = new BitSet();
        for (java.util.UUID id : found) {
            int number = rows.numberOf(id);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }
}
