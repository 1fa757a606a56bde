package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.furore.platform.Messages;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;

class HostileLinesTest {
    private static final String ACTOR =
            "{\"actor\":{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"group\"}}";

    private final MemoryCase memory = new MemoryCase();

    private List<String> problems(String lines) {
        return Lines.problems(Lines.run(memory, lines));
    }

    @Test
    void lineEndsOfEverySortAndAByteOrderMarkAreRead() {
        assertEquals(
                List.of(),
                problems(
                        "\uFEFF"
                                + ACTOR.formatted("a", "A")
                                + "\r\n\r\n"
                                + ACTOR.formatted("b", "B")
                                + "\r"
                                + ACTOR.formatted("c", "C")
                                + "\n"
                                + ACTOR.formatted("d", "D")));
        assertEquals(4, memory.all(Actor.class).size());
        assertEquals(
                List.of("4 unknown-kind [nonsense, " + kinds() + "]"),
                problems("\r\n\r\n\n{\"nonsense\":{}}"));
    }

    private static String kinds() {
        return "coder, actor, claim, code, attachment, document, series, observation, mark, event,"
                + " link, relation, search";
    }

    @Test
    void aLineOverOneMebibyteIsRefusedAndTheNextIsRead() {
        String huge = ACTOR.formatted("huge", "x".repeat(LineSource.MAX_LINE));
        assertEquals(
                List.of("1 line-too-long [1048576]"),
                problems(huge + "\n" + ACTOR.formatted("a", "A")));
        assertEquals(1, memory.all(Actor.class).size());
    }

    @Test
    void anEndlessRunIsRefusedWithoutFillingTheHeap() {
        Reader endless =
                new Reader() {
                    @Override
                    public int read(char[] buffer, int offset, int length) {
                        java.util.Arrays.fill(buffer, offset, offset + length, 'x');
                        return length;
                    }

                    @Override
                    public void close() {}
                };
        FuroreException refused =
                assertThrows(
                        FuroreException.class,
                        () -> memory.lines().read(endless, null, Progress.NONE));
        assertEquals(FuroreException.Kind.USAGE, refused.kind());
    }

    @Test
    void whatIsNoSuchObjectIsReported() {
        assertEquals(
                List.of(
                        "1 one-kind [" + kinds() + "]",
                        "2 one-kind [" + kinds() + "]",
                        "3 one-kind [" + kinds() + "]",
                        "4 not-object [actor]",
                        "5 missing-field [actor.id]",
                        "6 unknown-field [actor.nmae, id, name, kind, aliases, handles, roles,"
                                + " note]",
                        "7 unknown-field [actor.roles[0].since, role, date]",
                        "8 not-texts [actor.aliases]",
                        "9 missing-field [actor.name]",
                        "10 not-text [actor.name]",
                        "11 bad-id [actor.id, a b]"),
                problems(
                        """
                        []
                        {}
                        {"actor":{},"claim":{}}
                        {"actor":"n"}
                        {"actor":{"name":"A","kind":"group"}}
                        {"actor":{"id":"a","nmae":"A","kind":"group"}}
                        {"actor":{"id":"a","name":"A","kind":"group","roles":[{"role":"r","since":"2020"}]}}
                        {"actor":{"id":"a","name":"A","kind":"group","aliases":["x"," "]}}
                        {"actor":{"id":"a","name":" ","kind":"group"}}
                        {"actor":{"id":"a","name":7,"kind":"group"}}
                        {"actor":{"id":"a\\tb","name":"A","kind":"group"}}
                        """));
    }

    @Test
    void brokenJsonCostsItsLineOnly() {
        List<String> broken =
                List.of(
                        "{\"actor\":{\"id\":\"a\"",
                        "{\"actor\":{}} {\"actor\":{}}",
                        "{\"actor\":{\"id\":\"a\",\"id\":\"b\"}}",
                        "{'actor':{}}",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(33) + "1" + "}".repeat(33),
                        "{\"actor\":NaN}",
                        "\u0000");
        Outcome outcome = Lines.run(memory, String.join("\n", broken));
        assertEquals(
                broken.size(),
                Lines.problems(outcome).stream().filter(p -> p.contains(" bad-json ")).count(),
                () -> Lines.problems(outcome).toString());
    }

    @Test
    void numbersThatWouldFillTheHeapAreRefused() {
        memory.article("a", "text");
        String number = "{\"observation\":{\"series\":\"s\",\"date\":\"2020\",\"value\":%s}}\n";
        assertEquals(
                List.of("1 not-number [observation.value]", "2 not-number [observation.value]"),
                problems(
                        number.formatted("1e999999999")
                                + number.formatted("\"1e-999999999\"")
                                + number.formatted("1e5")));
        assertEquals(
                List.of(
                        "1 not-number [mark.sentiment]",
                        "2 not-within [mark.sentiment, -1.0, 1.0]",
                        "3 not-whole [mark.start, 0]"),
                problems(
                        """
                        {"mark":{"document":{"original":"a"},"sentiment":1e999}}
                        {"mark":{"document":{"original":"a"},"sentiment":1.01}}
                        {"mark":{"document":{"original":"a"},"start":1e999,"end":2,"sentiment":1}}
                        """));
    }

    @Test
    void referencesMustNameExactlyOneDocument() {
        memory.post("1", "one");
        memory.post("2", "two");
        String mark = "{\"mark\":{\"document\":%s,\"sentiment\":0}}\n";
        assertEquals(
                List.of(
                        "1 several-documents [{\"original\":\"posts.jsonl\"}]",
                        "2 no-document [{\"platform\":\"x\",\"nativeId\":\"3\"}]",
                        "3 bad-document-id [mark.document, posts.jsonl]",
                        "4 no-document [00000000-0000-0000-0000-000000000000]",
                        "5 one-of [mark.document, sha256, original, platform, url]",
                        "6 missing-field [mark.document.nativeId]",
                        "7 not-beside [mark.document.record, url]",
                        "8 missing-field [mark.document]",
                        "9 unknown-field [mark.document.id, sha256, record, original, platform,"
                                + " nativeId, url]"),
                problems(
                        mark.formatted("{\"original\":\"posts.jsonl\"}")
                                + mark.formatted("{\"platform\":\"x\",\"nativeId\":\"3\"}")
                                + mark.formatted("\"posts.jsonl\"")
                                + mark.formatted("\"00000000-0000-0000-0000-000000000000\"")
                                + mark.formatted("{\"url\":\"u\",\"original\":\"o\"}")
                                + mark.formatted("{\"platform\":\"x\"}")
                                + mark.formatted("{\"url\":\"u\",\"record\":1}")
                                + mark.formatted("null")
                                + mark.formatted("{\"id\":\"1\"}")
                                + mark.formatted("{\"original\":\"posts.jsonl\",\"record\":2}")));
    }

    @Test
    void aMarkIsOneThingWithItsOwnFields() {
        memory.article("a", "text");
        String mark = "{\"mark\":{\"document\":{\"original\":\"a\"}%s}}\n";
        assertEquals(
                List.of(
                        "1 one-of [mark, claim, newClaim, sentiment, actor, newActor, code]",
                        "2 one-of [mark, claim, newClaim, sentiment, actor, newActor, code]",
                        "3 not-beside [mark.stance, sentiment]",
                        "4 not-beside [mark.run, accepted]",
                        "5 half-span []",
                        "6 no-quote []",
                        "7 not-beside [mark.prefix, the document as a whole]",
                        "8 quote-missing [nowhere]"),
                problems(
                        mark.formatted("")
                                + mark.formatted(",\"sentiment\":0,\"actor\":\"n\"")
                                + mark.formatted(",\"sentiment\":0,\"stance\":\"opposes\"")
                                + mark.formatted(",\"sentiment\":0,\"run\":\"r\"")
                                + mark.formatted(",\"sentiment\":0,\"start\":1")
                                + mark.formatted(",\"sentiment\":0,\"quote\":\" \"")
                                + mark.formatted(",\"sentiment\":0,\"prefix\":\"x\"")
                                + mark.formatted(",\"sentiment\":0,\"quote\":\"nowhere\"")));
    }

    @Test
    void loneSurrogatesAndNulsAreCleaned() {
        assertEquals(
                List.of(),
                problems(
                        "{\"actor\":{\"id\":\"s\",\"name\":\"a\\u0000b\\ud800c\",\"kind\":\"group\"}}"));
        assertEquals("ab\uFFFDc", memory.byKey(Actor.class, "s").orElseThrow().name());
    }

    @Test
    void mangledLinesNeverEndTheRun() {
        long seed = 7_2020L;
        System.out.println("seed " + seed);
        memory.article("a", "text 😀 text");
        Random random = new Random(seed);
        List<String> good =
                List.of(
                        ACTOR.formatted("a", "A"),
                        "{\"mark\":{\"document\":{\"original\":\"a\"},\"quote\":\"😀\",\"actor\":\"a\"}}",
                        "{\"event\":{\"id\":\"e\",\"date\":\"2020-01\",\"title\":\"t\","
                            + "\"evidence\":[{\"document\":{\"original\":\"a\"},\"start\":5,\"end\":7}]}}",
                        "{\"relation\":{\"from\":{\"actor\":\"a\"},\"to\":{\"actor\":\"b\"},\"kind\":\"repeats\"}}",
                        "{\"code\":{\"id\":\"c\",\"name\":\"C\",\"attributes\":[{\"name\":\"n\",\"type\":\"number\"}]}}");
        String alphabet = "{}[]\",:0-9.eE\\u 😀\u0000anull";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder line = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(line.length());
                if (random.nextBoolean()) {
                    line.deleteCharAt(at);
                } else {
                    line.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            Lines.run(memory, line.toString());
        }
    }

    @Test
    void everyMessageIsSaidInBothLanguages() throws IOException {
        Properties english = properties("messages.properties");
        Properties french = properties("messages_fr.properties");
        assertEquals(
                new TreeSet<>(english.stringPropertyNames()),
                new TreeSet<>(french.stringPropertyNames()));
        Outcome outcome = Lines.run(memory, "{\"nonsense\":1}");
        String said = Messages.text(outcome.problems().getFirst().reason(), Locale.FRENCH);
        assertTrue(said.startsWith("Une ligne ne peut pas porter sur « nonsense »"), said);
        assertFalse(said.contains("''"), said);
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = AnnotationLines.class.getResourceAsStream(name)) {
            properties.load(
                    new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void tenThousandLinesTakeSeconds() {
        StringBuilder lines = new StringBuilder();
        for (int d = 0; d < 100; d++) {
            memory.article("d" + d, ("word" + d + " 😀 said so. ").repeat(500));
        }
        for (int i = 0; i < 10_000; i++) {
            lines.append(
                    i % 100 == 0
                            ? ACTOR.formatted("a" + i, "A" + i)
                            : ("{\"mark\":{\"document\":{\"original\":\"d%d\"},\"quote\":\"word%d"
                                   + " 😀 said so.\",\"occurrence\":%d,\"actor\":\"a%d\"}}")
                                    .formatted(i % 100, i % 100, 1 + i / 100, i - i % 100));
            lines.append('\n');
        }
        long begun = System.nanoTime();
        Outcome first =
                memory.lines().read(new StringReader(lines.toString()), null, Progress.NONE);
        long read = System.nanoTime();
        ChangeSet changes = first.changes().orElseThrow();
        memory.apply(changes);
        long applied = System.nanoTime();
        Outcome again =
                memory.lines().read(new StringReader(lines.toString()), null, Progress.NONE);
        System.out.printf(
                "10,000 lines: first run %d ms, again %d ms%n",
                (read - begun) / 1_000_000, (System.nanoTime() - applied) / 1_000_000);
        assertEquals(new Count(10_001, 0, 0), first.total());
        assertEquals(new Count(0, 0, 10_000), again.total());
        assertTrue(again.changes().isEmpty());
        assertTrue(read - begun < 30_000_000_000L, "ten times what it takes on a slow machine");
    }
}
