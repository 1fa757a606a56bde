package org.furore.annotate.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.learning.Best.Hit;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class MoreLikeTest {
    private static final List<String> POSTS =
            List.of(
                    "The garden is lovely in the morning.",
                    "A poster that misrepresents a film is a disgrace",
                    "We went to the cinema and saw the new film.",
                    "It is the poster, not the film: THE POSTER misrepresents it!",
                    "The bridge is closed in the morning.");

    private static List<String> best(MoreLike more, int limit) {
        return Best.of(POSTS.stream(), Function.identity(), more::score, limit).stream()
                .map(Hit::item)
                .toList();
    }

    @Test
    void oneWordingFindsOthersLikeIt() {
        MoreLike more =
                MoreLike.of(
                        List.of("The poster misrepresents the film"),
                        Frequencies.of(POSTS.stream()));
        assertEquals(List.of(POSTS.get(3), POSTS.get(1)), best(more, 2));
    }

    @Test
    void sameWordingIsAsAlikeAsCanBe() {
        MoreLike more = MoreLike.of(List.of("Signed by 600 people"), Frequencies.NONE);
        assertEquals(1, more.score("SIGNED by: 600 people"), 1e-6);
        assertEquals(0, more.score("zzz"));
        assertEquals(0, more.score(""));
    }

    @Test
    void nothingIsLikeNoExample() {
        assertEquals(0, MoreLike.of(List.of(), Frequencies.NONE).score("anything"));
        assertEquals(0, MoreLike.of(List.of("", "?!"), Frequencies.NONE).score("anything"));
    }

    @Test
    void exampleOfSignsAloneFindsThem() {
        MoreLike more = MoreLike.of(List.of("\uD83D\uDE00"), Frequencies.NONE);
        assertTrue(more.score("so \uD83D\uDE00") > more.score("so what"));
    }

    @Test
    void whatWasLearntRanksOnceThereIsEnough() {
        List<Example> passages = new Petitions(1).examples(30, 60);
        Frequencies background = Frequencies.of(passages.stream().map(Example::text));
        List<String> wordings = List.of("The petition was signed");
        MoreLike learnt = MoreLike.of(wordings, passages, background, 1);
        MoreLike alike = MoreLike.of(wordings, passages.subList(0, 5), background, 1);
        assertTrue(learnt.learned().orElseThrow().quality().beatsChance());
        assertTrue(alike.learned().isEmpty());
        assertTrue(alike.score("They signed the petition") > alike.score("They sold a kite"));
        assertTrue(learnt.score("They signed the petition") > 0.5);
        assertTrue(learnt.score("They sold a kite") < 0.5);
    }

    @Test
    void bestOfAStreamIsTheBestOfItsWhole() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Integer> items = IntStream.range(0, 200).boxed().toList();
            double[] scores = random.ints(200, 0, 40).mapToDouble(each -> each).toArray();
            int limit = 1 + random.nextInt(220);
            List<Hit<Integer>> expected =
                    items.stream()
                            .map(item -> new Hit<>(item, scores[item]))
                            .sorted(Comparator.comparingDouble(hit -> -hit.score()))
                            .limit(limit)
                            .toList();
            List<Hit<Integer>> found =
                    Best.of(
                            items.stream(),
                            item -> "item" + item,
                            text -> scores[Integer.parseInt(text.substring(4))],
                            limit);
            assertEquals(expected, found, "seed " + seed);
        }
    }

    @Test
    void sameWordingIsGivenOnce() {
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            posts.add("Sign it! https://example.org/" + i);
        }
        posts.add("Sign");
        posts.add("Sign it, all of you");
        assertEquals(
                List.of(
                        new Hit<>("Sign it, all of you", 19.0),
                        new Hit<>("Sign it! https://example.org/0", 8.0)),
                Best.of(
                        posts.stream(),
                        Function.identity(),
                        text -> text.replaceAll(" https.*", "").length(),
                        2));
    }

    @Test
    void scoreThatIsNoNumberIsLeftOut() {
        assertEquals(
                List.of(new Hit<>("b", 1.0)),
                Best.of(
                        Stream.of("a", "b"),
                        Function.identity(),
                        text -> text.equals("a") ? Double.NaN : 1,
                        5));
        assertThrows(
                IllegalArgumentException.class,
                () -> Best.of(Stream.of("a"), Function.identity(), text -> 1, 0));
    }
}
