package org.furore.report;

record CodingSection(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        report.head(html, ReportSection.CODING);
    }
}
