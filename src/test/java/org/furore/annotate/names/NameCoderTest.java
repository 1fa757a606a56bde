package org.furore.annotate.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.names.NameMention.OfActor;
import org.furore.annotate.names.NameMention.OfNewName;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class NameCoderTest {
    private static final String ARTICLE =
            "Senator Olive Tarrant has asked Streamora to take down “The Quiet Aquarium”, the first"
                + " film by Mirela Vântu. The Family Viewing Council (FVC) called the poster"
                + " shameful on Monday. In a letter to Streamora's chief executive, Piet van der"
                + " Molen, Tarrant wrote that she had not seen it. Vântu answered in the Harbour"
                + " Gazette. Most French critics liked it.";

    private static final NameCoder NOBODY = NameCoder.of(List.of());

    /// New names as `name/kind`, known actors as `=name`.
    private static List<String> found(NameCoder coder, String text, @Nullable String language) {
        return coder.mentions(text, language).stream()
                .map(mention -> written(text, mention))
                .toList();
    }

    private static String written(String text, NameMention mention) {
        return switch (mention) {
            case OfActor known -> "=" + text.substring(known.range().start(), known.range().end());
            case OfNewName name -> name.name() + (name.kind() == null ? "" : "/" + name.kind());
        };
    }

    @Test
    void anArticleNamesItsPeopleBodiesAndWorks() {
        assertEquals(
                List.of(
                        "Olive Tarrant/PERSON",
                        "Streamora",
                        "The Quiet Aquarium/WORK",
                        "Mirela Vântu",
                        "Family Viewing Council/ORGANISATION",
                        "FVC",
                        "Streamora",
                        "Piet van der Molen",
                        "Tarrant",
                        "Vântu",
                        "Harbour Gazette/ORGANISATION"),
                found(NOBODY, ARTICLE, "en"));
    }

    @Test
    void knownActorsTakeThePlaceOfNewNames() {
        Actor streamora = GazetteerTest.actor(1, "Streamora", ActorKind.PLATFORM);
        Actor vantu = GazetteerTest.actor(2, "Mirela Vântu", ActorKind.PERSON, "Vantu");
        NameCoder coder = NameCoder.of(List.of(streamora, vantu));
        assertEquals(
                List.of("=Streamora", "=Mirela Vântu", "=Streamora", "=Vântu"),
                found(coder, ARTICLE, "en").stream().filter(each -> each.startsWith("=")).toList());
        assertEquals(
                List.of(
                        "Olive Tarrant/PERSON",
                        "The Quiet Aquarium/WORK",
                        "Family Viewing Council/ORGANISATION",
                        "FVC",
                        "Piet van der Molen",
                        "Tarrant",
                        "Harbour Gazette/ORGANISATION"),
                found(coder, ARTICLE, "en").stream()
                        .filter(each -> !each.startsWith("="))
                        .toList());
    }

    @Test
    void aPlatformInSmallLettersIsTheActorOfThatName() {
        NameCoder coder =
                NameCoder.of(List.of(GazetteerTest.actor(1, "Netflix", ActorKind.PLATFORM)));
        assertEquals(List.of("=netflix"), found(coder, "i saw it on netflix with my aunt", "en"));
        assertEquals(List.of(), found(coder, "i saw it on netflix avec ma tante", "fr"));
    }

    @Test
    void sentencesThatCanHoldNoNameAreNotTagged() {
        TaggedText text =
                new TaggedText(
                        Tokeniser.of("So what? It was on Monday, and I liked it. Did you? LOL"),
                        () -> {
                            throw new AssertionError("tagged");
                        });
        assertEquals(List.of(), NameRuns.in(text, NameWords.in(text)));
    }

    @Test
    void postsHaveHandlesHashtagsAndShoutedWords() {
        assertEquals(
                List.of("@streamora", "#CancelStreamora/MOVEMENT", "#aquarium"),
                found(
                        NOBODY,
                        "WHAT IS WRONG WITH YOU @streamora #CancelStreamora lol #aquarium",
                        "en"));
        assertEquals(
                List.of("Mirela Vantu", "@gazette"),
                found(NOBODY, "so happy for Mirela Vantu, read her in @gazette", null));
    }

    @Test
    void daysPeoplesTitlesAndSentenceBeginningsAreNoNames() {
        assertEquals(
                List.of(),
                found(
                        NOBODY,
                        "Yesterday I spoke to him. In January the Italian president left. Nobody"
                                + " knows why. LOL. However, the Minister did on Tuesday.",
                        "en"));
    }

    @Test
    void wordsOfOtherLanguagesAreLeftToTheGazetteer() {
        String french =
                "Hier, Mirela Vântu a répondu à @streamora dans la Gazette du Port. #Aquarium";
        NameCoder coder =
                NameCoder.of(List.of(GazetteerTest.actor(1, "Mirela Vantu", ActorKind.PERSON)));
        assertEquals(
                List.of("=Mirela Vântu", "@streamora", "#Aquarium"), found(coder, french, "fr"));
        assertEquals(
                List.of("=Mirela Vântu", "@streamora", "#Aquarium"), found(coder, french, null));
    }

    @Test
    void confidenceGoesWithTheEvidence() {
        List<NameMention> mentions = NOBODY.mentions(ARTICLE, "en");
        assertEquals(
                List.of(0.75, 0.75, 0.55, 0.75),
                mentions.stream().limit(4).map(NameMention::confidence).toList());
        assertEquals(
                List.of(0.25, 0.8),
                NOBODY.mentions("they saw Tarrant there with Anna Costa", "en").stream()
                        .map(NameMention::confidence)
                        .toList());
        assertEquals(
                List.of(0.9, 0.7),
                NOBODY.mentions("@ana #StopIt", null).stream()
                        .map(NameMention::confidence)
                        .toList());
    }

    /// Texts of any units whatever: spans lie in the text, in order, disjoint, and a new name is
    /// what its span holds.
    @Test
    void newNamesAreWhatTheirSpansHold() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] words = {
            "Vântu", "Streamora's", "the", "of", "Mr.", "J.", "“", "”", "\"", "@a", "#B", "\n",
                    "\n\n",
            "😀", "Council", "&", "(FVC)", "said", "IN", "New", "York", "'", "1999", "..", "x",
                    "Paris,"
        };
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(words[random.nextInt(words.length)])
                        .append(random.nextInt(5) == 0 ? "" : " ");
            }
            String all = text.toString();
            String where = "seed " + seed + ": " + all;
            int at = 0;
            for (NameMention mention : NOBODY.mentions(all, "en")) {
                assertTrue(mention.range().start() >= at, where);
                at = mention.range().end();
                String span = all.substring(mention.range().start(), at);
                OfNewName name = (OfNewName) mention;
                assertEquals(
                        Folding.of(span).replaceAll("\\s+", " "), Folding.of(name.name()), where);
                assertTrue(name.confidence() > 0 && name.confidence() < 1, where);
            }
        }
    }

    @Test
    void manyThreadsFindTheSame() throws Exception {
        List<String> alone = found(NOBODY, ARTICLE, "en");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> task = () -> found(NOBODY, ARTICLE, "en");
            for (Future<List<String>> each : threads.invokeAll(List.of(task, task, task, task))) {
                assertEquals(alone, each.get());
            }
        }
    }

    /// A tenth of a megabyte of what could make a reader go over the same units again and again:
    /// twenty seconds are a hundred times what it takes.
    @Test
    void hostileTextsTakeNoLongerThanOthers() {
        Actor actor = GazetteerTest.actor(1, "A A A A A A A A B", ActorKind.PERSON, "@a", "#b");
        NameCoder coder = NameCoder.of(List.of(actor));
        for (String unit :
                List.of(
                        "A ", "\"", "\"A ", "@a.", "a-", "A-b", "(AB", "A. ", "x", "@", "of the ",
                        "'s", "#b", "A (A) ", "Paris\n", "\u0301", "A of ", "1,", "http://")) {
            String text = unit.repeat(100_000 / unit.length());
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> {
                        NameCensus census = new NameCensus(10);
                        List<NameMention> mentions = coder.mentions(text, "en");
                        census.add(new DocumentId(new UUID(0, 1)), text, mentions);
                        assertTrue(census.groups(5).size() <= 5);
                    },
                    unit);
        }
    }
}
