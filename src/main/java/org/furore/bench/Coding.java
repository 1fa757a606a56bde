package org.furore.bench;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Invented claims, actors and codes, and marks of them. Keys are the kind's word, the name of the
/// coding and a number, as in `claimloud3`.
final class Coding {
    static final int CLAIMS = 20;
    static final int ACTORS = 12;
    static final int CODES = 6;

    private final String name;
    private final Random random;
    private final Coder coder;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();

    /// @param name of letters alone
    Coding(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
        Words words = new Words(seed);
        coder = new Coder(new CoderId(Uuids.v7()), "coder" + name, "Coder", false, null);
        for (int i = 0; i < CLAIMS; i++) {
            claims.add(
                    new Claim(
                            new ClaimId(Uuids.v7()),
                            "claim" + name + i,
                            "It is claimed that " + words.text(12, random),
                            List.of(),
                            Claim.ClaimKind.FACT,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null));
        }
        for (int i = 0; i < ACTORS; i++) {
            actors.add(
                    new Actor(
                            new ActorId(Uuids.v7()),
                            "actor" + name + i,
                            "Invented " + words.text(1, random) + " " + i,
                            Actor.ActorKind.PERSON,
                            List.of(),
                            List.of(),
                            List.of(),
                            null));
        }
        for (int i = 0; i < CODES; i++) {
            codes.add(
                    new Code(
                            new CodeId(Uuids.v7()),
                            "code" + name + i,
                            "Code " + words.text(1, random) + " " + i,
                            null,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            null));
        }
    }

    /// Everything that marks need, to be stored before them.
    List<EntryChange> entries() {
        List<EntryChange> made = new ArrayList<>();
        made.add(EntryChange.made(coder));
        claims.forEach(one -> made.add(EntryChange.made(one)));
        actors.forEach(one -> made.add(EntryChange.made(one)));
        codes.forEach(one -> made.add(EntryChange.made(one)));
        return made;
    }

    Coder coder() {
        return coder;
    }

    ActorId actor(int number) {
        return actors.get(number % ACTORS).id();
    }

    Code code(int number) {
        return codes.get(number % CODES);
    }

    Random random() {
        return random;
    }

    /// A mark of one of the four kinds in turn.
    Annotation mark(Place place, int number) {
        AnnotationId id = new AnnotationId(Uuids.v7());
        return switch (number % 4) {
            case 0 -> claim(place);
            case 1 -> new SentimentMark(id, null, place, coder.id(), null, polarity(), anyone());
            case 2 -> new ActorMention(id, null, place, coder.id(), null, anyone());
            default ->
                    new CodeMark(
                            id,
                            null,
                            place,
                            coder.id(),
                            null,
                            code(random.nextInt(CODES)).id(),
                            Map.of());
        };
    }

    /// A claim is made here.
    Annotation claim(Place place) {
        return new ClaimMention(
                new AnnotationId(Uuids.v7()),
                null,
                place,
                coder.id(),
                null,
                claims.get(random.nextInt(CLAIMS)).id(),
                anyone(),
                Stance.values()[random.nextInt(Stance.values().length)],
                null,
                Attribution.values()[random.nextInt(Attribution.values().length)],
                random.nextBoolean());
    }

    private double polarity() {
        return random.nextInt(-10, 11) / 10.0;
    }

    private ActorId anyone() {
        return actor(random.nextInt(ACTORS));
    }

    /// The beginning of a document up to the end of a word, or all of a document without words.
    static Place beginning(StoredDocument stored) {
        String text = stored.document().text();
        int end = 0;
        while (end < text.length() && (end < 20 || !Character.isWhitespace(text.charAt(end)))) {
            end++;
        }
        return end == 0
                ? new Place.Whole(stored.id())
                : new Place.Span(stored.id(), Passage.of(text, 0, end));
    }

    /// Which claim, actor or code a mark is of, by its key.
    String key(Annotation mark) {
        return switch (mark) {
            case ClaimMention of ->
                    "claim:claim" + name + at(claims.stream().map(Claim::id).toList(), of.claim());
            case ActorMention of ->
                    "actor:actor" + name + at(actors.stream().map(Actor::id).toList(), of.actor());
            case CodeMark of ->
                    "code:code" + name + at(codes.stream().map(Code::id).toList(), of.code());
            case SentimentMark of -> "sentiment";
        };
    }

    private static int at(List<?> ids, Object id) {
        return ids.indexOf(id);
    }
}
