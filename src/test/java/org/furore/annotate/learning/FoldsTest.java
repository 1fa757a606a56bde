package org.furore.annotate.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class FoldsTest {
    private static List<Example> mixed(long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = "wording " + random.nextInt(150);
            String document = random.nextInt(3) == 0 ? "" : "d" + random.nextInt(30);
            examples.add(new Example(text, random.nextInt(4) == 0, document));
        }
        return examples;
    }

    @Test
    void nothingOfADocumentOrAWordingIsBothLearntAndTested() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Example> examples = mixed(seed);
            Folds.Dealt dealt = Folds.of(examples).dealt(seed);
            for (int fold = 0; fold < dealt.count(); fold++) {
                Set<String> learnt = new HashSet<>();
                for (int row : dealt.learnt(fold)) {
                    learnt.add(examples.get(row).text());
                    learnt.add(examples.get(row).document());
                }
                learnt.remove("");
                for (int row = 0; row < examples.size(); row++) {
                    if (dealt.isTested(row, fold)) {
                        Example tested = examples.get(row);
                        boolean clean =
                                !learnt.contains(tested.text())
                                        && !learnt.contains(tested.document());
                        assertTrue(clean, "seed " + seed + ": " + tested);
                    }
                }
            }
        }
    }

    @Test
    void everyFoldGetsItsShare() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            examples.add(new Example("word" + i, i % 5 == 0, ""));
        }
        Folds.Dealt dealt = Folds.of(examples).dealt(1);
        Map<Integer, Integer> positives = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int row = 0; row < 103; row++) {
            sizes.merge(dealt.fold()[row], 1, Integer::sum);
            positives.merge(dealt.fold()[row], examples.get(row).positive() ? 1 : 0, Integer::sum);
        }
        assertEquals(List.of(4, 4, 4, 4, 5), positives.values().stream().sorted().toList());
        assertEquals(List.of(20, 20, 21, 21, 21), sizes.values().stream().sorted().toList());
    }

    @Test
    void wordingIsWhatIsLeftOfCaseAccentsAndLinks() {
        assertEquals(
                "sign the petition", Wording.of("  Sign the PÉTITION!! https://example.org/x"));
        assertEquals("", Wording.of("... https://example.org"));
        assertEquals("请愿 1", Wording.of("请愿、1"));
    }
}
