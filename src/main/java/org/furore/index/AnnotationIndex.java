package org.furore.index;

import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
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
import java.util.UUID;
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
    private final Marks accepted = new Marks();
    private final Marks suggested = new Marks();
    private volatile boolean runsChanged = true;
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
            if (subject instanceof SuggestionRun) {
                runsChanged = true;
                renamed = true;
            } else if (subject instanceof Annotation || subject instanceof Suggestion) {
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
        FixedBitSet found = new FixedBitSet(accepted.highest() + 1);
        accepted.match(marked.terms(), known, found);
        if (marked.suggested()) {
            readSuggestions();
            found = FixedBitSet.ensureCapacity(found, suggested.highest() + 1);
            suggested.match(marked.terms(), known, found);
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

    /// What claims, actors and codes annotate, suggestions left out; a value that doesn't change.
    synchronized AnnotationFacets facets() {
        EntryNames known = refresh();
        AnnotationFacets current = facets;
        if (current == null) {
            current = AnnotationFacets.of(accepted.rows, known);
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
        }
        accepted.placeAgain();
        if (!runsChanged) {
            suggested.placeAgain();
        }
        return known;
    }

    /// What is noted while reading is replayed afterwards: each state replaces the one before, so
    /// reading it twice does no harm.
    private void load() {
        noted.clear();
        waiting.set(0);
        stale = false;
        runsChanged = true;
        suggested.clear();
        facets = null;
        try {
            accepted.read(annotations.stream());
        } catch (RuntimeException e) {
            stale = true;
            throw e;
        }
    }

    /// Suggestions may be many more than annotations, and few ask for them: they are read when
    /// somebody does, and anew when a run comes or goes.
    private void readSuggestions() {
        if (runsChanged) {
            runsChanged = false;
            try {
                suggested.read(annotations.suggestions());
            } catch (RuntimeException e) {
                runsChanged = true;
                throw e;
            }
        }
    }

    private void replay(Change.EntryChange change) {
        switch (change.subject()) {
            case Annotation annotation -> {
                accepted.remove(annotation);
                if (change.after() instanceof Annotation after) {
                    accepted.place(after);
                }
                facets = null;
            }
            case Suggestion suggestion when !runsChanged -> {
                suggested.remove(suggestion.proposed());
                if (change.after() instanceof Suggestion after
                        && after.state() == Suggestion.State.PENDING) {
                    suggested.place(after.proposed());
                }
            }
            default -> {}
        }
    }

    /// The numbers of the entries a name means.
    static BitSet numbers(AnnotationRows rows, Iterable<UUID> found) {
        BitSet numbers = new BitSet();
        for (UUID id : found) {
            int number = rows.numberOf(id);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /// Annotations of one sort by row, and those whose document nobody finds now.
    private final class Marks {
        final AnnotationRows rows = new AnnotationRows();
        private final Map<UUID, Annotation> unplaced = new HashMap<>();

        void clear() {
            rows.clear();
            unplaced.clear();
        }

        void read(Stream<Annotations.Placed> all) {
            clear();
            try (all) {
                all.forEach(placed -> {
                    Long ordinal = placed.ordinal();
                    if (ordinal != null) {
                        rows.put(Math.toIntExact(ordinal), placed.annotation());
                    }
                });
            }
        }

        void match(List<MarkTerm> wanted, EntryNames known, FixedBitSet found) {
            List<IntPredicate> terms = new ArrayList<>();
            for (MarkTerm term : wanted) {
                terms.add(MarkTerms.predicate(term, rows, known));
            }
            for (int row = 0; row < rows.count(); row++) {
                if (all(terms, row)) {
                    found.set(rows.ordinal(row));
                }
            }
        }

        int highest() {
            int highest = 0;
            for (int row = 0; row < rows.count(); row++) {
                highest = Math.max(highest, rows.ordinal(row));
            }
            return highest;
        }

        void remove(Annotation annotation) {
            rows.remove(annotation.id().value());
            unplaced.remove(annotation.id().value());
        }

        /// Waits for a document that no active import holds: it may come back.
        void place(Annotation annotation) {
            DocumentId document = annotation.place().document();
            if (document == null) {
                return;
            }
            StoredDocument stored = documents.find(document).orElse(null);
            if (stored == null) {
                unplaced.put(annotation.id().value(), annotation);
            } else {
                rows.put(Math.toIntExact(stored.ordinal()), annotation);
                facets = null;
            }
        }

        void placeAgain() {
            if (!unplaced.isEmpty()) {
                List<Annotation> again = List.copyOf(unplaced.values());
                unplaced.clear();
                again.forEach(this::place);
            }
        }
    }
}
