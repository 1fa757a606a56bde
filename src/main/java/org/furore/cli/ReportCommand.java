package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.report.ReportOptions;
import org.furore.report.ReportSection;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// `furore report`.
@Command(
        name = "report",
        description =
                "Print the case as a PDF. What is not said here is as it was chosen for the report"
                        + " in the case.",
        mixinStandardHelpOptions = true)
final class ReportCommand extends CaseCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.pdf",
            description = "Where to write it.")
    Path out = Path.of("");

    @Option(names = "--title", paramLabel = "T", description = "Its title; the case's if left out.")
    @Nullable String title;

    @Option(names = "--subtitle", paramLabel = "T", description = "A line below the title.")
    @Nullable String subtitle;

    @Option(names = "--author", paramLabel = "A", description = "An author; may be given again.")
    List<String> authors = List.of();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "A text file for the first page.")
    @Nullable Path summary;

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "S",
            description =
                    "Which, in this order: summary, timeline, claim-table, claims, sentiment,"
                            + " ratings, series, actors, events, sources, coding.")
    List<ReportSection> sections = List.of();

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "en or fr; the system's if left out.")
    @Nullable Locale language;

    @Option(names = "--paper", description = "a4 or letter.")
    ReportOptions.@Nullable Paper paper;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day it bears; today if left out.")
    @Nullable LocalDate date;

    @Option(
            names = "--passages",
            paramLabel = "N",
            description = "Passages printed under a claim at most.")
    @Nullable Integer passages;

    ReportCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        if (passages != null && passages < 1) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("cli.no-passages", passages));
        }
        write(toolbox, file, out, options(file), terminal);
        if (json) {
            terminal.json(
                    Terminal.object().put("out", out.toString()).put("bytes", Files.size(out)));
        } else {
            terminal.line(terminal.text(Message.of("cli.written", out)));
        }
        return DONE;
    }

    /// What was said here, then what was chosen in the case.
    private ReportOptions options(CaseFile file) throws IOException {
        ReportOptions chosen =
                ReportOptions.of(
                        plan(file),
                        date == null ? LocalDate.now(file.info().zone()) : date,
                        terminal.locale(),
                        toolbox.program());
        return new ReportOptions(
                title == null ? chosen.title() : title,
                subtitle == null ? chosen.subtitle() : subtitle,
                authors.isEmpty() ? chosen.authors() : authors,
                chosen.date(),
                summary == null
                        ? chosen.summary()
                        : Files.readString(summary, StandardCharsets.UTF_8),
                sections.isEmpty() ? chosen.sections() : sections,
                language == null ? chosen.locale() : language,
                paper == null ? chosen.paper() : paper,
                passages == null ? chosen.passages() : passages,
                chosen.program());
    }

    /// What was chosen for the report of a case.
    static ReportPlan plan(CaseFile file) {
        ReportPlanId id = ReportPlan.idIn(file.info());
        return file.entries().find(ReportPlan.class, id).orElseGet(() -> ReportPlan.none(id));
    }

    /// Writes beside the target and moves it there when it is whole.
    static void write(
            Toolbox toolbox, CaseFile file, Path out, ReportOptions options, Terminal terminal)
            throws IOException {
        toolbox.report(file).write(out, options, terminal.progress());
    }
}
