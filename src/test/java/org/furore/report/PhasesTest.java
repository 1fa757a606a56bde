package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.furore.report.Phases.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class PhasesTest {
    private record Said(String phase, long done, long total, long at) {}

    private static void write(MemoryCase file, Progress progress) {
        new ReportWriter(file.info, file, file, file, file, ReportWriterTest.FIGURE)
                .write(
                        OutputStream.nullOutputStream(),
                        ReportWriterTest.options(Locale.ENGLISH),
                        progress);
    }

    @Test
    void theBarMovesOnceFromLeftToRight() {
        List<Said> said = new ArrayList<>();
        write(
                Coverage.of(300, 150),
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {
                        said.add(new Said(phase, done, total, System.nanoTime()));
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertEquals(
                Arrays.stream(Phase.values()).map(Phase::word).toList(),
                said.stream().map(Said::phase).distinct().toList());
        long before = 0;
        for (Said each : said) {
            assertEquals(Phases.WHOLE, each.total);
            assertTrue(each.done >= before, each + " after " + before);
            before = each.done;
        }
        assertEquals(Phases.WHOLE, before);
        for (Phase fine : List.of(Phase.LAYOUT, Phase.PAGES)) {
            long steps = said.stream().filter(each -> each.phase.equals(fine.word())).count();
            assertTrue(steps > 20, fine + " in " + steps + " steps");
        }
    }

    /// Asked to stop in a phase, the work stops in it.
    @ParameterizedTest
    @EnumSource
    void theWorkStopsInEachPhase(Phase phase) {
        List<String> seen = new ArrayList<>();
        MemoryCase file = Coverage.of(300, 150);
        assertThrows(
                CancelledException.class,
                () ->
                        write(
                                file,
                                new Progress() {
                                    @Override
                                    public void report(String now, long done, long total) {
                                        seen.add(now);
                                    }

                                    @Override
                                    public boolean cancelled() {
                                        return seen.contains(phase.word());
                                    }
                                }));
        assertEquals(phase.word(), seen.getLast());
    }
}
