package org.furore.report;

record EventSection(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        report.head(html, ReportSection.EVENTS);
    }
}
