package org.furore.domain.annotation;

import org.furore.domain.Uuids;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/// What a machine coder proposes. It counts nowhere until a person accepts it, which makes the
/// annotation.
///
/// @param run names the run that left it ([SuggestionRun#key])
/// @param proposed the annotation it would become
/// @param makes what the claim or the actor it is a mark of is called, where the case has no such
///   entry: accepting it makes that entry first, under the id that `proposed` names
/// @param confidence 0..1, or null where the machine states none
public record Suggestion(
        SuggestionId id,
        @Nullable String key,
        String run,
        Annotation proposed,
        @Nullable String makes,
        @Nullable Double confidence,
        State state)
        implements Entry {

    public Suggestion {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
        }
        if (makes != null
                && !(proposed instanceof Annotation.ClaimMention
                        || proposed instanceof Annotation.ActorMention)) {
            throw new IllegalArgumentException("only claims and actors are made by accepting");
        }
    }

    /// Of an entry the case has.
    public Suggestion(
            SuggestionId id,
            @Nullable String key,
            String run,
            Annotation proposed,
            @Nullable Double confidence,
            State state) {
        this(id, key, run, proposed, null, confidence, state);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SUGGESTION;
    }

    /// The same suggestion, decided on.
    public Suggestion as(State decided) {
        return new Suggestion(id, key, run, proposed, makes, confidence, decided);
    }

    /// The same of another annotation, which names the same entry.
    public Suggestion proposing(Annotation other) {
        return new Suggestion(id, key, run, other, makes, confidence, state);
    }

    /// The id of an actor that is yet to be made: everywhere the same for the same name, so that
    /// all suggestions of it, in all copies of a case, mean one actor.
    public static ActorId newActor(String name) {
        return new ActorId(Uuids.v8("actor", name));
    }

    /// The id of a claim that is yet to be made, in the same way.
    public static ClaimId newClaim(String wording) {
        return new ClaimId(Uuids.v8("claim", wording));
    }

    /// What a person decided.
    public enum State {
        PENDING,
        ACCEPTED,
        REJECTED
    }
}
