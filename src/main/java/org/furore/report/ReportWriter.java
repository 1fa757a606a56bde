package org.furore.report;

import org.furore.domain.CaseFile;
import org.furore.domain.CaseInfo;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.change.Entries;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Imports;
import org.furore.domain.event.TimelineFigure;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.report.Phases.Phase;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Writes a case as a PDF: PDF/UA-1 and PDF/A-2a, with the fonts inside. Reads all documents once
/// for the counts, keeping no text, and those with marks a few at a time, so memory follows what is
/// printed and not the size of the case. Any thread but the window's.
public final class ReportWriter {
    private final CaseInfo info;
    private final Entries entries;
    private final Annotations annotations;
    private final Documents documents;
    private final Imports imports;
    private final TimelineFigure figure;

    public ReportWriter(
            CaseInfo info,
            Entries entries,
            Annotations annotations,
            Documents documents,
            Imports imports,
            TimelineFigure figure) {
        this.info = info;
        this.entries = entries;
        this.annotations = annotations;
        this.documents = documents;
        this.imports = imports;
        this.figure = figure;
    }

    /// A writer for an open case.
    public static ReportWriter of(CaseFile file, TimelineFigure figure) {
        return new ReportWriter(
                file.info(),
                file.entries(),
                file.annotations(),
                file.documents(),
                file.imports(),
                figure);
    }

    /// Writes the report and leaves the stream open. The same case and options give the same pages.
    ///
    /// @throws org.furore.domain.task.CancelledException if `progress` says so before the last page
    /// @throws FuroreException if it can't be written
    public void write(OutputStream out, ReportOptions options, Progress progress) {
        try (Typefaces typefaces = new Typefaces()) {
            Phases phases = new Phases(progress);
            String xhtml = xhtml(options, phases, new Printable(typefaces), typefaces);
            new PdfPrinter(options.program(), options.date()).print(xhtml, out, phases);
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.not-written"), e);
        }
    }

    /// Writes the report beside `out` and moves it there when it is whole: what stood there stays
    /// until then.
    ///
    /// @throws IOException if the folder or the file can't be written
    public void write(Path out, ReportOptions options, Progress progress) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(to, options, progress);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String xhtml(
            ReportOptions options, Phases progress, Printable printable, Typefaces typefaces)
            throws IOException {
        Words words = new Words(options.locale(), info.zone());
        progress.begin(Phase.COUNT);
        DocumentTally tally = DocumentTally.of(documents, progress);
        progress.begin(Phase.ANNOTATIONS);
        Marks marks = Marks.of(annotations, tally, progress);
        Names names = new Names(entries, words);
        Report report =
                new Report(
                        info,
                        options,
                        words,
                        new Dates(words),
                        entries,
                        documents,
                        imports,
                        names,
                        tally,
                        marks,
                        new Sources(entries));
        progress.begin(Phase.QUOTES);
        Map<ClaimId, Quotes.Shown> quotes =
                options.sections().contains(ReportSection.CLAIMS)
                        ? new Quotes(documents, annotations, entries)
                                .read(
                                        List.copyOf(names.claims.keySet()),
                                        marks,
                                        options.passages(),
                                        progress)
                        : Map.of();
        // The sources come last, whatever their place: only then all are known.
        Map<ReportSection, String> parts = new EnumMap<>(ReportSection.class);
        for (ReportSection section : options.sections()) {
            if (section != ReportSection.SOURCES) {
                progress.check();
                progress.report(Phase.SECTIONS, parts.size(), options.sections().size());
                parts.put(section, part(section, report, quotes, printable, typefaces));
            }
        }
        parts.put(
                ReportSection.SOURCES,
                part(ReportSection.SOURCES, report, quotes, printable, typefaces));
        return page(report, parts, printable);
    }

    private String part(
            ReportSection section,
            Report report,
            Map<ClaimId, Quotes.Shown> quotes,
            Printable printable,
            Typefaces typefaces) {
        Figures figures = new Figures(typefaces);
        Report.Section writer =
                switch (section) {
                    case SUMMARY -> new SummarySection(report);
                    case TIMELINE -> new TimelineSection(report, figure, figures);
                    case CLAIM_TABLE -> new ClaimTable(report);
                    case CLAIMS -> new ClaimSection(report, quotes);
                    case SENTIMENT -> new SentimentSection(report, figures);
                    case RATINGS -> new RatingSection(report, figures);
                    case SERIES -> new SeriesSection(report, figures);
                    case ACTORS -> new ActorSection(report);
                    case EVENTS -> new EventSection(report);
                    case SOURCES -> new SourceList(report);
                    case CODING -> new CodingSection(report);
                };
        Html html = new Html(printable);
        html.open("div", "class", "section s-" + section.word());
        writer.write(html);
        return html.close().toString();
    }

    private String page(Report report, Map<ReportSection, String> parts, Printable printable)
            throws IOException {
        Words words = report.words();
        ReportOptions options = report.options();
        String title = options.title() == null ? info.title() : options.title();
        Html html = new Html(printable);
        html.open(
                "html",
                "xmlns",
                "http://www.w3.org/1999/xhtml",
                "lang",
                words.locale().toLanguageTag());
        html.open("head");
        html.open("title").markup(escaped(title)).close();
        html.empty("meta", "name", "subject", "content", words.of("subject", info.title()));
        html.empty("meta", "name", "description", "content", words.of("subject", info.title()));
        if (!options.authors().isEmpty()) {
            html.empty("meta", "name", "author", "content", String.join(", ", options.authors()));
        }
        html.open("style").markup(style(options)).close();
        ContentsTable contents = new ContentsTable(report);
        html.markup(contents.bookmarks(new Html(printable))).close();
        html.open("body");
        html.element("div", "running-case", title);
        new TitlePage(report, title).write(html);
        html.open("div", "class", "section s-contents");
        contents.write(html);
        html.close();
        options.sections().forEach(section -> html.markup(parts.getOrDefault(section, "")));
        return html.close().close().toString();
    }

    private static String escaped(String text) {
        return Printable.plain(text).replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String style(ReportOptions options) throws IOException {
        try (InputStream in = ReportWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("WIDTH", options.paper().width() + "mm")
                    .replace("HEIGHT", options.paper().height() + "mm");
        }
    }
}
