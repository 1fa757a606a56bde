package org.furore.annotate.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.DocumentId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class NameCensusTest {
    private static final NameCoder CODER = NameCoder.of(List.of());

    private static DocumentId id(int number) {
        return new DocumentId(new UUID(1, number));
    }

    private static NameCensus census(String... texts) {
        NameCensus census = new NameCensus(NameCensus.CAP);
        for (int i = 0; i < texts.length; i++) {
            census.add(id(i), texts[i], CODER.mentions(texts[i], "en"));
        }
        return census;
    }

    /// Groups as `name mentions/documents [forms]`.
    private static List<String> groups(NameCensus census) {
        return census.groups(50).stream()
                .map(group ->
                        group.name()
                                + " "
                                + group.mentions()
                                + "/"
                                + group.documents()
                                + " "
                                + group.forms().stream()
                                        .map(form -> form.form() + ":" + form.mentions())
                                        .toList())
                .toList();
    }

    @Test
    void spellingsOfOneNameAreOneGroup() {
        assertEquals(
                List.of(
                        "Streamora 6/3 [Streamora:2, #Streamora:1, @streamora:1, STREAMORA:1,"
                                + " Streamora Inc.:1]"),
                groups(
                        census(
                                "We asked Streamora's staff and Streamora Inc. why.",
                                "so i told @streamora that the people at STREAMORA are wrong",
                                "they say that Streamora is over #Streamora")));
    }

    @Test
    void aSurnameJoinsTheOneFullNameItMayBelongTo() {
        NameCensus census =
                census(
                        "The film by Mirela Vântu came out. Vântu said nothing.",
                        "They all blame Vantu for it.",
                        "We also met MIRELA VANTU and her friends there.");
        assertEquals(
                List.of("Mirela Vântu 4/3 [MIRELA VANTU:1, Mirela Vântu:1, Vantu:1, Vântu:1]"),
                groups(census));
    }

    @Test
    void aSurnameOfTwoJoinsTheOneOfItsDocumentAndElseStaysApart() {
        assertEquals(
                List.of(
                        "Ana Tarrant 2/1 [Ana Tarrant:1, Tarrant:1]",
                        "Olive Tarrant 2/1 [Olive Tarrant:1, Tarrant:1]",
                        "Tarrant 1/1 [Tarrant:1]"),
                groups(
                        census(
                                "They met Olive Tarrant there, and then Tarrant left.",
                                "They met Ana Tarrant there, and then Tarrant left.",
                                "They never saw Tarrant there.")));
    }

    @Test
    void anAcronymJoinsTheNameThatExplainsIt() {
        NameCensus census =
                census(
                        "The Family Viewing Council (FVC) wrote to them, and the FVC waited.",
                        "We heard that the FVC is angry.");
        assertEquals(
                List.of("Family Viewing Council 4/2 [FVC:3, Family Viewing Council:1]"),
                groups(census));
        assertEquals(ActorKind.ORGANISATION, census.groups(1).getFirst().kind());
    }

    @Test
    void anAcronymOfTwoNamesStaysApart() {
        assertEquals(
                List.of(
                        "Family Viewing Council 2/1 [FVC:1, Family Viewing Council:1]",
                        "Film Veterans Club 2/1 [FVC:1, Film Veterans Club:1]",
                        "FVC 1/1 [FVC:1]"),
                groups(
                        census(
                                "The Family Viewing Council (FVC) wrote to them.",
                                "The Film Veterans Club (FVC) wrote to them.",
                                "We heard that the FVC is angry.")));
    }

    @Test
    void aTitleIsOneWithItsHashtagAndWithoutItsArticle() {
        NameCensus census =
                census(
                        "i saw #TheQuietAquarium today",
                        "They all saw “The Quiet Aquarium” there.",
                        "nobody who saw #QuietAquarium likes it #thequietaquarium");
        assertEquals(
                List.of(
                        "The Quiet Aquarium 4/3 [#QuietAquarium:1, #TheQuietAquarium:1,"
                                + " #thequietaquarium:1, The Quiet Aquarium:1]"),
                groups(census));
        assertEquals(ActorKind.WORK, census.groups(1).getFirst().kind());
    }

    @Test
    void acronymsAreInitials() {
        assertTrue(Acronyms.initials("Family Viewing Council", "FVC"));
        assertTrue(Acronyms.initials("Department of Justice", "DoJ"));
        assertTrue(Acronyms.initials("Department of Justice", "DJ"));
        assertFalse(Acronyms.initials("Family Viewing Council", "FVB"));
        assertFalse(Acronyms.initials("Council", "C"));
    }

    @Test
    void examplesAreTheFirstPlacesInDifferentDocuments() {
        NameCensus census =
                census(
                        "They blame Streamora and Streamora blames them.",
                        "Nobody likes Streamora.",
                        "We left Streamora.",
                        "We like Streamora.");
        assertEquals(
                List.of(
                        new NameGroup.Example(id(0), new Range(11, 20)),
                        new NameGroup.Example(id(1), new Range(13, 22)),
                        new NameGroup.Example(id(2), new Range(8, 17))),
                census.groups(1).getFirst().examples());
    }

    @Test
    void memoryIsBoundedAndCountsAreLowByNoMoreThanIsTold() {
        NameCensus census = new NameCensus(100);
        int often = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = "@often" + i % 7 + " @seldom" + i;
            often += i % 7 == 0 ? 1 : 0;
            census.add(id(i), text, CODER.mentions(text, "und"));
        }
        List<NameGroup> groups = census.groups(1_000);
        assertTrue(groups.size() <= 200, groups.size() + " names are kept");
        List<String> names = new ArrayList<>();
        for (NameGroup group : groups.subList(0, 7)) {
            names.add(group.name());
            assertTrue(
                    group.mentions() <= often && group.mentions() + census.missed() >= often - 1);
        }
        names.sort(null);
        assertEquals(
                List.of(
                        "@often0", "@often1", "@often2", "@often3", "@often4", "@often5",
                        "@often6"),
                names);
        assertTrue(census.missed() < often / 2, census.missed() + " may be missed");
    }
}
