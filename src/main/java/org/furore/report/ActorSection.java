package org.furore.report;

record ActorSection(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        report.head(html, ReportSection.ACTORS);
    }
}
