package org.furore.cli;

import org.furore.domain.CaseFile;
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
@Command(name = "report", description = "Print the case as a PDF.", mixinStandardHelpOptions = true)
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
    List<ReportSection> sections = ReportSection.STANDARD;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "en or fr; the system's if left out.")
    @Nullable Locale language;

    @Option(names = "--paper", description = "a4 or letter.")
    ReportOptions.Paper paper = ReportOptions.Paper.A4;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day it bears; today if left out.")
    @Nullable LocalDate date;

    @Option(
            names = "--passages",
            paramLabel = "N",
            description = "Passages printed under a claim at most (default: ${DEFAULT-VALUE}).")
    int passages = ReportOptions.PASSAGES;

    ReportCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) throws IOException {
        if (passages < 1) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("cli.no-passages", passages));
        }
        write(
                toolbox,
                file,
                out,
                new ReportOptions(
                        title,
                        subtitle,
                        authors,
                        date == null ? LocalDate.now(file.info().zone()) : date,
                        summary == null ? null : Files.readString(summary, StandardCharsets.UTF_8),
                        sections,
                        language == null ? terminal.locale() : language,
                        paper,
                        passages,
                        toolbox.program()),
                terminal);
        if (json) {
            terminal.json(
                    Terminal.object().put("out", out.toString()).put("bytes", Files.size(out)));
        } else {
            terminal.line(terminal.text(Message.of("cli.written", out)));
        }
        return DONE;
    }

    /// Writes beside the target and moves it there when it is whole.
    static void write(
            Toolbox toolbox, CaseFile file, Path out, ReportOptions options, Terminal terminal)
            throws IOException {
        toolbox.report(file).write(out, options, terminal.progress());
    }
}
