package org.furore.ui.report;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.furore.domain.CaseInfo;
import org.furore.domain.report.ReportPlan;
import org.furore.report.ReportOptions;
import org.furore.report.SectionChoice;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What is chosen for the report right now, as it stands in the fields: ahead of what the case
/// holds while a person types. To be used on the window's thread.
final class ReportChoices {
    private static final String PAPER = "a4";

    private final CaseInfo info;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty subtitle = new SimpleStringProperty("");
    private final StringProperty authors = new SimpleStringProperty("");
    private final StringProperty summary = new SimpleStringProperty("");
    private final ObjectProperty<List<SectionChoice>> sections =
            new SimpleObjectProperty<>(SectionChoice.STANDARD);
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty paper = new SimpleStringProperty(PAPER);
    private final ObjectProperty<Integer> passages =
            new SimpleObjectProperty<>(ReportOptions.PASSAGES);

    ReportChoices(CaseInfo info) {
        this.info = info;
    }

    /// Calls `typed` after each change of a text or a number, and `picked` after any other.
    Subscription follow(Runnable typed, Runnable picked) {
        return Subscription.combine(
                Stream.concat(
                                Stream.<ObservableValue<?>>of(
                                                title, subtitle, authors, summary, passages)
                                        .map(each -> each.subscribe((was, is) -> typed.run())),
                                Stream.<ObservableValue<?>>of(sections, language, paper)
                                        .map(each -> each.subscribe((was, is) -> picked.run())))
                        .toArray(Subscription[]::new));
    }

    /// The plan they make.
    ReportPlan plan() {
        return new ReportPlan(
                ReportPlan.idIn(info),
                orNull(title.get()),
                orNull(subtitle.get()),
                Arrays.stream(authors.get().split("[\\n;]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                orNull(summary.get()),
                SectionChoice.write(sections.get()),
                orNull(language.get()),
                PAPER.equals(paper.get()) ? null : paper.get(),
                passages.get() == ReportOptions.PASSAGES ? null : passages.get());
    }

    /// Takes over what has become different in the case, but for what was chosen here since.
    ///
    /// @param was what the case held when these choices were the same
    void follow(ReportPlan was, ReportPlan is) {
        ReportPlan mine = plan();
        if (taken(mine.title(), was.title(), is.title())) {
            title.set(text(is.title()));
        }
        if (taken(mine.subtitle(), was.subtitle(), is.subtitle())) {
            subtitle.set(text(is.subtitle()));
        }
        if (taken(mine.authors(), was.authors(), is.authors())) {
            authors.set(String.join("\n", is.authors()));
        }
        if (taken(mine.summary(), was.summary(), is.summary())) {
            summary.set(text(is.summary()));
        }
        if (taken(mine.sections(), was.sections(), is.sections())) {
            sections.set(SectionChoice.read(is.sections()));
        }
        if (taken(mine.language(), was.language(), is.language())) {
            language.set(text(is.language()));
        }
        if (taken(mine.paper(), was.paper(), is.paper())) {
            paper.set(is.paper() == null ? PAPER : is.paper());
        }
        if (taken(mine.passages(), was.passages(), is.passages())) {
            passages.set(is.passages() == null ? ReportOptions.PASSAGES : is.passages());
        }
    }

    private static boolean taken(@Nullable Object mine, @Nullable Object was, @Nullable Object is) {
        return Objects.equals(mine, was) && !Objects.equals(mine, is);
    }

    /// The options they mean.
    ///
    /// @param window the language of the window, which the report has unless another was chosen
    ReportOptions options(Locale window, String program) {
        return ReportOptions.of(plan(), LocalDate.now(info.zone()), window, program);
    }

    Locale language(Locale window) {
        return language.get().isEmpty() ? window : Locale.forLanguageTag(language.get());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    ObjectProperty<List<SectionChoice>> sections() {
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

    /// 1 or more.
    ObjectProperty<Integer> passages() {
        return passages;
    }
}
