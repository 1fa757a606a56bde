package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.EntryKind;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AnnotationLinesTest {
    private static final String TEXT =
            "Invented: the poster misrepresents the film, it is claimed.";

    private final MemoryCase memory = new MemoryCase();
    private final DocumentId article = memory.article("a.html", TEXT);

    private static final String MARK =
            """
            {"mark":{"id":"m1","document":{"original":"a.html"},"quote":"the poster","claim":"c1","speaker":"n","stance":"opposes","attribution":"indirect","hedged":true,"note":"?","coder":"coder-1"}}
            """;
    private static final String ACTOR =
            """
            {"actor":{"id":"n","name":"Invented Films","kind":"organisation","aliases":["@inv"],"handles":[{"platform":"x","handle":"@inv"}],"roles":[{"role":"distributor","date":"2020-01"}]}}
            """;
    private static final String CLAIM =
            """
            {"claim":{"id":"c1","text":"The poster misrepresents the film","kind":"accusation","verdicts":[{"date":"2020-09","verdict":"disputed","reason":"r"}]}}
            """;

    @Test
    void whatLaterLinesDefineMayBeNamedBefore() {
        Outcome outcome = Lines.run(memory, MARK + CLAIM + ACTOR);
        assertEquals(List.of(), outcome.problems());
        assertEquals(
                Map.of(
                        EntryKind.CODER, new Count(1, 0, 0),
                        EntryKind.ACTOR, new Count(1, 0, 0),
                        EntryKind.CLAIM, new Count(1, 0, 0),
                        EntryKind.ANNOTATION, new Count(1, 0, 0)),
                outcome.counts());
        Actor actor = memory.byKey(Actor.class, "n").orElseThrow();
        assertEquals(List.of(new Actor.Handle("x", "inv")), actor.handles());
        Coder coder = memory.byKey(Coder.class, "coder-1").orElseThrow();
        ClaimMention mark = (ClaimMention) memory.byKey(Annotation.class, "m1").orElseThrow();
        assertEquals(
                new ClaimMention(
                        mark.id(),
                        "m1",
                        new Place.Span(article, Passage.of(TEXT, 10, 20)),
                        coder.id(),
                        "?",
                        memory.byKey(org.furore.domain.claim.Claim.class, "c1").orElseThrow().id(),
                        actor.id(),
                        Annotation.Stance.OPPOSES,
                        null,
                        Annotation.Attribution.INDIRECT,
                        true),
                mark);
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        String all =
                MARK
                        + CLAIM
                        + ACTOR
                        + """
                        {"mark":{"document":{"original":"a.html"},"actor":"n","start":39,"end":43}}
                        {"mark":{"document":{"original":"a.html"},"sentiment":-0.50,"target":"n"}}
                        {"event":{"id":"e1","date":"2020-01","title":"One","participants":["n"],"evidence":[{"mark":"m1"},{"document":{"original":"a.html"},"quote":"film"}]}}
                        {"event":{"id":"e2","date":"2020-02","title":"Two"}}
                        {"link":{"from":"e1","to":"e2","kind":"leads-to","evidence":[{"document":{"original":"a.html"}}]}}
                        {"actor":{"id":"o","name":"Other","kind":"group"}}
                        {"relation":{"from":{"actor":"n"},"to":{"actor":"o"},"kind":"takes-over","date":"2020-09/.."}}
                        {"observation":{"series":"petition","unit":"signatures","date":"2020-09-11","value":600000,"qualifier":"at least"}}
                        {"document":{"ref":{"original":"a.html"},"outlet":"The Invented Times","date":"2020-09-12"}}
                        """;
        Outcome first = Lines.run(memory, all);
        assertEquals(List.of(), first.problems());
        assertEquals(new Count(15, 0, 0), first.total());
        Outcome again = Lines.run(memory, all);
        assertEquals(Optional.empty(), again.changes());
        assertEquals(List.of(), again.problems());
        assertEquals(new Count(0, 0, 12), again.total());
        assertEquals(
                new Count(0, 0, 24),
                Lines.run(memory, all + all).total(),
                "each good line counts once");
    }

    @Test
    void aChangedLineUpdatesTheSameEntry() {
        Lines.run(memory, MARK + CLAIM + ACTOR);
        Annotation before = memory.byKey(Annotation.class, "m1").orElseThrow();
        Outcome outcome = Lines.run(memory, MARK.replace("opposes", "questions"));
        ChangeSet changes = outcome.changes().orElseThrow();
        Annotation after = memory.byKey(Annotation.class, "m1").orElseThrow();
        assertEquals(List.of(new EntryChange(before, after)), changes.changes());
        assertEquals(before.id(), after.id());
        assertEquals(new Count(0, 1, 0), outcome.total());
    }

    @Test
    void aBadLineCostsItselfAndWhatNeedsIt() {
        Outcome outcome =
                Lines.run(
                        memory,
                        ACTOR
                                + CLAIM.replace("accusation", "nonsense")
                                + MARK
                                + """
                                {"mark":{"id":"m2","document":{"original":"a.html"},"actor":"n"}}

                                {"event":{"id":"e1","date":"2020-01","title":"t","evidence":[{"mark":"m1"}]}}
                                not json
                                {"link":{"from":"e1","to":"e2","kind":"leads-to"}}
                                """);
        assertEquals(
                List.of(
                        "2 bad-word [claim.kind, nonsense, fact, value, cause, prediction,"
                                + " accusation, defence]",
                        "3 no-such-entry [mark.claim, c1]",
                        "6 no-such-entry [event.evidence[0].mark, m1]",
                        "7 bad-json",
                        "8 no-such-entry [link.from, e1]"),
                Lines.problems(outcome).stream()
                        .map(p -> p.contains("bad-json") ? "7 bad-json" : p)
                        .toList());
        assertEquals(1, memory.all(Annotation.class).size());
        assertEquals(List.of("me"), memory.all(Coder.class).stream().map(Coder::key).toList());
    }

    @Test
    void aCoderOfABadLineIsNotMadeFromItsName() {
        Outcome outcome =
                Lines.run(
                        memory,
                        ACTOR
                                + """
                                {"coder":{"id":"vader","name":"VADER","machine":"yes"}}
                                {"mark":{"document":{"original":"a.html"},"actor":"n","coder":"vader"}}
                                """);
        assertEquals(
                List.of("2 not-boolean [coder.machine]", "3 no-such-entry [mark.coder, vader]"),
                Lines.problems(outcome));
    }

    @Test
    void theCoderIsTheLinesElseTheGivenElseTheCases() {
        String lines =
                ACTOR
                        + """
                        {"mark":{"document":{"original":"a.html"},"actor":"n","coder":"third"}}
                        {"mark":{"document":{"original":"a.html"},"actor":"n"}}
                        """;
        Outcome outcome = memory.lines().read(new StringReader(lines), "second", Progress.NONE);
        memory.apply(outcome.changes().orElseThrow());
        Lines.run(memory, lines);
        assertEquals(
                List.of("third", "second", "me"),
                memory.all(Annotation.class).stream()
                        .map(a -> memory.find(Coder.class, a.coder()).orElseThrow().key())
                        .toList());
    }

    @Test
    void codesFindTheirParentsInAnyOrderAndNoCycle() {
        Outcome outcome =
                Lines.run(
                        memory,
                        """
                        {"code":{"id":"c","name":"C","parent":"b"}}
                        {"code":{"id":"b","name":"B","parent":"a"}}
                        {"code":{"id":"a","name":"A","parent":null}}
                        {"code":{"id":"x","name":"X","parent":"y"}}
                        {"code":{"id":"y","name":"Y","parent":"x"}}
                        {"code":{"id":"z","name":"Z","parent":"z"}}
                        """);
        assertEquals(
                List.of(
                        "4 no-such-entry [code.parent, y]",
                        "5 no-such-entry [code.parent, x]",
                        "6 no-such-entry [code.parent, z]"),
                Lines.problems(outcome));
        assertEquals(
                List.of("a", "b", "c"), memory.all(Code.class).stream().map(Code::key).toList());
        assertEquals(
                List.of("1 code-cycle [code.parent, c]"),
                Lines.problems(
                        Lines.run(
                                memory,
                                "{\"code\":{\"id\":\"a\",\"name\":\"A\",\"parent\":\"c\"}}")));
        Outcome turned =
                Lines.run(
                        memory,
                        """
                        {"code":{"id":"a","name":"A","parent":"b"}}
                        {"code":{"id":"b","name":"B"}}
                        """);
        assertEquals(List.of(), turned.problems());
        assertEquals(new Count(0, 2, 0), turned.total());
    }

    @Test
    void attributesAreReadAsTheirCodeTypesThem() {
        Outcome outcome =
                Lines.run(
                        memory,
                        """
                        {"code":{"id":"p","name":"Poster","attributes":[{"name":"n","type":"number"},{"name":"when","type":"date"},{"name":"sort","type":"choice","choices":["a","b"]},{"name":"sure","type":"yes-no"},{"name":"words","type":"text"}]}}
                        {"mark":{"id":"ok","document":{"original":"a.html"},"code":"p","attributes":{"n":1.50,"when":"2020-09~","sort":"b","sure":false,"words":"w"}}}
                        {"mark":{"document":{"original":"a.html"},"code":"p","attributes":{"sort":"c"}}}
                        {"mark":{"document":{"original":"a.html"},"code":"p","attributes":{"other":"c"}}}
                        {"mark":{"document":{"original":"a.html"},"code":"p","attributes":{"when":"soon"}}}
                        """);
        assertEquals(
                List.of(
                        "3 bad-word [mark.attributes.sort, c, a, b]",
                        "4 unknown-field [mark.attributes.other, n, when, sort, sure, words]",
                        "5 bad-date [mark.attributes.when, soon]"),
                Lines.problems(outcome));
        CodeMark mark = (CodeMark) memory.byKey(Annotation.class, "ok").orElseThrow();
        assertEquals(new Place.Whole(article), mark.place());
        assertEquals(
                Map.of(
                        "n",
                        new AttributeValue.OfNumber(new java.math.BigDecimal("1.50")),
                        "when",
                        new AttributeValue.OfDate(org.furore.domain.event.Edtf.parse("2020-09~")),
                        "sort",
                        new AttributeValue.OfText("b"),
                        "sure",
                        new AttributeValue.OfYesNo(false),
                        "words",
                        new AttributeValue.OfText("w")),
                mark.attributes());
    }

    @Test
    void aCorrectionAddsUpAndNullClears() {
        Lines.run(
                memory,
                """
                {"document":{"ref":{"original":"a.html"},"title":"T","date":"2020-09-12"}}
                {"document":{"ref":{"url":"https://example.org/a.html"},"outlet":"O","title":null}}
                """);
        assertEquals(
                List.of(
                        new Correction(
                                article,
                                Map.of(HeaderField.DATE, "2020-09-12", HeaderField.OUTLET, "O"))),
                memory.all(Correction.class));
        Outcome cleared =
                Lines.run(
                        memory,
                        "{\"document\":{\"ref\":\""
                                + article.value()
                                + "\",\"date\":null,\"outlet\":null}}");
        assertEquals(new Count(0, 1, 0), cleared.total());
        assertEquals(List.of(), memory.all(Correction.class));
    }

    @Test
    void aSeriesIsMadeFromItsObservationAndKeepsItsUnit() {
        Outcome outcome =
                Lines.run(
                        memory,
                        """
                        {"observation":{"series":"petition","unit":"signatures","date":"2020-09-11","value":"600000"}}
                        {"observation":{"series":"petition","date":"2020-09-12","value":6.1e5}}
                        {"observation":{"series":"petition","unit":"people","date":"2020-09-13","value":1}}
                        {"observation":{"series":"petition","date":"2020-09-13","value":"many"}}
                        """);
        assertEquals(
                List.of(
                        "3 other-unit [observation.unit, people, signatures]",
                        "4 not-number [observation.value]"),
                Lines.problems(outcome));
        Series series = memory.byKey(Series.class, "petition").orElseThrow();
        assertEquals("signatures", series.unit());
        assertEquals(2, memory.all(Observation.class).size());
    }

    @Test
    void aSuggestionKeepsItsNameWhenItIsAccepted() {
        String suggested =
                """
                {"coder":{"id":"names","name":"names 1","machine":true}}
                {"mark":{"id":"s1","document":{"original":"a.html"},"quote":"film","actor":"n","coder":"names","status":"suggested","run":"r1","confidence":0.75}}
                {"event":{"id":"e1","date":"2020","title":"t","evidence":[{"mark":"s1"}]}}
                """;
        Outcome first = Lines.run(memory, ACTOR + suggested);
        assertEquals(
                List.of("4 only-suggested [event.evidence[0].mark, s1]"), Lines.problems(first));
        Suggestion pending = memory.all(Suggestion.class).getFirst();
        assertEquals("r1", pending.run());
        assertEquals(Suggestion.State.PENDING, pending.state());
        assertEquals(List.of(), memory.all(Annotation.class));

        Lines.run(
                memory,
                """
                {"mark":{"id":"s1","document":{"original":"a.html"},"quote":"film","actor":"n","coder":"names","status":"accepted"}}
                """);
        assertEquals(Suggestion.State.ACCEPTED, memory.all(Suggestion.class).getFirst().state());
        Annotation accepted = memory.all(Annotation.class).getFirst();
        assertEquals(pending.proposed().id(), accepted.id());
        assertEquals("s1", accepted.key());

        Outcome again = Lines.run(memory, suggested);
        assertEquals(List.of(), again.problems());
        assertEquals(1, memory.all(Annotation.class).size());
        assertEquals(Suggestion.State.ACCEPTED, memory.all(Suggestion.class).getFirst().state());
        Event event = memory.byKey(Event.class, "e1").orElseThrow();
        assertEquals(List.of(new Evidence.OfAnnotation(accepted.id())), event.evidence());
    }

    @Test
    void aMachinesMarkIsASuggestionUnlessItSaysAccepted() {
        Lines.run(
                memory,
                """
                {"coder":{"id":"vader","name":"VADER","machine":true}}
                {"mark":{"document":{"original":"a.html"},"sentiment":0.5,"coder":"vader"}}
                {"mark":{"document":{"original":"a.html"},"sentiment":-0.5,"coder":"vader","status":"accepted"}}
                """);
        assertEquals(1, memory.all(Suggestion.class).size());
        assertEquals("vader", memory.all(Suggestion.class).getFirst().run());
        assertEquals(-0.5, ((SentimentMark) memory.all(Annotation.class).getFirst()).polarity());
    }

    @Test
    void aRegionStandsOnItsImage() {
        Outcome outcome =
                Lines.run(
                        memory,
                        ACTOR
                                + """
                                {"mark":{"id":"r","region":{"attachment":"img","x":0.25,"y":0,"width":0.5,"height":1},"actor":"n"}}
                                {"mark":{"region":{"attachment":"img","x":0.75,"y":0,"width":0.5,"height":1},"actor":"n"}}
                                {"mark":{"region":{"attachment":"img","x":0,"y":0,"width":1,"height":1},"quote":"film","actor":"n"}}
                                {"attachment":{"id":"img","document":{"original":"a.html"},"title":"Poster","width":10,"height":20}}
                                """);
        assertEquals(
                List.of("3 region-outside [mark.region]", "4 not-beside [mark.quote, region]"),
                Lines.problems(outcome));
        Place.Region region =
                (Place.Region) memory.byKey(Annotation.class, "r").orElseThrow().place();
        assertEquals(article, region.document());
    }

    @Test
    void aCancelledRunChangesNothing() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancelledException.class,
                () -> memory.lines().read(new StringReader(ACTOR), null, cancelled));
        assertTrue(memory.all(Actor.class).isEmpty());
    }
}
