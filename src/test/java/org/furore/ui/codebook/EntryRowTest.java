package org.furore.ui.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Usages.Count;
import org.furore.domain.annotation.Usages.Role;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

class EntryRowTest {
    private final Code zeal = code("Zeal", null);
    private final Code art = code("art", null);
    private final Code poster = code("Poster", art.id());
    private final Code version = code("Été", poster.id());
    private final Actor speaker = actor("Maïmouna Doucouré", "the director");
    private final Actor other = actor("Netflix");
    private final Claim claim =
            new Claim(
                    new ClaimId(Uuids.v7()),
                    null,
                    "The poster misleads",
                    List.of("It lies"),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);

    private final Codebook codebook =
            new Codebook(
                    all(zeal, art, poster, version, speaker, other, claim),
                    Map.of(),
                    Map.of(
                            version.id(), count(2),
                            poster.id(), count(3),
                            zeal.id(), count(4)));

    @Test
    void codesFormTheirTreeAndCountsAddUp() {
        assertEquals(
                List.of(
                        new EntryRow(
                                art,
                                0,
                                5,
                                List.of(
                                        new EntryRow(
                                                poster,
                                                3,
                                                5,
                                                List.of(new EntryRow(version, 2, 2, List.of()))))),
                        new EntryRow(zeal, 4, 4, List.of())),
                EntryRow.of(codebook, Section.CODES, "", EntryRow.Order.NAME));
        assertEquals(
                List.of(art.id(), poster.id(), version.id()), codebook.withThoseBelow(art.id()));
    }

    @Test
    void aFilterIgnoresAccentsAndKeepsTheCodesAbove() {
        List<EntryRow> found = EntryRow.of(codebook, Section.CODES, "ETE", EntryRow.Order.NAME);
        assertEquals(List.of(art), found.stream().map(EntryRow::entry).toList());
        assertEquals(version, found.getFirst().below().getFirst().below().getFirst().entry());
        assertEquals(
                List.of(speaker),
                EntryRow.of(codebook, Section.ACTORS, "director doucoure", EntryRow.Order.USE)
                        .stream()
                        .map(EntryRow::entry)
                        .toList());
        assertEquals(1, EntryRow.of(codebook, Section.CLAIMS, "lies", EntryRow.Order.NAME).size());
    }

    @Test
    void aRingOfCodesIsShownNoMoreThanOnce() {
        CodeId one = new CodeId(Uuids.v7());
        CodeId two = new CodeId(Uuids.v7());
        Codebook ring =
                new Codebook(
                        all(named(one, "One", two), named(two, "Two", one)), Map.of(), Map.of());
        assertEquals(List.of(), EntryRow.of(ring, Section.CODES, "", EntryRow.Order.NAME));
        assertEquals(List.of(one, two), ring.withThoseBelow(one));
    }

    @Test
    void aMarkIsSaidAsSeenFromTheEntry() {
        PassageWords words = new PassageWords(new Words(Locale.ENGLISH), codebook);
        Annotation mention =
                new Annotation.ClaimMention(
                        new AnnotationId(Uuids.v7()),
                        null,
                        new Place.Whole(new DocumentId(Uuids.v7())),
                        new CoderId(Uuids.v7()),
                        null,
                        claim.id(),
                        speaker.id(),
                        Annotation.Stance.OPPOSES,
                        other.id(),
                        Annotation.Attribution.INDIRECT,
                        true);
        assertEquals(
                "Maïmouna Doucouré opposes it · reported by Netflix · reported speech · hedged",
                words.statement(mention, claim));
        assertEquals(
                "Maïmouna Doucouré opposes it · “The poster misleads” · reported by Netflix ·"
                        + " reported speech · hedged",
                words.statement(mention, speaker));
        Annotation felt =
                new Annotation.SentimentMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        new Place.Whole(new DocumentId(Uuids.v7())),
                        new CoderId(Uuids.v7()),
                        null,
                        -0.6,
                        other.id());
        assertEquals("sentiment \u22120.6", words.statement(felt, other));
        assertEquals("sentiment \u22120.6 · towards Netflix", words.statement(felt, claim));
        assertEquals(
                "sentiment \u22120,6 · envers Netflix",
                new PassageWords(new Words(Locale.FRENCH), codebook).statement(felt, null));
        assertEquals("undated", words.date(null));
    }

    private static Map<EntryId, Entry> all(Entry... entries) {
        Map<EntryId, Entry> all = new LinkedHashMap<>();
        for (Entry entry : entries) {
            all.put(entry.id(), entry);
        }
        return all;
    }

    private static Count count(long marks) {
        return Count.NONE.plus(marks, Set.of(Role.SUBJECT));
    }

    private static Actor actor(String name, String... aliases) {
        return new Actor(
                new ActorId(Uuids.v7()),
                null,
                name,
                Actor.ActorKind.PERSON,
                List.of(aliases),
                List.of(),
                List.of(),
                null);
    }

    private static Code code(String name, @Nullable CodeId parent) {
        return named(new CodeId(Uuids.v7()), name, parent);
    }

    private static Code named(CodeId id, String name, @Nullable CodeId parent) {
        return new Code(id, null, name, parent, null, List.of(), null, List.of(), null);
    }
}
