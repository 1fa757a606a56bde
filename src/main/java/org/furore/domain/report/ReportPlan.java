package org.furore.domain.report;

import org.furore.domain.CaseInfo;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the report of a case shall hold, in the researcher's own words. A case has one plan, or
/// none as long as nothing was chosen.
///
/// @param title null: the case's title
/// @param authors of the study, in order
/// @param summary for the first page; blank lines part paragraphs
/// @param sections in this order; empty: all of them in the usual order
/// @param language a tag like `fr`, or null: that of whoever prints it
/// @param paper `a4` or `letter`, or null: the usual
/// @param passages how many are printed under one claim at most, or null: the usual number
public record ReportPlan(
        ReportPlanId id,
        @Nullable String title,
        @Nullable String subtitle,
        List<String> authors,
        @Nullable String summary,
        List<Section> sections,
        @Nullable String language,
        @Nullable String paper,
        @Nullable Integer passages)
        implements Entry {

    public ReportPlan {
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
        if (passages != null && passages < 1) {
            throw new IllegalArgumentException("at least one passage a claim, not " + passages);
        }
    }

    /// A section at its place, printed or left out.
    ///
    /// @param word e.g. `claim-table`; one that this program doesn't know is kept
    public record Section(String word, boolean printed) {}

    /// A plan in which nothing is chosen.
    public static ReportPlan none(ReportPlanId id) {
        return new ReportPlan(id, null, null, List.of(), null, List.of(), null, null, null);
    }

    /// The name of the plan of a case.
    public static ReportPlanId idIn(CaseInfo info) {
        return new ReportPlanId(info.id());
    }

    /// None: a case has one plan only.
    @Override
    public @Nullable String key() {
        return null;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.REPORT_PLAN;
    }
}
