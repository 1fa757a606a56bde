package org.furore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every published value of the reference cases comes out, within the tolerance stated there.
@Tag("corpus")
class AgreementCorpusTest {
    private static final Path CASES =
            Path.of("../shared/data/G_agreement/agreement_reference/agreement_cases.json");

    /// All of them: each is a number somebody printed, and there is one right answer.
    private static final int FLOOR = 34;

    /// `per-category kappa 1..5: .248 .248 .517 .470 .565 (+-.005)`
    private static final Pattern PER_CATEGORY =
            Pattern.compile("per-category kappa 1\\.\\.\\d+:((?: \\.\\d+)+) \\(\\+-(\\.\\d+)\\)");

    @Test
    void allPublishedValuesComeOut() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(CASES), () -> CASES + " is not here");
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode each : cases) {
            Ratings ratings = ratings(each);
            double tolerance = each.get("tolerance").asDouble();
            for (Map.Entry<String, JsonNode> expected : each.get("expected").properties()) {
                compared++;
                compare(
                        each.get("id").asString() + " " + expected.getKey(),
                        expected.getValue().asDouble(),
                        measured(expected.getKey(), ratings),
                        tolerance,
                        wrong);
            }
            Matcher note = PER_CATEGORY.matcher(each.get("note").asString());
            if (note.find()) {
                String[] kappas = note.group(1).strip().split(" ");
                for (int category = 0; category < kappas.length; category++) {
                    compared++;
                    compare(
                            each.get("id").asString() + " category " + (category + 1),
                            Double.parseDouble(kappas[category]),
                            Kappa.fleiss(ratings, category),
                            Double.parseDouble(note.group(2)),
                            wrong);
                }
            }
        }
        System.out.println(
                "published values of agreement: " + (compared - wrong.size()) + " of " + compared);
        assertEquals(List.of(), wrong);
        assertTrue(compared >= FLOOR, compared + " values");
    }

    private static void compare(
            String name, double published, Coefficient ours, double tolerance, List<String> wrong) {
        double value = ours.number().orElse(Double.NaN);
        if (!(Math.abs(value - published) <= tolerance)) {
            wrong.add(name + ": " + ours + ", published " + published);
        }
    }

    private static Coefficient measured(String name, Ratings ratings) {
        return switch (name) {
            case "observed" -> Kappa.percent(ratings);
            case "alpha_nominal" -> Alpha.of(ratings, Scale.NOMINAL);
            case "alpha_ordinal" -> Alpha.of(ratings, Scale.ORDINAL);
            case "alpha_interval" -> Alpha.of(ratings, Scale.INTERVAL);
            case "alpha_ratio" -> Alpha.of(ratings, Scale.RATIO);
            case "bennett_s" -> Kappa.bennett(ratings);
            case "scott_pi" -> Kappa.scott(ratings);
            case "cohen_kappa" -> Kappa.cohen(ratings);
            case "fleiss_kappa" -> Kappa.fleiss(ratings);
            case "gwet_ac1" -> Kappa.ac1(ratings);
            default -> throw new AssertionError("a measure nobody knows: " + name);
        };
    }

    private static Ratings ratings(JsonNode each) {
        List<List<JsonNode>> units = new ArrayList<>();
        boolean numbers = true;
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode unit : each.get("data_units_by_coders")) {
            List<JsonNode> row = new ArrayList<>();
            unit.forEach(row::add);
            units.add(row);
            for (JsonNode answer : row) {
                numbers &= answer.isNull() || answer.isNumber();
                if (!answer.isNull()) {
                    names.add(answer.asString());
                }
            }
        }
        assertEquals(each.get("units").asInt(), units.size());
        int coders = each.get("coders").asInt();
        if (numbers) {
            return Ratings.measured(
                    coders,
                    units.stream()
                            .map(row ->
                                    row.stream()
                                            .mapToDouble(
                                                    a -> a.isNull() ? Double.NaN : a.asDouble())
                                            .toArray())
                            .toList());
        }
        return Ratings.named(
                names,
                coders,
                units.stream().map(row -> row.stream().map(JsonNode::asString).toList()).toList());
    }
}
