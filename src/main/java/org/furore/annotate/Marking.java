package org.furore.annotate;

import org.furore.annotate.Mark.OfActor;
import org.furore.annotate.Mark.OfClaim;
import org.furore.annotate.Mark.OfCode;
import org.furore.annotate.Mark.OfSentiment;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Turns one mark into an annotation, and into the entries it names that are yet to be made.
final class Marking {
    private final List<EntryChange> made = new ArrayList<>();
    private final Map<String, ActorId> actors = new HashMap<>();

    /// The entries made so far, each before what refers to it.
    List<EntryChange> made() {
        return made;
    }

    /// The annotation that says `mark`.
    Annotation annotation(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note,
            Mark mark) {
        return switch (mark) {
            case OfClaim of ->
                    new ClaimMention(
                            id,
                            key,
                            place,
                            coder,
                            note,
                            claim(of.claim()),
                            optional(of.speaker(), this::actor),
                            of.stance(),
                            optional(of.reportedBy(), this::actor),
                            of.attribution(),
                            of.hedged());
            case OfSentiment of ->
                    new SentimentMark(
                            id,
                            key,
                            place,
                            coder,
                            note,
                            of.polarity(),
                            optional(of.target(), this::actor));
            case OfActor of -> new ActorMention(id, key, place, coder, note, actor(of.actor()));
            case OfCode of ->
                    new CodeMark(id, key, place, coder, note, code(of.code()), of.attributes());
        };
    }

    private static <I extends EntryId> @Nullable I optional(
            @Nullable Pick<I> pick, Function<Pick<I>, I> id) {
        return pick == null ? null : id.apply(pick);
    }

    private ClaimId claim(Pick<ClaimId> pick) {
        return switch (pick) {
            case Pick.Known<ClaimId> known -> known.id();
            case Pick.Made<ClaimId> fresh -> {
                ClaimId id = new ClaimId(Uuids.v7());
                made.add(EntryChange.made(Claim.worded(id, fresh.name())));
                yield id;
            }
        };
    }

    ActorId actor(Pick<ActorId> pick) {
        return switch (pick) {
            case Pick.Known<ActorId> known -> known.id();
            case Pick.Made<ActorId> fresh ->
                    actors.computeIfAbsent(
                            fresh.name(),
                            name -> {
                                ActorId id = new ActorId(Uuids.v7());
                                made.add(EntryChange.made(Actor.fresh(id, name)));
                                return id;
                            });
        };
    }

    private CodeId code(Pick<CodeId> pick) {
        return switch (pick) {
            case Pick.Known<CodeId> known -> known.id();
            case Pick.Made<CodeId> fresh -> {
                CodeId id = new CodeId(Uuids.v7());
                made.add(
                        EntryChange.made(
                                new Code(
                                        id,
                                        null,
                                        fresh.name(),
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        List.of(),
                                        null)));
                yield id;
            }
        };
    }
}
