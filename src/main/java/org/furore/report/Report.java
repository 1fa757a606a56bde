package org.furore.report;

import org.furore.domain.CaseInfo;
import org.furore.domain.change.Entries;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Imports;

/// What the sections of one report share.
record Report(
        CaseInfo info,
        ReportOptions options,
        Words words,
        Dates dates,
        Entries entries,
        Documents documents,
        Imports imports,
        Names names,
        DocumentTally tally,
        Marks marks,
        Sources sources) {

    /// A part of the report.
    interface Section {
        void write(Html html);
    }

    /// The head of a section, with what the page's head says on its pages.
    void head(Html html, ReportSection section) {
        String title = words.of("section-" + section.word());
        html.element("div", "running-section", title);
        html.open("h1", "id", section.word()).text(title).close();
    }
}
