package org.furore.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.MarkField;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.NumberField;
import org.furore.domain.search.Query.TextField;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What holds for any query. The seed is printed and can be given as `-Dseed=`.
final class QueryPropertyTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whatIsPrintedReadsBackEqual() {
        System.out.println("QueryPropertyTest seed " + seed);
        for (int i = 0; i < 20_000; i++) {
            boolean suggested = random.nextInt(3) == 0;
            Query query = query(4, suggested);
            String text = QueryPrinter.print(query);
            assertEquals(query, QueryParser.parse(text), text);
            assertEquals(text, QueryPrinter.print(QueryParser.parse(text)));
        }
        assertEquals(new Query.All(), QueryParser.parse(QueryPrinter.print(new Query.All())));
    }

    @Test
    void noiseIsUnderstoodOrRefusedWithAPlaceInIt() {
        System.out.println("QueryPropertyTest seed " + seed);
        List<String> pieces =
                List.of(
                        "a",
                        "netflix",
                        " ",
                        "  ",
                        "(",
                        ")",
                        "\"",
                        "\\",
                        "*",
                        "~",
                        "~2",
                        ":",
                        "title:",
                        "mark:(",
                        "claim:",
                        "stance:opposes",
                        "date:",
                        "2020-09",
                        "likes:",
                        ">",
                        "<=5",
                        "AND ",
                        " OR ",
                        "NOT ",
                        "suggested:yes ",
                        "has:annotation",
                        "#x",
                        "\ud83d",
                        "\ude00",
                        "\u0000",
                        "\u0301",
                        "foo:",
                        ":)",
                        "kind:post");
        int understood = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                Query query = QueryParser.parse(text.toString());
                understood++;
                assertEquals(query, QueryParser.parse(QueryPrinter.print(query)), text::toString);
            } catch (QueryException wrong) {
                assertTrue(
                        wrong.position() >= 0 && wrong.position() <= text.length(),
                        () -> wrong.position() + " of " + text);
            }
        }
        assertTrue(understood > 10_000, "the noise hits queries: " + understood);
    }

    @Test
    void refusesToPrintWhatCantBeSaid() {
        Query.Word word = new Query.Word(TextField.ANY, "a");
        List<Query> unsayable =
                List.of(
                        new Query.Not(new Query.All()),
                        new Query.And(List.of()),
                        new Query.And(List.of(word, new Query.All())),
                        new Query.Word(TextField.ANY, ""),
                        new Query.Phrase(TextField.ANY, " ", 0),
                        new Query.Exact(ExactField.LANG, ""),
                        new Query.Marked(List.of(), false));
        for (Query query : unsayable) {
            assertThrows(IllegalArgumentException.class, () -> QueryPrinter.print(query));
        }
    }

    private Query query(int depth, boolean suggested) {
        int choice = depth == 0 ? 9 : random.nextInt(10);
        return switch (choice) {
            case 0, 1 -> new Query.And(many(2, () -> query(depth - 1, suggested)));
            case 2, 3 -> new Query.Or(many(2, () -> query(depth - 1, suggested)));
            case 4 -> new Query.Not(query(depth - 1, suggested));
            default -> leaf(suggested);
        };
    }

    private Query leaf(boolean suggested) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Query.Word(any(TextField.values()), text(false));
            case 2 ->
                    new Query.Phrase(
                            any(TextField.values()),
                            text(true),
                            Math.max(0, random.nextInt(8) - 4));
            case 3 ->
                    switch (random.nextInt(3)) {
                        case 0 -> new Query.Prefix(any(TextField.values()), text(false));
                        case 1 -> new Query.Ending(any(TextField.values()), piece());
                        default -> new Query.Holding(any(TextField.values()), piece());
                    };
            case 4 -> new Query.Fuzzy(any(TextField.values()), text(false));
            case 5 ->
                    random.nextBoolean()
                            ? new Query.Exact(
                                    ExactField.KIND,
                                    List.of("article", "post", "review").get(random.nextInt(3)))
                            : new Query.Exact(
                                    random.nextBoolean() ? ExactField.LANG : ExactField.IMPORT,
                                    text(true));
            case 6 ->
                    switch (random.nextInt(3)) {
                        case 0 -> new Query.During(date());
                        case 1 -> new Query.After(date());
                        default -> new Query.Before(date());
                    };
            case 7 ->
                    new Query.Compare(
                            any(NumberField.values()), any(Comparison.values()), number());
            default -> new Query.Marked(many(1, this::markTerm), suggested);
        };
    }

    private String piece() {
        return text(false) + text(false) + text(false);
    }

    private MarkTerm markTerm() {
        return switch (random.nextInt(6)) {
            case 0 -> new MarkTerm.HasStance(any(Stance.values()));
            case 1 -> new MarkTerm.Sentiment(any(Comparison.values()), number());
            case 2 -> new MarkTerm.Any();
            case 3 -> new MarkTerm.Negated(markTerm());
            default -> new MarkTerm.Names(any(MarkField.values()), text(true));
        };
    }

    private <T> List<T> many(int least, Supplier<T> one) {
        List<T> many = new ArrayList<>();
        for (int n = least + random.nextInt(3); n > 0; n--) {
            many.add(one.get());
        }
        return many;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Edtf date() {
        return Edtf.parse(
                any("2020", "2020-09", "2020-09-09~", "2020-09-09T10:00:00+02:00", "../201X"));
    }

    private double number() {
        return any(0.0, 5.0, -0.25, 1e6, 123_456_789.5, 100.0, -7.0, 0.001);
    }

    // Words and values of every awkward kind; a value or phrase is never blank, a word never empty.
    private String text(boolean notBlank) {
        List<String> pieces =
                List.of(
                        "a", "B", "é", "e\u0301", "映", "😀", "\ud83d", "#", "@", ":", "(", ")",
                        "\"", "\\", "*", "~", "<", ">", "=", "-", ";", " ", "\t", "\u00a0",
                        "\u2028", "\u0000", "AND", "OR", "NOT", "title:", "7", "'", "/", ".",
                        "{0}");
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (!notBlank || !text.toString().isBlank()) {
                return text.toString();
            }
        }
    }
}
