package org.furore.annotate.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.names.Gazetteer.How;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.Actor.Handle;
import org.furore.domain.actor.ActorId;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

class GazetteerTest {
    static Actor actor(int id, String name, ActorKind kind, String... aliases) {
        return new Actor(
                new ActorId(new UUID(0, id)),
                null,
                name,
                kind,
                List.of(aliases),
                List.of(),
                List.of(),
                null);
    }

    /// What is found, as `text=actors/how`.
    private static List<String> found(String text, Actor... actors) {
        List<String> found = new ArrayList<>();
        for (Gazetteer.Match match : Gazetteer.of(List.of(actors)).in(text)) {
            List<Long> ids =
                    match.actors().stream()
                            .map(id -> id.value().getLeastSignificantBits())
                            .toList();
            found.add(
                    text.substring(match.range().start(), match.range().end())
                            + "="
                            + ids
                            + "/"
                            + match.how());
        }
        return found;
    }

    @Test
    void wholeWordsMatchWithTheirPossessiveOutside() {
        assertEquals(
                List.of("Streamora=[1]/WORD", "STREAMORA=[1]/WORD"),
                found(
                        "Streamora's Streamorama, preStreamora; STREAMORA’S",
                        actor(1, "Streamora", ActorKind.PLATFORM)));
    }

    @Test
    void aNameOfOneWordNeedsItsCapitalHoweverTheAliasIsWritten() {
        assertEquals(
                List.of("Apple=[1]/WORD", "APPLE=[1]/WORD"),
                found("an apple, Apple and APPLE", actor(1, "apple", ActorKind.ORGANISATION)));
        assertEquals(
                List.of("iPod=[1]/WORD", "IPOD=[1]/WORD"),
                found("ipod iPod IPOD", actor(1, "iPod", ActorKind.WORK)));
    }

    @Test
    void smallWordsInANameMatchInAnyCase() {
        assertEquals(
                List.of("Ana de la Costa=[1]/WORDS", "ANA DE LA COSTA=[1]/WORDS"),
                found(
                        "Ana de la Costa, ANA DE LA COSTA",
                        actor(1, "Ana de la Costa", ActorKind.PERSON)));
    }

    @Test
    void personsOfSeveralWordsAreFoundInLowerCaseButWorksAreNot() {
        assertEquals(
                List.of("mirela vantu=[1]/SMALL"),
                found(
                        "mirela vantu said they saw the glass house",
                        actor(1, "Mirela Vântu", ActorKind.PERSON),
                        actor(2, "The Glass House", ActorKind.WORK)));
    }

    @Test
    void accentsDontCountOnEitherSideNorHowTheyAreComposed() {
        Actor vantu = actor(1, "Mirela Vântu", ActorKind.PERSON);
        String apart = Normalizer.normalize("Mirela Vântu", Normalizer.Form.NFD);
        assertEquals(
                List.of("Mirela Vantu=[1]/WORDS", apart + "=[1]/WORDS"),
                found("Mirela Vantu " + apart + "!", vantu));
        assertEquals(
                List.of("Straße=[1]/WORD", "Strasse=[1]/WORD"),
                found("Straße Strasse", actor(1, "Strasse", ActorKind.GROUP)));
    }

    @Test
    void handlesAndHashtagsMatchInAnyCaseAsAWhole() {
        Actor streamora =
                new Actor(
                        new ActorId(new UUID(0, 1)),
                        null,
                        "Streamora Video",
                        ActorKind.PLATFORM,
                        List.of("@streamora", "#CancelStreamora"),
                        List.of(new Handle("x", "streamora_fr")),
                        List.of(),
                        null);
        assertEquals(
                List.of(
                        "@Streamora=[1]/SIGNED",
                        "@STREAMORA_FR=[1]/SIGNED",
                        "#cancelstreamora=[1]/SIGNED",
                        "#StreamoraVideo=[1]/TOGETHER"),
                found(
                        "@Streamora @STREAMORA_FR #cancelstreamora #StreamoraVideo"
                                + " #BoycottStreamora @streamora2 a@streamora",
                        streamora));
    }

    @Test
    void theLongestNameWins() {
        assertEquals(
                List.of("Streamora France=[2]/WORDS", "Streamora=[1]/WORD"),
                found(
                        "Streamora France and Streamora",
                        actor(1, "Streamora", ActorKind.PLATFORM),
                        actor(2, "Streamora France", ActorKind.ORGANISATION)));
    }

    @Test
    void aNameOfSeveralActorsMentionsEach() {
        assertEquals(
                List.of("Costa=[1, 2]/WORD"),
                found(
                        "Costa spoke.",
                        actor(1, "Ana Costa", ActorKind.PERSON, "Costa"),
                        actor(2, "Rui Costa", ActorKind.PERSON, "Costa")));
    }

    @Test
    void namesGoOverLineEndsHyphensAndInitialsButNotOverSentences() {
        Actor hartley = actor(1, "J. R. Hartley", ActorKind.PERSON, "Anne-Marie O'Brien");
        assertEquals(
                List.of(
                        "J.R. Hartley=[1]/WORDS",
                        "J R\nHartley=[1]/WORDS",
                        "Anne Marie O’Brien=[1]/WORDS"),
                found(
                        "J.R. Hartley, J R\nHartley; Anne Marie O’Brien’s Anne-Marie. O'Brien",
                        hartley));
    }

    @Test
    void aVeryCommonWordIsNoNameWhereItHasItsCapitalAnyway() {
        assertEquals(
                List.of("It=[1]/WORD"),
                found(
                        "It was long. IT HURTS. They watched It twice.",
                        actor(1, "It", ActorKind.WORK)));
    }

    @Test
    void scriptsWithoutBlanksAreFoundInsideRuns() {
        assertEquals(
                List.of("東京=[1]/WORDS", "Стример=[2]/WORD"),
                found(
                        "私は東京が好き Стример",
                        actor(1, "東京", ActorKind.GROUP),
                        actor(2, "Стример", ActorKind.PLATFORM)));
    }

    /// Names are planted in noise in many spellings; every mention folds to a name of its actor,
    /// and every planted one is found where it stands.
    @Test
    void everyMentionFoldsToAName() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {"Ka", "Ló", "Mi", "Vâ", "Ren", "Tø", "Šo", "Bel", "Ñu", "Du"};
        String[] noise = {
            "the", "🙂", "l'", "—", "(", "\n", "été", "x2", "#tag", "@who", "…", "𝒜b"
        };
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder name = new StringBuilder();
            for (int w = 1 + random.nextInt(3); w > 0; w--) {
                name.append(parts[random.nextInt(10)])
                        .append(parts[random.nextInt(10)].toLowerCase(Locale.ROOT));
                name.append(parts[random.nextInt(10)].toLowerCase(Locale.ROOT)).append(' ');
            }
            actors.add(actor(i, name.toString().strip(), ActorKind.PERSON));
        }
        Gazetteer gazetteer = Gazetteer.of(actors);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            List<Integer> planted = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                text.append(noise[random.nextInt(noise.length)]).append(" ; ");
                if (random.nextInt(3) == 0) {
                    String name = actors.get(random.nextInt(actors.size())).name();
                    planted.add(text.length());
                    text.append(spelled(name, random))
                            .append(random.nextBoolean() ? "'s ; " : " ; ");
                }
            }
            List<Gazetteer.Match> matches = gazetteer.in(text.toString());
            String where = "seed " + seed + ": " + text;
            assertEquals(
                    planted, matches.stream().map(each -> each.range().start()).toList(), where);
            for (Gazetteer.Match match : matches) {
                String folded = Folding.of(text, match.range().start(), match.range().end());
                assertTrue(
                        match.actors().stream()
                                .map(id -> actors.get((int) id.value().getLeastSignificantBits()))
                                .allMatch(each -> Folding.of(each.name()).equals(folded)),
                        where);
                assertTrue(match.how() == How.WORD || match.how() == How.WORDS, where);
            }
        }
    }

    private static String spelled(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            case 2 -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            default -> name;
        };
    }
}
