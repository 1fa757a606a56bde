package org.furore.cli;

import org.furore.annotate.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.claim.Claim;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.Event;
import org.furore.domain.event.Link;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.TextSearch;
import org.furore.domain.series.Series;
import org.furore.domain.task.Message;
import org.furore.importing.ImportReport;
import org.furore.report.ReportOptions;
import org.furore.timeline.TimelineView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `furore demo`: the whole job on the sample case, by the ordinary ways in and out.
@Command(
        name = "demo",
        description = "Do the whole job on the sample case.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2020, 9, 21);
    private static final int WIDTH = 1600;

    @Option(names = "--out", paramLabel = "DIR", description = "Where (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("furore-demo");

    @Option(names = "--no-window", description = "Do not open a window afterwards.")
    boolean noWindow;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "en or fr (default: ${DEFAULT-VALUE}).")
    Locale language = Locale.ENGLISH;

    private final Terminal terminal;
    private final Toolbox toolbox;

    DemoCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws IOException {
        Path sample = out.resolve("sample");
        Path path = out.resolve("cuties.furore");
        Files.createDirectories(sample);
        Files.deleteIfExists(path);
        boolean clean;
        SampleCase ready = new SampleCase(toolbox);
        try (CaseFile file = ready.create(path)) {
            SampleCase.Filled filled = ready.fill(file, sample, language, terminal.progress());
            tell(file, filled);
            ImportReport report = filled.report();
            Outcome outcome = filled.outcome();
            Path timeline = out.resolve("timeline.svg");
            toolbox.timeline()
                    .write(toolbox.timelineData(file), TimelineView.fit(WIDTH, language), timeline);
            Path pdf = out.resolve("report.pdf");
            ReportOptions options =
                    ReportOptions.of(ReportCommand.plan(file), DAY, language, toolbox.program());
            ReportCommand.write(toolbox, file, pdf, options, terminal);
            summarise(file, report, outcome, List.of(path, timeline, pdf));
            clean = report.tally().rejected() == 0 && outcome.problems().isEmpty();
        }
        if (!noWindow && toolbox.display()) {
            terminal.flush();
            toolbox.window(path);
        }
        return clean ? CaseCommand.DONE : CaseCommand.FINDINGS;
    }

    private void tell(CaseFile file, SampleCase.Filled filled) {
        try (var problems = file.imports().problems(filled.report().id())) {
            problems.forEach(problem -> terminal.say(ProblemsCommand.line(problem, terminal)));
        }
        filled.outcome()
                .problems()
                .forEach(problem ->
                        terminal.say(
                                Message.of(
                                        "cli.line",
                                        problem.line(),
                                        terminal.text(problem.reason()))));
    }

    private void summarise(
            CaseFile file, ImportReport report, Outcome outcome, List<Path> written) {
        long found;
        try (TextSearch search = toolbox.search(file, terminal.progress())) {
            found =
                    search.search(
                                    new TextSearch.Request(
                                            QueryParser.parse("#CancelNetflix"),
                                            TextSearch.Sort.RELEVANCE,
                                            0))
                            .total();
        }
        say(
                "cli.demo-documents",
                count(file, DocumentKind.ARTICLE),
                count(file, DocumentKind.POST),
                count(file, DocumentKind.REVIEW),
                report.tally().rejected());
        say("cli.demo-lines", outcome.total().made(), outcome.problems().size());
        say(
                "cli.demo-entries",
                file.entries().all(Actor.class).size(),
                file.entries().all(Claim.class).size());
        say("cli.demo-marks", file.entries().all(Annotation.class).size());
        say(
                "cli.demo-events",
                file.entries().all(Event.class).size(),
                file.entries().all(Link.class).size());
        say("cli.demo-series", file.entries().all(Series.class).size());
        say("cli.demo-found", found);
        say("cli.demo-case", written.get(0).toAbsolutePath());
        say("cli.demo-timeline", written.get(1).toAbsolutePath());
        say("cli.demo-report", written.get(2).toAbsolutePath());
    }

    private static long count(CaseFile file, DocumentKind kind) {
        return file.documents().volume().getOrDefault(kind, java.util.Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void say(String key, Object... arguments) {
        terminal.line(terminal.text(Message.of(key, arguments)));
    }
}
