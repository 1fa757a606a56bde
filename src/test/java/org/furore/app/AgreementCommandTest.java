package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What `furore agreement` says of a small case: 24 pages, coded by Ana and Ben, one also by Cleo.
class AgreementCommandTest {
    private static final int PAGES = 24;

    @TempDir Path folder;

    private Path file;

    private Shell filled() throws IOException {
        Shell shell = new Shell(folder.resolve("cache"));
        file = folder.resolve("a.furore");
        Path pages = Files.createDirectory(folder.resolve("pages"));
        StringBuilder lines = new StringBuilder();
        line(lines, "coder", "'id':'ana','name':'Ana'");
        line(lines, "coder", "'id':'ben','name':'Ben'");
        line(lines, "coder", "'id':'cleo','name':'Cleo'");
        line(lines, "coder", "'id':'tone','name':'Tone','machine':true");
        line(lines, "code", "'id':'poster','name':'Poster'");
        line(lines, "claim", "'id':'c1','text':'The poster lies'");
        for (int i = 0; i < PAGES; i++) {
            String name = "page-%02d.txt".formatted(i);
            Files.writeString(
                    pages.resolve(name),
                    "Page " + i + "\n\nThe poster shows a lantern. Nobody in the film has one.\n");
            String at = "'document':{'original':'" + name + "'},";
            mark(lines, at, "ana", "'sentiment':" + (i % 3 - 1) / 2.0);
            mark(lines, at, "ben", "'sentiment':" + (i % 3 - 1) / 2.0);
            mark(
                    lines,
                    at,
                    "ana",
                    "'quote':'The poster','claim':'c1','stance':'" + stance(i) + "'");
            mark(
                    lines,
                    at,
                    "ben",
                    "'quote':'poster','claim':'c1','stance':'" + stance(i % 8 == 7 ? 0 : i) + "'");
            if (i % 2 == 0) {
                mark(lines, at, "ana", "'quote':'lantern','code':'poster'");
            }
            if (i % 2 == 0 && i != 4) {
                mark(lines, at, "ben", "'quote':'a lantern','code':'poster'");
            }
            mark(lines, at, "tone", "'sentiment':" + i % 2 + ",'status':'suggested','run':'first'");
        }
        mark(lines, "'document':{'original':'page-03.txt'},", "cleo", "'code':'poster'");
        mark(
                lines,
                "'document':{'original':'page-02.txt'},",
                "ana",
                "'quote':'Nobody','claim':'c1','stance':'neutral'");
        shell.run("new", file, "--title", "A").exits(0);
        shell.run("import", file, pages).exits(0);
        shell.runWith(lines.toString(), "annotate", file).exits(0);
        return shell;
    }

    private static String stance(int i) {
        return List.of("supports", "opposes", "questions", "neutral").get(i % 4);
    }

    private static void mark(StringBuilder lines, String at, String coder, String what) {
        line(lines, "mark", at + "'coder':'" + coder + "'," + what);
    }

    private static void line(StringBuilder lines, String kind, String fields) {
        lines.append(("{'" + kind + "':{" + fields + "}}").replace('\'', '"')).append('\n');
    }

    private static JsonNode row(List<JsonNode> lines, String level, String question) {
        return lines.stream()
                .map(line -> line.path("agreement"))
                .filter(row -> row.path("level").asString("").equals(level))
                .filter(row -> row.path("question").asString("").equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAndDifferencesArePrintedAsJson() throws IOException {
        Shell shell = filled();
        List<JsonNode> lines =
                shell.run("agreement", file, "--coders", "ana,Ben", "--differences", "--json")
                        .exits(0)
                        .lines("agreement-line");
        JsonNode summary = lines.getFirst();
        assertEquals(PAGES, summary.get("documents").asInt());
        assertEquals(1000, summary.get("resamples").asInt());
        assertEquals("ana", summary.get("coders").get(0).get("key").asString());
        assertEquals(PAGES, summary.get("coders").get(1).get("documents").asInt());

        JsonNode code = row(lines, "documents", "code");
        assertEquals("poster", code.get("subject").get("key").asString());
        assertEquals(PAGES, code.get("units").asInt());
        assertEquals(23.0 / 24, code.get("figures").get("percent").asDouble(), 1e-12);
        assertEquals(11.0 / 12, code.get("figures").get("cohen-kappa").asDouble(), 1e-12);
        assertEquals("alpha-nominal", code.get("interval").get("of").asString());
        double alpha = code.get("figures").get("alpha-nominal").asDouble();
        assertTrue(code.get("interval").get("low").asDouble() < alpha);
        assertTrue(code.get("interval").get("high").asDouble() >= alpha);

        JsonNode claim = row(lines, "documents", "claim");
        assertTrue(claim.get("figures").get("alpha-nominal").isNull());
        assertEquals("no-variation", claim.get("undefined").get("alpha-nominal").asString());
        assertEquals("no-variation", claim.get("interval").get("unknown").asString());

        JsonNode stance = row(lines, "documents", "stance");
        assertEquals(PAGES - 1, stance.get("units").asInt());
        assertEquals(1, stance.get("ambiguous").asInt());
        assertEquals(PAGES, row(lines, "passages", "stance").get("units").asInt());
        assertEquals(
                1,
                row(lines, "documents", "sentiment")
                        .get("figures")
                        .get("alpha-interval")
                        .asDouble());
        assertTrue(
                row(lines, "passages", "code").get("figures").get("alpha-unitizing").asDouble()
                        > 0.8);

        List<JsonNode> differences =
                lines.stream()
                        .map(line -> line.path("difference"))
                        .filter(d -> d.path("question").asString("").equals("code"))
                        .filter(d -> d.path("level").asString("").equals("documents"))
                        .toList();
        assertEquals(1, differences.size());
        JsonNode said = differences.getFirst().get("said");
        assertEquals("[true]", said.get(0).get("answers").toString());
        assertEquals("lantern", said.get(0).get("places").get(0).get("quote").asString());
        assertEquals("[false]", said.get(1).get("answers").toString());
        assertEquals(1, lines.stream().filter(line -> line.has("ambiguity")).count());
    }

    @Test
    void peopleAreToldInATable() throws IOException {
        Shell shell = filled();
        Ran ran =
                shell.run("agreement", file, "--coders", "ana,ben", "--level", "documents")
                        .exits(0);
        assertEquals(
                """
                24 documents that two of the coders coded, or more of them
                    Ana: coded 24 of them
                    Ben: coded 24 of them

                documents                       coders  units  percent  kappa  alpha  95% interval
                code Poster                          2     24    95.8%   0.92   0.92  0.73 to 1.00
                claim The poster lies                2     24   100.0%      –      –             –
                    no figure: all answers are the same, so that agreement can't be told from chance
                stance on The poster lies            2     23    87.0%   0.83   0.83  0.59 to 1.00
                    one answer is left out: its coder contradicts themselves there
                sentiment towards nobody named       2     24   100.0%          1.00  1.00 to 1.00
                """,
                ran.out().substring(0, ran.out().indexOf("\nkappa:")));
        Ran told = shell.run("agreement", file, "--level", "documents", "--differences").exits(0);
        assertTrue(told.out().contains("    Ana: marked  “lantern”\n    Ben: not marked\n"));
        assertTrue(told.out().contains("Cleo: coded 1 of them"), told.out());
        assertTrue(told.out().contains("\n    no kappa: not all units have as many answers\n"));
        assertTrue(told.out().contains("    Ana: takes no side  “The poster”\n"), told.out());
        assertTrue(
                told.out()
                        .contains(
                                "one contradiction, which takes no part in the figures:\n\n"
                                        + "stance on The poster lies  "),
                told.out());
        assertTrue(
                told.out()
                        .contains("    Ana: questions it, takes no side  “The poster”  “Nobody”\n"),
                told.out());
    }

    @Test
    void suggestionsTakePartOnlyWhereTheMachineIsNamed() throws IOException {
        Shell shell = filled();
        List<JsonNode> people =
                shell.run("agreement", file, "--json").exits(0).lines("agreement-line");
        assertEquals(3, people.getFirst().get("coders").size());
        Ran ran = shell.run("agreement", file, "--coders", "ana,tone", "--json").exits(0);
        List<JsonNode> machine = ran.lines("agreement-line");
        assertEquals(
                "Only the kinds of marks that the machine suggests are compared.\n", ran.err());
        assertEquals(2, machine.size());
        JsonNode tone = row(machine, "documents", "sentiment");
        assertEquals(PAGES, tone.get("units").asInt());
        assertTrue(tone.get("figures").get("alpha-interval").asDouble() < 0.5);
    }

    @Test
    void theSeedAndTheConfidenceAreHeard() throws IOException {
        Shell shell = filled();
        String once = shell.run("agreement", file, "--json").exits(0).out();
        assertEquals(once, shell.run("agreement", file, "--json").exits(0).out());
        JsonNode wide =
                row(
                        shell.run("agreement", file, "--json", "--confidence", "0.99").lines(),
                        "documents",
                        "stance");
        JsonNode narrow =
                row(
                        shell.run("agreement", file, "--json", "--confidence", "0.5").lines(),
                        "documents",
                        "stance");
        assertTrue(
                wide.get("interval").get("low").asDouble()
                        < narrow.get("interval").get("low").asDouble());
    }

    @Test
    void wrongQuestionsAreSaid() throws IOException {
        Shell shell = filled();
        for (List<String> wrong :
                List.of(
                        List.of("--coders", "ana,zoe", "zoe"),
                        List.of("--coders", "ana", "two coders"),
                        List.of("--level", "words", "words"),
                        List.of("--confidence", "1", "between 0 and 1"))) {
            Ran ran = shell.run("agreement", file, wrong.get(0), wrong.get(1)).exits(2);
            assertTrue(ran.err().contains(wrong.get(2)), ran.err());
            assertEquals("", ran.out());
        }
        Path empty = folder.resolve("b.furore");
        shell.run("new", empty).exits(0);
        assertEquals(
                "no documents that two of the coders coded\n",
                shell.run("agreement", empty).exits(0).out());
    }
}
