package org.furore.report;

import org.furore.domain.event.TimelineFigure;

/// The case's timeline as a vector picture, on a page laid across where it is wide.
record TimelineSection(Report report, TimelineFigure figure, Figures figures)
        implements Report.Section {
    private static final double PIXELS = 96 / 25.4;
    private static final double SIDES = 40;

    @Override
    public void write(Html html) {
        ReportOptions.Paper paper = report.options().paper();
        double across = (paper.height() - SIDES) * PIXELS;
        double upright = (paper.width() - SIDES) * PIXELS;
        double lowest = (paper.width() - 75) * PIXELS;
        double highest = (paper.height() - 90) * PIXELS;
        OutlinedSvg picture = draw(across);
        double width = Math.min(across, lowest / picture.ratio());
        boolean wide = width > 0.8 * across;
        if (!wide) {
            picture = draw(upright);
            width = Math.min(upright, highest / picture.ratio());
        }
        html.open(
                "div",
                "class",
                wide ? "wide" : "upright",
                "style",
                "width:" + ((wide ? paper.height() : paper.width()) - SIDES) + "mm");
        report.head(html, ReportSection.TIMELINE);
        String description = picture.description();
        html.open("div", "class", "figure")
                .markup(
                        picture.markup(
                                width,
                                description.isEmpty()
                                        ? report.words().of("timeline-alt")
                                        : description))
                .close();
        html.element("p", "caption", report.words().of("timeline-caption"));
        html.close();
    }

    private OutlinedSvg draw(double width) {
        return OutlinedSvg.read(
                figure.svg((int) width, report.words().locale()), figures.outlines());
    }
}
