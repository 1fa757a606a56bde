package org.furore.cli;

import org.furore.annotate.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.importing.Mapping;
import org.furore.platform.Messages;
import org.furore.report.PlanEdit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// The sample case, made by the ordinary ways in: a small study of invented coverage.
public final class SampleCase {
    private final Toolbox toolbox;

    public SampleCase(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    /// How it went.
    public record Filled(ImportReport report, Outcome outcome) {}

    /// The case without anything in it.
    public CaseFile create(Path path) {
        return toolbox.create(path, "Cuties and #CancelNetflix", ZoneOffset.UTC, "coder-1");
    }

    /// Copies the coverage to `folder`, imports it from there, says what the report shall hold, and
    /// codes it.
    ///
    /// @param language of the words of the report
    public Filled fill(CaseFile file, Path folder, Locale language, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        SampleFiles.copy(folder);
        ImportReport report =
                toolbox.importer(file)
                        .run(
                                List.of(folder.resolve("coverage")),
                                new ImportOptions(
                                        null,
                                        Mapping.read(folder.resolve("reviews-mapping.json")),
                                        frame(folder.resolve("collection.json"))),
                                progress);
        plan(file, folder, language);
        return new Filled(report, code(file, folder.resolve("coding.jsonl"), progress));
    }

    private static CollectionFrame frame(Path path) throws IOException {
        JsonNode node = JsonMapper.builder().build().readTree(Files.readString(path));
        return new CollectionFrame(
                node.path("query").asString(null),
                node.path("period").asString(null),
                node.path("tool").asString(null),
                CollectionFrame.Coverage.valueOf(
                        node.path("coverage").asString("sample").toUpperCase(Locale.ROOT)),
                node.path("gaps").asString(null));
    }

    private static void plan(CaseFile file, Path folder, Locale language) throws IOException {
        boolean french = language.getLanguage().equals("fr");
        ReportPlan none = ReportPlan.none(ReportPlan.idIn(file.info()));
        ReportPlan plan =
                new ReportPlan(
                        none.id(),
                        none.title(),
                        Messages.text(Message.of("cli.demo-subtitle"), language),
                        none.authors(),
                        Files.readString(folder.resolve(french ? "summary_fr.txt" : "summary.txt"))
                                .strip(),
                        none.sections(),
                        none.language(),
                        none.paper(),
                        none.passages());
        PlanEdit.of(null, plan).ifPresent(step -> CaseCommand.await(file.workspace().apply(step)));
    }

    private Outcome code(CaseFile file, Path lines, Progress progress) throws IOException {
        try (Reader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            Outcome outcome = toolbox.annotationLines(file).read(in, null, progress);
            outcome.changes()
                    .ifPresent(changes -> CaseCommand.await(file.workspace().apply(changes)));
            return outcome;
        }
    }
}
