package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.NameSearch.Named;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class NameSearchTest {
    private static Named<String> named(String name, String... aliases) {
        return new Named<>(name, name, List.of(aliases), 0);
    }

    private final NameSearch<String> search =
            new NameSearch<>(
                    List.of(
                            named("Lantern Films", "@lanternfilms", "Lantern"),
                            named("École du Nord"),
                            named("The Night Courier", "Courier"),
                            named("Norderney Festival"),
                            named("#CancelLantern"),
                            named("Office of Films")));

    private List<String> best(String typed) {
        return search.best(typed, 10, Map.of()).stream().map(Named::name).toList();
    }

    @Test
    void theBeginningOfANameComesBeforeThatOfAWordBeforeTheMiddle() {
        assertEquals(List.of("Lantern Films", "#CancelLantern"), best("lant"));
        assertEquals(List.of("Norderney Festival", "École du Nord"), best("NORD"));
        assertEquals(List.of("The Night Courier"), best("cour"));
        assertEquals(List.of("#CancelLantern"), best("cancel"));
    }

    @Test
    void accentsAndTheOrderOfWordsDoNotCount() {
        assertEquals(List.of("École du Nord"), best("ecole"));
        assertEquals(List.of("Lantern Films"), best("film lant"));
        assertEquals(List.of("Lantern Films"), best("@lant"));
        assertEquals(List.of(), best("nobody"));
    }

    @Test
    void whatWasUsedLatelyComesFirstAmongEquals() {
        assertEquals(
                List.of("Office of Films", "Norderney Festival"),
                search.best("", 2, Map.of("Office of Films", 0, "Norderney Festival", 1)).stream()
                        .map(Named::name)
                        .toList());
        NameSearch<String> equals =
                new NameSearch<>(
                        List.of(
                                new Named<>("a", "Film A", List.of(), 1),
                                new Named<>("b", "Film B", List.of(), 9),
                                new Named<>("c", "Film C", List.of(), 0)));
        assertEquals(
                List.of("c", "b", "a"),
                equals.best("film", 5, Map.of("c", 3)).stream().map(Named::entry).toList());
    }

    @Test
    void anEntryIsKnownByItsExactNameOrAlias() {
        assertEquals(
                List.of("Lantern Films"),
                search.exactly(" lantern ").stream().map(Named::name).toList());
        assertEquals(List.of(), search.exactly("lan"));
    }

    @Test
    void fiftyThousandNamesAreReadAsOneTypes() {
        List<Named<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(new Named<>(i, "Invented Person Number " + i, List.of("@person" + i), i));
        }
        NameSearch<Integer> all = new NameSearch<>(many);
        for (int i = 0; i < 20; i++) {
            all.best("numb", 50, Map.of());
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            all.best("number " + i, 50, Map.of());
        }
        double each = (System.nanoTime() - begun) / 20e6;
        System.out.printf("50,000 names: %.1f ms%n", each);
        assertTrue(each < 250, each + " ms");
    }
}
