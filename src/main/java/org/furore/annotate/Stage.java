package org.furore.annotate;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Attachment;
import org.furore.domain.event.Event;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// All entries as a run of lines would have them: where lines put what they say and find what they
/// refer to.
final class Stage {
    private static final int MAX_DEPTH = 64;

    final Staged<Coder> coders;
    final Staged<Actor> actors;
    final Staged<Claim> claims;
    final Staged<Code> codes;
    final Staged<Attachment> attachments;
    final StagedCorrections corrections;
    final Staged<Annotation> annotations;
    final Staged<SuggestionRun> runs;
    final StagedSuggestions suggestions;
    final Staged<Event> events;
    final Staged<Link> links;
    final Staged<Relation> relations;
    final Staged<Series> series;
    final Staged<Observation> observations;
    final Staged<SavedSearch> searches;

    private final Map<LineKind, Set<String>> lost = new EnumMap<>(LineKind.class);

    Stage(Entries entries) {
        coders = new Staged<>(Coder.class, entries, UnaryOperator.identity());
        actors = new Staged<>(Actor.class, entries, UnaryOperator.identity());
        claims = new Staged<>(Claim.class, entries, UnaryOperator.identity());
        codes = new Staged<>(Code.class, entries, UnaryOperator.identity());
        attachments = new Staged<>(Attachment.class, entries, UnaryOperator.identity());
        corrections = new StagedCorrections(entries);
        annotations = new Staged<>(Annotation.class, entries, Bare::annotation);
        runs = new Staged<>(SuggestionRun.class, entries, UnaryOperator.identity());
        suggestions = new StagedSuggestions(entries);
        events = new Staged<>(Event.class, entries, UnaryOperator.identity());
        links = new Staged<>(Link.class, entries, Bare::link);
        relations = new Staged<>(Relation.class, entries, Bare::relation);
        series = new Staged<>(Series.class, entries, UnaryOperator.identity());
        observations = new Staged<>(Observation.class, entries, Bare::observation);
        searches = new Staged<>(SavedSearch.class, entries, UnaryOperator.identity());
    }

    /// Notes that a line about this id was bad, so that nobody makes it from being named.
    void lost(LineKind kind, String id) {
        lost.computeIfAbsent(kind, k -> new HashSet<>()).add(id);
    }

    boolean isLost(LineKind kind, String id) {
        return lost.getOrDefault(kind, Set.of()).contains(id);
    }

    /// The entry a line names.
    ///
    /// @throws BadLine if neither the case nor a good line has it
    <T extends Entry> T need(Staged<T> among, String field, String id) {
        T found = among.find(id);
        if (found == null) {
            throw new BadLine("no-such-entry", field, Fields.shown(id));
        }
        return found;
    }

    /// All changes in an order in which none refers to a later one.
    List<EntryChange> changes() {
        List<EntryChange> changes = new ArrayList<>();
        changes.addAll(coders.changes());
        changes.addAll(actors.changes());
        changes.addAll(claims.changes());
        changes.addAll(codeChanges());
        changes.addAll(attachments.changes());
        changes.addAll(corrections.changes());
        changes.addAll(series.changes());
        changes.addAll(observations.changes());
        changes.addAll(annotations.changes());
        changes.addAll(runs.changes());
        changes.addAll(suggestions.changes());
        changes.addAll(events.changes());
        changes.addAll(links.changes());
        changes.addAll(relations.changes());
        changes.addAll(searches.changes());
        return changes;
    }

    Map<EntryKind, Count> counts() {
        Map<EntryKind, Count> counts = new EnumMap<>(EntryKind.class);
        counts.put(EntryKind.CODER, coders.count());
        counts.put(EntryKind.ACTOR, actors.count());
        counts.put(EntryKind.CLAIM, claims.count());
        counts.put(EntryKind.CODE, codes.count());
        counts.put(EntryKind.ATTACHMENT, attachments.count());
        counts.put(EntryKind.CORRECTION, corrections.count());
        counts.put(EntryKind.ANNOTATION, annotations.count());
        counts.put(EntryKind.SUGGESTION, suggestions.count());
        counts.put(EntryKind.EVENT, events.count());
        counts.put(EntryKind.LINK, links.count());
        counts.put(EntryKind.RELATION, relations.count());
        counts.put(EntryKind.SERIES, series.count());
        counts.put(EntryKind.OBSERVATION, observations.count());
        counts.put(EntryKind.SAVED_SEARCH, searches.count());
        counts.values().removeIf(Count.NONE::equals);
        return counts;
    }

    /// Whether hanging `code` under `parent` would make it its own ancestor.
    ///
    /// @throws BadLine if the tree would be deeper than anybody can read
    boolean cycles(@Nullable UUID code, @Nullable CodeId parent) {
        int depth = 0;
        for (CodeId at = parent; at != null; ) {
            if (at.value().equals(code)) {
                return true;
            }
            if (++depth > MAX_DEPTH) {
                throw new BadLine("code-too-deep", MAX_DEPTH);
            }
            Code above = codes.at(at.value());
            at = above == null ? null : above.parent();
        }
        return false;
    }

    /// Parents before children.
    private List<EntryChange> codeChanges() {
        List<EntryChange> changes = codes.changes();
        Map<EntryChange, Integer> depths = new IdentityHashMap<>();
        for (EntryChange change : changes) {
            int depth = 0;
            CodeId parent = ((Code) change.subject()).parent();
            while (parent != null) {
                depth++;
                Code above = codes.at(parent.value());
                parent = above == null ? null : above.parent();
            }
            depths.put(change, depth);
        }
        return changes.stream().sorted(Comparator.comparing(depths::get)).toList();
    }
}
