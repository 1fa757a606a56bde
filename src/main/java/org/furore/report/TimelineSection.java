package org.furore.report;

import org.furore.domain.event.TimelineFigure;

/// The case's timeline as a vector picture, drawn for the width of the text and printed as large.
/// Where it is too high for the page it is made smaller, or laid across if that keeps its words
/// larger.
record TimelineSection(Report report, TimelineFigure figure, Figures figures)
        implements Report.Section {
    private static final double PIXELS = 96 / 25.4;
    private static final double SIDES = 40;

    /// Words of 6 points.
    private static final double LEGIBLE = 8;

    /// A picture and the width it is printed in.
    private record Print(OutlinedSvg picture, double width) {
        double words() {
            return picture.smallestText() * width / picture.width();
        }
    }

    @Override
    public void write(Html html) {
        ReportOptions.Paper paper = report.options().paper();
        double across = (paper.height() - SIDES) * PIXELS;
        double upright = (paper.width() - SIDES) * PIXELS;
        Print print = draw(upright, (paper.height() - 82) * PIXELS);
        boolean wide = false;
        if (print.words() < LEGIBLE) {
            Print other = draw(across, (paper.width() - 73) * PIXELS);
            if (other.words() > print.words()) {
                print = other;
                wide = true;
            }
        }
        OutlinedSvg picture = print.picture();
        double width = print.width();
        double room = ((wide ? across : upright) - width) / 2;
        html.open(
                "div",
                "class",
                wide ? "wide" : "upright",
                "style",
                "width:" + ((wide ? paper.height() : paper.width()) - SIDES) + "mm");
        report.head(html, ReportSection.TIMELINE);
        String description = picture.description();
        html.open(
                        "div",
                        "class",
                        "figure",
                        "style",
                        "margin-left:" + Math.max(0, Math.round(room)) + "px")
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

    private Print draw(double width, double highest) {
        OutlinedSvg picture =
                OutlinedSvg.read(
                        figure.svg((int) width, report.words().locale()), figures.outlines());
        return new Print(
                picture, Math.min(Math.min(width, picture.width()), highest / picture.ratio()));
    }
}
