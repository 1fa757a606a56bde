package org.furore.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.AnnotationLines;
import org.furore.annotate.Lines;
import org.furore.annotate.MemoryCase;
import org.furore.annotate.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.change.Entries;
import org.furore.domain.document.Article;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.Intake.FileSession;
import org.furore.domain.document.Intake.ImportSession;
import org.furore.domain.document.Intake.OriginalFile;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Progress;
import org.furore.store.SqliteCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one case writes, another reads, and writes the same.
class RoundTripTest {
    private static final String TEXT =
            "Invented for this test. “It’s 👩‍👧 not\r\n"
                    + "so,” said Maïmouna; قال: الفيلم مسيء. not so, not so 😀";
    private static final long SEED = 442020L;

    private static MemoryCase memory() {
        MemoryCase memory = new MemoryCase();
        memory.article("a.html", TEXT);
        memory.post("1300000000000000001", "A post 😀 not so #Invented");
        return memory;
    }

    private static String export(Entries entries, Documents documents) throws IOException {
        StringWriter out = new StringWriter();
        new FuroreJsonl(entries, documents).write(out, Progress.NONE);
        return out.toString();
    }

    private static final String ALL =
            """
            {"coder":{"id":"coder-1","name":"One","colour":"#1F77B4"}}
            {"coder":{"id":"names","name":"names 1","machine":true}}
            {"actor":{"id":"n","name":"Invented “Films”","kind":"organisation","aliases":["@inv","IF"],"handles":[{"platform":"x","handle":"inv"}],"roles":[{"role":"distributor","date":"2020-01/.."},{"role":"maker"}],"note":"n\\nn"}}
            {"actor":{"id":"m","name":"A movement","kind":"movement"}}
            {"claim":{"id":"c1","text":"It is not so","variants":["not so"],"kind":"fact","scope":"here","value":{"amount":"more than 600,000","unit":"people","asOf":"2020-09"},"verdicts":[{"verdict":"unverified"},{"date":"2020-09-12","verdict":"false","reason":"r","sources":[{"outlet":"The Invented Times","url":"https://example.org/x","date":"2020-09-12"},{"document":{"original":"a.html"}}]}],"sources":[{"title":"T"}],"note":"x"}}
            {"claim":{"id":"c2","text":"It will be so","kind":"prediction"}}
            {"code":{"id":"a-child","name":"Child","parent":"z-parent","definition":"d","examples":["e"],"colour":"#ff0000","attributes":[{"name":"n","type":"number"},{"name":"s","type":"choice","choices":["x","y"]},{"name":"w","type":"date"},{"name":"q","type":"yes-no"}],"note":"c"}}
            {"code":{"id":"z-parent","name":"Parent"}}
            {"attachment":{"id":"img","document":{"original":"a.html"},"title":"Poster","mediaType":"image/png","sha256":"AB34567890123456789012345678901234567890123456789012345678901234","width":100,"height":50,"note":"i"}}
            {"attachment":{"id":"alone","title":"Chart"}}
            {"document":{"ref":{"original":"a.html"},"title":"Corrected","date":"2020-09-12?","language":"en-us"}}
            {"series":{"id":"petition","name":"Petition","unit":"signatures","note":"s"}}
            {"observation":{"series":"petition","date":"2020-09-11","value":600000,"qualifier":"at least","source":{"url":"https://example.org/p"},"note":"o"}}
            {"observation":{"id":"o2","series":"petition","date":"2020-09-12","value":"6.50e5"}}
            {"mark":{"id":"m1","document":{"original":"a.html"},"quote":"\\"It's 👩‍👧 not so,\\"","claim":"c1","speaker":"n","stance":"opposes","reportedBy":"m","attribution":"indirect","hedged":true,"note":"k","coder":"coder-1"}}
            {"mark":{"document":{"original":"a.html"},"quote":"not so","occurrence":1,"sentiment":-0.6,"target":"n"}}
            {"mark":{"document":{"original":"a.html"},"quote":"not so","suffix":" 😀","actor":"m"}}
            {"mark":{"document":{"platform":"x","nativeId":"1300000000000000001"},"quote":"😀","code":"a-child","attributes":{"n":1.50,"s":"y","w":"2020-09~","q":false}}}
            {"mark":{"document":{"platform":"x","nativeId":"1300000000000000001"},"code":"z-parent"}}
            {"mark":{"id":"reg","region":{"attachment":"img","x":0.1,"y":0.2,"width":0.3,"height":0.4},"actor":"n"}}
            {"mark":{"region":{"attachment":"alone","x":0,"y":0,"width":1,"height":1},"actor":"n"}}
            {"mark":{"id":"s1","document":{"original":"a.html"},"quote":"Maïmouna","actor":"n","coder":"names","status":"suggested","run":"r-1","confidence":0.25}}
            {"mark":{"document":{"original":"a.html"},"quote":"الفيلم","sentiment":0.5,"coder":"names","status":"suggested","run":"r-1"}}
            {"event":{"id":"e1","date":"2020-01","title":"One","description":"d","kind":"première-publique","participants":["n","m"],"evidence":[{"mark":"m1"},{"document":{"original":"a.html"},"quote":"Maïmouna"},{"region":{"attachment":"img","x":0,"y":0,"width":0.5,"height":0.5}},{"document":{"original":"a.html"}}],"sources":[{"outlet":"O"}]}}
            {"event":{"id":"e2","date":"2020-09-09~/2020-09-11","title":"Two"}}
            {"link":{"from":"e1","to":"e2","kind":"leads-to","date":"2020","evidence":[{"mark":"m1"}],"note":"l"}}
            {"link":{"id":"l2","from":"e2","to":"e1","kind":"responds-to"}}
            {"relation":{"from":{"actor":"m"},"to":{"actor":"n"},"kind":"takes-over","date":"2020-09/..","evidence":[{"document":{"original":"a.html"},"start":0,"end":8}],"note":"t"}}
            {"relation":{"from":{"claim":"c2"},"to":{"claim":"c1"},"kind":"rests-on"}}
            {"relation":{"from":{"mark":"m1"},"to":{"mark":"reg"},"kind":"repeats"}}
            {"search":{"id":"k1","name":"The poster “again”","query":"poster claim:c1 date:2020-09","note":"n"}}
            {"search":{"id":"k2","name":"Été","query":"\\"not so\\"~2"}}
            """;

    @Test
    void whatIsReadAndWrittenHoldsToTheSchema() throws IOException {
        Schema schema = new Schema("annotation-lines");
        MemoryCase a = memory();
        Outcome outcome = Lines.run(a, ALL);
        assertEquals(List.of(), Lines.problems(outcome));
        String written = export(a, a);
        for (String line : (ALL + written).lines().toList()) {
            assertEquals(List.of(), schema.broken(line), line);
        }
        assertEquals(ALL.lines().count() + 1, written.lines().count(), "and the case's coder");
    }

    @Test
    void anotherCaseWritesTheSameAndReadsItTwiceUnchanged() throws IOException {
        MemoryCase a = memory();
        Lines.run(a, ALL);
        String first = export(a, a);
        MemoryCase b = memory();
        Outcome into = Lines.run(b, first);
        assertEquals(List.of(), Lines.problems(into));
        assertEquals(first, export(b, b));
        assertEquals(Optional.empty(), Lines.run(b, first).changes());
        assertEquals(Optional.empty(), Lines.run(a, first).changes());
        assertEquals(Optional.empty(), Lines.run(b, ALL).changes());
    }

    @Test
    void theOrderOfLinesDoesNotMatter() throws IOException {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        MemoryCase a = memory();
        Lines.run(a, ALL);
        String first = export(a, a);
        for (int round = 0; round < 20; round++) {
            List<String> lines = new ArrayList<>(first.lines().toList());
            Collections.shuffle(lines, random);
            MemoryCase b = memory();
            assertEquals(List.of(), Lines.problems(Lines.run(b, String.join("\n", lines))));
            assertEquals(first, export(b, b));
        }
    }

    @Test
    void randomMarksComeBackFromAnyTextEqual() throws IOException {
        Random random = new Random(SEED);
        List<String> parts =
                List.of(
                        "a", " ", "\r\n", "é", "e\u0323", "😀", "👩‍👧", "\u202B", "ש", "“", "…",
                        "so so ");
        for (int round = 0; round < 40; round++) {
            StringBuilder raw = new StringBuilder("x");
            for (int i = 0; i < 80; i++) {
                raw.append(parts.get(random.nextInt(parts.size())));
            }
            String text = Texts.normalise(raw.toString());
            MemoryCase a = new MemoryCase();
            a.article("r", text);
            MemoryCase b = new MemoryCase();
            b.article("r", text);
            StringBuilder lines =
                    new StringBuilder(
                            "{\"actor\":{\"id\":\"n\",\"name\":\"N\",\"kind\":\"work\"}}\n");
            for (int i = 0; i < 30; i++) {
                int points = text.codePointCount(0, text.length());
                int from = random.nextInt(points);
                int start = text.offsetByCodePoints(0, from);
                int end = text.offsetByCodePoints(start, 1 + random.nextInt(points - from));
                lines.append(
                        "{\"mark\":{\"document\":{\"original\":\"r\"},\"start\":%d,\"end\":%d,\"actor\":\"n\"}}\n"
                                .formatted(start, end));
            }
            assertEquals(List.of(), Lines.problems(Lines.run(a, lines.toString())));
            String first = export(a, a);
            assertEquals(List.of(), Lines.problems(Lines.run(b, first)));
            assertEquals(first, export(b, b));
        }
    }

    @Test
    void aCaseOnDiskGivesTheSameLines(@TempDir Path folder) throws Exception {
        try (CaseFile a = onDisk(folder.resolve("a.furore"));
                CaseFile b = onDisk(folder.resolve("b.furore"))) {
            read(a, ALL);
            String first = export(a.entries(), a.documents());
            assertTrue(first.lines().count() >= ALL.lines().count());
            read(b, first);
            assertEquals(first, export(b.entries(), b.documents()));
            assertEquals(Optional.empty(), read(b, first));
            assertEquals(Optional.empty(), read(a, ALL));
            assertEquals(
                    List.of(),
                    b.verify(Progress.NONE).stream().flatMap(c -> c.findings().stream()).toList());
            b.workspace().undo().get();
            assertEquals(
                    List.of(),
                    Arrays.stream(export(b.entries(), b.documents()).split("\n"))
                            .filter(l -> !l.isEmpty() && !l.startsWith("{\"coder\""))
                            .toList());
            b.workspace().redo().get();
            assertEquals(first, export(b.entries(), b.documents()));
        }
    }

    private static Optional<?> read(CaseFile into, String lines) throws Exception {
        Outcome outcome =
                new AnnotationLines(into).read(new StringReader(lines), null, Progress.NONE);
        assertEquals(List.of(), Lines.problems(outcome));
        if (outcome.changes().isPresent()) {
            into.workspace().apply(outcome.changes().get()).get();
        }
        return outcome.changes();
    }

    private static CaseFile onDisk(Path path) {
        CaseFile made = SqliteCase.create(path, "Invented", ZoneId.of("UTC"), "me");
        try (ImportSession session = made.intake().begin(CollectionFrame.UNSTATED, "test")) {
            Article article =
                    new Article(
                            new Header("a", null, null, null, null, null),
                            Texts.normalise(TEXT),
                            null);
            try (FileSession file = file(session, "a.html")) {
                file.take(Locator.WHOLE, Uuids.sha256().digest(new byte[] {1}), article);
                file.end();
            }
            Post post =
                    new Post(
                            Header.EMPTY,
                            "A post 😀 not so #Invented",
                            "x",
                            "1300000000000000001",
                            "invented_account",
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Post.Counts.UNKNOWN);
            try (FileSession file = file(session, "posts.jsonl")) {
                file.take(Locator.WHOLE, null, post);
                file.end();
            }
            session.complete();
        }
        return made;
    }

    private static FileSession file(ImportSession session, String name) {
        byte[] bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        FileSession file =
                session.file(
                        new OriginalFile(
                                name,
                                Uuids.sha256().digest(bytes),
                                bytes.length,
                                "test",
                                null,
                                Instant.EPOCH));
        file.bytes(bytes, 0, bytes.length);
        return file;
    }

    @Test
    void noIdOfACaseIsWrittenForADocument() throws IOException {
        MemoryCase a = memory();
        Lines.run(a, ALL);
        Matcher reference =
                Pattern.compile("\"(document|ref)\":(\\{\"(?!ref)[^}]*}|\"[^\"]*\")")
                        .matcher(export(a, a));
        int references = 0;
        while (reference.find()) {
            references++;
            assertTrue(reference.group(2).matches("\\{\"(platform|sha256)\".*"), reference.group());
        }
        assertTrue(references > 10);
    }
}
