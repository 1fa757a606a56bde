package org.furore.report;

import org.furore.domain.EnumWords;
import org.furore.domain.report.ReportPlan;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a report shall hold and look like.
///
/// @param title null: the case's title
/// @param authors of the study, in order
/// @param date printed on the title page and written into the file; given by the caller and not
///   taken from a clock, so that the same case gives the same report
/// @param summary the researcher's own words on the title page; blank lines part paragraphs
/// @param sections in this order; [ReportSection#SOURCES] is added at the end if it is missing
/// @param locale English, or French where its language is `fr`
/// @param passages how many passages are printed under one claim at most, 1 or more; what is left
///   out is said
/// @param program name and version of the program, e.g. `Furore 0.1`
public record ReportOptions(
        @Nullable String title,
        @Nullable String subtitle,
        List<String> authors,
        LocalDate date,
        @Nullable String summary,
        List<ReportSection> sections,
        Locale locale,
        Paper paper,
        int passages,
        String program) {

    /// As many passages a claim as a reader can take in.
    public static final int PASSAGES = 200;

    public ReportOptions {
        authors = List.copyOf(authors);
        List<ReportSection> all = new ArrayList<>(sections.stream().distinct().toList());
        if (!all.contains(ReportSection.SOURCES)) {
            all.add(ReportSection.SOURCES);
        }
        sections = List.copyOf(all);
        if (passages < 1) {
            throw new IllegalArgumentException("at least one passage a claim, not " + passages);
        }
    }

    /// Everything, on A4, under the case's own title.
    public static ReportOptions standard(LocalDate date, Locale locale, String program) {
        return new ReportOptions(
                null,
                null,
                List.of(),
                date,
                null,
                ReportSection.STANDARD,
                locale,
                Paper.A4,
                PASSAGES,
                program);
    }

    /// What a plan says, and the usual where it says nothing.
    ///
    /// @param fallback the language where the plan names none
    public static ReportOptions of(
            ReportPlan plan, LocalDate date, Locale fallback, String program) {
        return new ReportOptions(
                plan.title(),
                plan.subtitle(),
                plan.authors(),
                date,
                plan.summary(),
                SectionChoice.printed(SectionChoice.read(plan.sections())),
                plan.language() == null ? fallback : Locale.forLanguageTag(plan.language()),
                EnumWords.of(Paper.LETTER).equals(plan.paper()) ? Paper.LETTER : Paper.A4,
                plan.passages() == null ? PASSAGES : plan.passages(),
                program);
    }

    /// Size of the sheet.
    public enum Paper {
        A4(210, 297),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /// Millimetres.
        double width() {
            return width;
        }

        /// Millimetres.
        double height() {
            return height;
        }
    }
}
