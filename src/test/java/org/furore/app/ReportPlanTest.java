package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.furore.cli.SampleCase;
import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What was chosen for the report travels with the case, and the command line prints it.
class ReportPlanTest {
    @TempDir Path folder;

    private Path planned() {
        Path path = folder.resolve("a.furore");
        try (CaseFile file = TestToolbox.in(folder).create(path, "A case", null, "coder-1")) {
            ReportPlan plan =
                    new ReportPlan(
                            ReportPlan.idIn(file.info()),
                            "A study of posters",
                            "Autumn",
                            List.of("A. One"),
                            "In short, it is complicated.",
                            List.of(new ReportPlan.Section("timeline", false)),
                            "fr",
                            "letter",
                            7);
            file.workspace()
                    .apply(
                            ChangeSet.of(
                                    Message.of("report.step-several"),
                                    List.of(Change.EntryChange.made(plan))))
                    .join();
        }
        return path;
    }

    private String printed(Path path, Object... options) throws IOException {
        Path out = folder.resolve("r.pdf");
        Object[] all = new Object[options.length + 4];
        all[0] = "report";
        all[1] = path;
        all[2] = "--out";
        all[3] = out;
        System.arraycopy(options, 0, all, 4, options.length);
        new Shell(folder).run(all).exits(0);
        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            return pdf.getPage(0).getMediaBox().getWidth()
                    + "\n"
                    + new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void theReportIsAsItWasChosenInTheCase() throws IOException {
        String text = printed(planned());
        for (String word :
                List.of(
                        "A study of posters",
                        "Autumn",
                        "A. One",
                        "In short",
                        "Table des",
                        "612.0")) {
            assertTrue(text.contains(word), word + " in " + text);
        }
        assertFalse(text.contains("Chronologie"), text);
    }

    @Test
    void whatIsSaidOnTheCommandLineComesFirst() throws IOException {
        Path summary = Files.writeString(folder.resolve("s.txt"), "Other words.");
        String text =
                printed(
                        planned(),
                        "--title",
                        "Another study",
                        "--summary",
                        summary,
                        "--language",
                        "en",
                        "--paper",
                        "a4",
                        "--sections",
                        "timeline");
        for (String word : List.of("Another study", "Autumn", "Other words", "Timeline", "595.")) {
            assertTrue(text.contains(word), word + " in " + text);
        }
        assertFalse(text.contains("In short"), text);
        assertFalse(text.contains("A study of posters"), text);
    }

    @Test
    void theSampleCaseHoldsItsWords() throws IOException {
        Toolbox toolbox = TestToolbox.in(folder);
        SampleCase sample = new SampleCase(toolbox);
        try (CaseFile file = sample.create(folder.resolve("sample.furore"))) {
            sample.fill(file, folder.resolve("files"), Locale.FRENCH, Progress.NONE);
            ReportPlan plan = file.entries().all(ReportPlan.class).getFirst();
            String summary = plan.summary();
            assertTrue(summary != null && summary.startsWith("En août 2020"), summary);
            assertEquals(
                    "annotate.step-annotate",
                    file.history().steps(null, 1).getFirst().title().key(),
                    "the coding is what an undo takes back");
        }
    }
}
