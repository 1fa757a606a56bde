package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.search.Query;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Result;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class RandomChangesTest {
    private static final List<String> WORDS =
            List.of("red", "#Green", "@blue", "Netflix's", "film", "\uD83D\uDE02", "caf\u00E9");

    @TempDir Path temp;

    @Test
    void anySequenceOfChangesEqualsARebuild() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            TestCase store = new TestCase();
            Path folder = temp.resolve("kept" + round);
            LuceneSearch kept = LuceneSearchTest.open(folder, store);
            int steps = 1 + random.nextInt(60);
            for (int step = 0; step < steps; step++) {
                change(store, random);
                if (random.nextInt(4) == 0) {
                    kept.search(new Request(new Query.All(), Sort.RELEVANCE, 3));
                }
                if (random.nextInt(25) == 0) {
                    kept.close();
                    kept = LuceneSearchTest.open(folder, store);
                }
            }
            assertEquals(List.of(), kept.verify(Progress.NONE).findings());
            try (LuceneSearch made = LuceneSearchTest.open(temp.resolve("made" + round), store)) {
                for (String word : WORDS) {
                    Query query = new Query.Word(TextField.ANY, word);
                    Result one = kept.search(new Request(query, Sort.DATE_DESCENDING, 500));
                    Result other = made.search(new Request(query, Sort.DATE_DESCENDING, 500));
                    assertEquals(other.total(), one.total());
                    assertEquals(other.facets(), one.facets());
                    assertEquals(LuceneSearchTest.ordinals(other), LuceneSearchTest.ordinals(one));
                }
            }
            kept.close();
        }
    }

    private static void change(TestCase store, Random random) {
        int known = store.all.size();
        long one = known == 0 ? 0 : 1 + random.nextInt(known);
        switch (known == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> store.add(document(random));
            case 2 -> {
                long[] added = new long[1 + random.nextInt(5)];
                for (int i = 0; i < added.length; i++) {
                    added[i] = known + 1 + i;
                    store.put(added[i], document(random));
                }
                store.commit(added);
            }
            case 3 -> store.correct(one, document(random));
            case 4 -> store.hide(one);
            default -> store.bringBack(one);
        }
    }

    private static org.furore.domain.document.Document document(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return random.nextBoolean()
                ? TestCase.post("user" + random.nextInt(9), text.toString())
                : TestCase.article(
                        "t" + random.nextInt(9),
                        text.toString(),
                        "2020-0" + (1 + random.nextInt(9)));
    }
}
