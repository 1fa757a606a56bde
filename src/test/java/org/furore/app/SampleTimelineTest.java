package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.task.Progress;
import org.furore.platform.Folders;
import org.furore.timeline.CaseTimelineFigure;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sample's series on a case file as the program makes it.
class SampleTimelineTest {
    private static final Pattern SIZE = Pattern.compile("width=\"(\\d+)\" height=\"(\\d+)\"");

    @TempDir Path folder;

    private static String measured() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SampleTimelineTest.class.getResourceAsStream(
                                                "/assets/sample/coding.jsonl")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> l.startsWith("{\"series\"") || l.startsWith("{\"observation\""))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void seriesAreReadFromACaseFileAndTheFigureFitsAPage() throws IOException {
        Wiring wiring =
                new Wiring(new Folders(folder.resolve("cache"), folder.resolve("settings")));
        try (CaseFile file =
                wiring.create(
                        folder.resolve("sample.furore"),
                        "Sample",
                        java.time.ZoneOffset.UTC,
                        null)) {
            Outcome outcome =
                    wiring.annotationLines(file)
                            .read(new StringReader(measured()), null, Progress.NONE);
            assertEquals(List.of(), outcome.problems());
            outcome.changes().ifPresent(changes -> file.workspace().apply(changes).join());
            TimelineData data = wiring.timelineData(file);
            assertEquals(11, data.series().size());
            assertEquals(
                    8,
                    data.series().stream()
                            .filter(s -> s.name().equals("Petition to remove the film"))
                            .mapToInt(s -> s.values().size())
                            .sum());
            CaseTimelineFigure figure =
                    new CaseTimelineFigure(TimelineReader.of(file), wiring.timeline());
            for (int width : new int[] {624, 700, 971}) {
                String svg = figure.svg(width, Locale.ENGLISH);
                Matcher size = SIZE.matcher(svg);
                assertTrue(size.find());
                int high = Integer.parseInt(size.group(2));
                assertEquals(width, Integer.parseInt(size.group(1)));
                assertTrue(high <= 1.25 * width, width + " x " + high);
                assertTrue(leastText(svg) >= 10, "7.5 points are 10 pixels");
            }
        }
    }

    private static double leastText(String svg) {
        return Pattern.compile("font-size=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .mapToDouble(r -> Double.parseDouble(r.group(1)))
                .min()
                .orElse(0);
    }
}
