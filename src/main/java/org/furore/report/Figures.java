package org.furore.report;

/// Draws the report's own pictures.
record Figures(Outlines outlines) {
    /// Width of the text area of an upright page, in CSS pixels.
    static final double WIDTH = 642;

    Figures(Typefaces typefaces) {
        this(new Outlines(typefaces));
    }

    /// How marks between -1 and 1 are spread: bars in 20 steps, the mean as an upright line.
    String spread(Numbers marks, double scale, String alternative) {
        double width = 150;
        double height = 26;
        Svg svg = new Svg(outlines, width, height, alternative);
        int[] bins = marks.histogram(-1.0001, 1.0001, 20);
        double step = (width - 2) / bins.length;
        for (int i = 0; i < bins.length; i++) {
            double bar = (height - 6) * bins[i] / scale;
            svg.rect(1 + i * step + 0.6, height - 3 - bar, step - 1.2, bar, Svg.GREY);
        }
        svg.line(1, height - 3, width - 1, height - 3, Svg.INK, 0.5);
        svg.line(width / 2, height - 3, width / 2, height, Svg.INK, 0.5);
        double mean = 1 + (marks.mean() + 1) / 2 * (width - 2);
        svg.line(mean, 0, mean, height, Svg.INK, 1.6);
        return svg.toString();
    }
}
