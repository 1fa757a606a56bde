package org.furore.report;

record RatingSection(Report report, Figures figures) implements Report.Section {
    @Override
    public void write(Html html) {
        report.head(html, ReportSection.RATINGS);
    }
}
