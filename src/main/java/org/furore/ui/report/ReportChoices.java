package org.furore.ui.report;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.furore.domain.CaseInfo;
import org.furore.report.ReportOptions;
import org.furore.report.ReportSection;
import org.furore.ui.fx.Memory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a person chose for the report of a case, kept between runs. To be used on the window's
/// thread.
final class ReportChoices {
    private final CaseInfo info;
    private final StringProperty title;
    private final StringProperty subtitle;
    private final StringProperty authors;
    private final StringProperty summary;
    private final StringProperty sections;
    private final StringProperty language;
    private final StringProperty paper;
    private final DoubleProperty passages;

    ReportChoices(CaseInfo info, Memory memory) {
        this.info = info;
        String place = "report." + info.id() + ".";
        title = memory.text(place + "title", "");
        subtitle = memory.text(place + "subtitle", "");
        authors = memory.text(place + "authors", "");
        summary = memory.text(place + "summary", "");
        sections = memory.text(place + "sections", "");
        language = memory.text(place + "language", "");
        paper = memory.text("report-paper", "a4");
        passages = memory.number(place + "passages", ReportOptions.PASSAGES);
    }

    /// Calls `changed` after each change.
    Subscription follow(Runnable changed) {
        return Subscription.combine(
                Stream.of(title, subtitle, authors, summary, sections, language, paper, passages)
                        .map(each -> each.subscribe((was, is) -> changed.run()))
                        .toArray(Subscription[]::new));
    }

    /// The options they mean.
    ///
    /// @param window the language of the window, which the report has unless another was chosen
    ReportOptions options(Locale window, String program) {
        List<ReportSection> printed =
                sections().stream()
                        .filter(SectionChoice::printed)
                        .map(SectionChoice::section)
                        .toList();
        return new ReportOptions(
                orNull(title.get()),
                orNull(subtitle.get()),
                Arrays.stream(authors.get().split("[\\n;]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                LocalDate.now(info.zone()),
                orNull(summary.get()),
                printed,
                language(window),
                "letter".equals(paper.get()) ? ReportOptions.Paper.LETTER : ReportOptions.Paper.A4,
                (int) Math.clamp(passages.get(), 1, 100_000),
                program);
    }

    Locale language(Locale window) {
        return language.get().isEmpty() ? window : Locale.forLanguageTag(language.get());
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    List<SectionChoice> sections() {
        return SectionChoice.read(sections.get());
    }

    void sections(List<SectionChoice> choices) {
        sections.set(SectionChoice.write(choices));
    }

    /// As they are kept, to be followed.
    StringProperty sectionsText() {
        return sections;
    }

    StringProperty title() {
        return title;
    }

    StringProperty subtitle() {
        return subtitle;
    }

    /// One a line, or parted by semicolons.
    StringProperty authors() {
        return authors;
    }

    StringProperty summary() {
        return summary;
    }

    /// A language tag, or "" for the window's.
    StringProperty language() {
        return language;
    }

    /// `a4` or `letter`.
    StringProperty paper() {
        return paper;
    }

    DoubleProperty passages() {
        return passages;
    }
}
