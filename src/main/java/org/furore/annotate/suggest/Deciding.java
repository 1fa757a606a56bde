package org.furore.annotate.suggest;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Coder;
import org.furore.domain.task.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A person's decisions on suggestions, as change sets. Pure; any thread.
public final class Deciding {
    private final Coder coder;
    private final Predicate<EntryId> known;

    /// @param coder whose annotations the accepted ones become: who accepts answers for them
    /// @param known whether the case has an actor or a claim
    public Deciding(Coder coder, Predicate<EntryId> known) {
        this.coder = coder;
        this.known = known;
    }

    /// Accepts suggestions that wait: each becomes an annotation. Actors and claims the case
    /// doesn't have are made first; how an actor is named otherwise at the places accepted becomes
    /// its aliases.
    ///
    /// @param suggestions all pending, at least one
    public ChangeSet accept(List<Suggestion> suggestions) {
        List<EntryChange> changes = new ArrayList<>(made(suggestions));
        for (Suggestion suggestion : suggestions) {
            changes.add(new EntryChange(suggestion, suggestion.as(Suggestion.State.ACCEPTED)));
            Annotation proposed = suggestion.proposed();
            changes.add(EntryChange.made(proposed.by(proposed.id(), coder.id())));
        }
        return ChangeSet.of(
                Message.of("annotate.step-accept", suggestions.size()), List.copyOf(changes));
    }

    /// Rejects suggestions that wait: no run of the same coder proposes them again.
    public static ChangeSet reject(List<Suggestion> suggestions) {
        return ChangeSet.of(
                Message.of("annotate.step-reject", suggestions.size()),
                suggestions.stream()
                        .map(each -> new EntryChange(each, each.as(Suggestion.State.REJECTED)))
                        .toList());
    }

    /// Takes a run out of sight with all that nobody has decided on, or brings it back.
    public static ChangeSet withdraw(SuggestionRun run) {
        return ChangeSet.of(
                Message.of(
                        run.withdrawn() ? "annotate.step-restore-run" : "annotate.step-withdraw",
                        run.key()),
                List.of(new EntryChange(run, run.withdrawn(!run.withdrawn()))));
    }

    private List<EntryChange> made(List<Suggestion> suggestions) {
        Map<EntryId, EntryChange> made = new LinkedHashMap<>();
        Map<ActorId, Set<String>> quotes = new LinkedHashMap<>();
        Map<ActorId, String> names = new LinkedHashMap<>();
        for (Suggestion suggestion : suggestions) {
            String name = suggestion.makes();
            if (name == null) {
                continue;
            }
            switch (suggestion.proposed()) {
                case ClaimMention mention when !known.test(mention.claim()) ->
                        made.computeIfAbsent(
                                mention.claim(),
                                id -> EntryChange.made(Claim.worded(mention.claim(), name)));
                case ActorMention mention when !known.test(mention.actor()) -> {
                    names.putIfAbsent(mention.actor(), name);
                    Set<String> forms =
                            quotes.computeIfAbsent(mention.actor(), id -> new TreeSet<>());
                    if (mention.place() instanceof Place.Span span
                            && !span.passage().quote().equals(name)) {
                        forms.add(span.passage().quote());
                    }
                }
                case ClaimMention mention -> {}
                case ActorMention mention -> {}
                case SentimentMark mark -> {}
                case CodeMark mark -> {}
            }
        }
        names.forEach((id, name) ->
                made.put(id, EntryChange.made(actor(id, name, quotes.getOrDefault(id, Set.of())))));
        return List.copyOf(made.values());
    }

    private static Actor actor(ActorId id, String name, Set<String> forms) {
        return new Actor(
                id,
                null,
                name,
                Actor.fresh(id, name).type(),
                List.copyOf(forms),
                List.of(),
                List.of(),
                null);
    }
}
