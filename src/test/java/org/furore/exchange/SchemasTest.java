package org.furore.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.task.FuroreException;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class SchemasTest {
    private static final String ID = "\"01990000-0000-7000-8000-000000000001\"";

    private static final List<String> OF_THE_DESIGN =
            """
            {"actor":{"id":"netflix","name":"Netflix","kind":"organisation","aliases":["@netflix"]}}
            {"claim":{"id":"c1","text":"The poster misrepresents the film","kind":"accusation","verdicts":[{"date":"2020-09","verdict":"disputed","reason":"…"}]}}
            {"code":{"id":"poster","name":"Poster","parent":null,"definition":"…"}}
            {"mark":{"id":"m1","document":{"platform":"x","nativeId":"130…"},"quote":"…","occurrence":1,"claim":"c1","speaker":"netflix","stance":"opposes","attribution":"indirect","note":"…","coder":"coder-1"}}
            {"mark":{"document":"01990000-0000-7000-8000-000000000001","start":120,"end":164,"sentiment":-0.6,"target":"netflix"}}
            {"mark":{"document":{"sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","record":3},"quote":"…","actor":"netflix"}}
            {"mark":{"document":{"url":"https://example.org/"},"code":"poster"}}
            {"event":{"id":"e1","date":"2020-01","title":"…","participants":["netflix"],"evidence":[{"document":{"original":"a.html"},"quote":"…"},{"mark":"m1"}]}}
            {"link":{"from":"e1","to":"e2","kind":"leads-to","evidence":[]}}
            {"relation":{"from":{"actor":"a1"},"to":{"actor":"a2"},"kind":"takes-over","date":"2020-09/..","evidence":[{"mark":"m1"}]}}
            {"document":{"ref":{"original":"a.html"},"date":"2020-09-12","outlet":"…","title":null}}
            {"observation":{"series":"petition","unit":"signatures","date":"2020-09-11","value":600000,"qualifier":"at least","source":{"url":"https://example.org/"}}}
            {"search":{"id":"k1","name":"…","query":"poster date:2020-09","note":null}}
            """
                    .lines()
                    .toList();

    private static final List<String> WRONG =
            """
            {}
            {"actor":{"id":"a","name":"A","kind":"group"},"code":{"id":"c","name":"C"}}
            {"actor":{"id":"a","name":"A","kind":"Group"}}
            {"actor":{"id":"a","name":"A","kind":"group","nmae":"x"}}
            {"actor":{"name":"A","kind":"group"}}
            {"mark":{"document":"posts.jsonl","sentiment":0}}
            {"mark":{"document":{"url":"u","original":"o"},"sentiment":0}}
            {"mark":{"document":{"url":"u"}}}
            {"mark":{"document":{"url":"u"},"sentiment":2}}
            {"mark":{"document":{"url":"u"},"sentiment":0,"actor":"a"}}
            {"mark":{"document":{"url":"u"},"sentiment":0,"start":3}}
            {"mark":{"document":{"url":"u"},"sentiment":0,"stance":"opposes"}}
            {"mark":{"sentiment":0}}
            {"event":{"id":"e","title":"t","date":"soon"}}
            {"relation":{"from":{"actor":"a","claim":"c"},"to":{"actor":"b"},"kind":"repeats"}}
            {"observation":{"series":"s","date":"2020","value":true}}
            {"search":{"id":"k","name":"n"}}
            {"search":{"id":"k","name":" ","query":"q"}}
            {"search":{"id":"k","name":"n","query":" "}}
            {"search":{"id":"k","name":"n","query":"q","limit":3}}
            """
                    .lines()
                    .toList();

    @Test
    void everySchemaIsOne() {
        for (String name : Schemas.NAMES) {
            var schema = JsonMapper.shared().readTree(Schemas.text(name));
            assertEquals(
                    "https://json-schema.org/draft/2020-12/schema",
                    schema.get("$schema").stringValue());
            assertFalse(new Schema(name).broken("7").isEmpty(), name);
        }
        assertThrows(FuroreException.class, () -> Schemas.text("../messages"));
    }

    @Test
    void theLinesOfTheDesignHold() {
        Schema schema = new Schema("annotation-lines");
        for (String line : OF_THE_DESIGN) {
            assertEquals(List.of(), schema.broken(line), line);
        }
    }

    @Test
    void wrongLinesBreakIt() {
        Schema schema = new Schema("annotation-lines");
        for (String line : WRONG) {
            assertFalse(schema.broken(line).isEmpty(), line);
        }
    }

    @Test
    void whatTheCommandLinePrintsHolds() {
        holds(
                "documents-line",
                """
                {"id":%s,"kind":"post","title":null,"author":"Invented","outlet":"X","date":"2020-09-09T10:00:00Z","language":"en","languageConfidence":null,"url":null,"original":{"sha256":"%s","name":"a/posts.jsonl","record":1,"member":null,"captured":"2020-09-10T08:00:00Z","capturedFrom":null,"capturedBy":"twarc"},"platform":"x","nativeId":"1","handle":"invented","replyTo":null,"repostOf":null,"quoteOf":null,"conversation":null,"hashtags":["Tag"],"mentions":[],"links":[],"media":[],"counts":{"likes":1,"reposts":null,"replies":null,"quotes":null,"views":null},"seen":[{"captured":"2020-09-12T08:00:00Z","likes":2,"reposts":null,"replies":null,"quotes":null,"views":null}],"text":"…"}
                """
                        .formatted(ID, "0".repeat(64)));
        holds(
                "documents-line",
                """
                {"id":%s,"kind":"review","title":null,"author":null,"outlet":null,"date":null,"language":null,"languageConfidence":null,"url":null,"original":{"sha256":"%s","name":"r.csv","record":2,"member":null,"captured":null,"capturedFrom":null,"capturedBy":null},"work":"Invented","rating":"3.5/5","score":70,"scale":"out of 5","fresh":null,"reviewer":"user","platform":null,"nativeId":null}
                """
                        .formatted(ID, "0".repeat(64)));
        holds("search-line", "{\"total\":2,\"facets\":{\"kind\":{\"post\":2}}}");
        holds(
                "search-line",
                "{\"document\":"
                        + ID
                        + ",\"score\":1.5,\"title\":null,\"date\":null,\"copies\":1,\"snippet\":\"a"
                        + " b\",\"highlights\":[[0,1]]}");
        holds(
                "searches-line",
                "{\"id\":" + ID + ",\"key\":null,\"name\":\"n\",\"query\":\"q\",\"note\":null}");
        holds(
                "import-result",
                "{\"import\":"
                        + ID
                        + ",\"taken\":1,\"duplicates\":0,\"rejected\":1,\"files\":[{\"name\":\"a\","
                        + "\"format\":null,\"taken\":1,\"duplicates\":0,\"rejected\":1}],"
                        + "\"problems\":[{\"file\":\"a\",\"line\":2,\"reason\":\"bad\"}]}");
        holds(
                "annotate-result",
                "{\"changes\":1,\"made\":1,\"updated\":0,\"unchanged\":0,"
                        + "\"kinds\":{\"actor\":{\"made\":1,\"updated\":0,\"unchanged\":0}},"
                        + "\"problems\":[{\"line\":2,\"reason\":\"bad\"}]}");
        holds(
                "agreement-line",
                "{\"agreement\":{\"level\":\"documents\",\"question\":\"sentiment\",\"subject\":null,"
                    + "\"coders\":["
                        + ID
                        + "],\"units\":0,\"ambiguous\":1,\"figures\":{\"percent\":null,"
                        + "\"alpha-interval\":-0.5},\"undefined\":{\"percent\":\"no-pairs\"},"
                        + "\"interval\":{\"of\":\"alpha-interval\",\"low\":null,\"high\":null,"
                        + "\"unknown\":\"one-unit\"}}}");
        holds("verify-result", "{\"originals\":{\"count\":3,\"findings\":[]}}");
        holds(
                "journal-step",
                "{\"number\":1,\"id\":"
                        + ID
                        + ",\"title\":\"Annotate: 1 changes\",\"at\":\"2026-01-01T00:00:00Z\","
                        + "\"state\":\"done\",\"changes\":1}");
    }

    private static void holds(String name, String json) {
        assertEquals(List.of(), new Schema(name).broken(json), json);
    }
}
