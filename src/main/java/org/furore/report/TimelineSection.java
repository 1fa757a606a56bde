package org.furore.report;

record TimelineSection(
        Report report, org.furore.domain.event.TimelineFigure figure, Figures figures)
        implements Report.Section {
    @Override
    public void write(Html html) {
        report.head(html, ReportSection.TIMELINE);
    }
}
