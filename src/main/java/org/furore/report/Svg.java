package org.furore.report;

/// A picture of our own: rules, bars, curves and outlined words. Units are CSS pixels (1/96 inch).
final class Svg {
    static final String INK = "#111111";
    static final String GREY = "#8a8a8a";
    static final String PALE = "#c9c9c9";
    static final String ACCENT = "#1d3f6e";

    private final StringBuilder out = new StringBuilder();
    private final Outlines outlines;

    /// Where a word stands to its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// @param alternative what the picture says, for who does not see it
    Svg(Outlines outlines, double width, double height, String alternative) {
        this.outlines = outlines;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"")
                .append(escaped(alternative))
                .append("\" width=\"");
        number(out, width).append("\" height=\"");
        number(out, height).append("\" viewBox=\"0 0 ");
        number(out, width).append(' ');
        number(out, height).append("\">");
    }

    static String escaped(String text) {
        return Printable.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    /// Two decimals at most.
    static StringBuilder number(StringBuilder out, double number) {
        long hundredths = Math.round(number * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
        return out;
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        out.append("<rect x=\"");
        number(out, x).append("\" y=\"");
        number(out, y).append("\" width=\"");
        number(out, Math.max(0, width)).append("\" height=\"");
        number(out, Math.max(0, height)).append("\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double weight) {
        StringBuilder path = new StringBuilder("M");
        number(path, x1).append(' ');
        number(path, y1).append('L');
        number(path, x2).append(' ');
        number(path, y2);
        return path(path.toString(), "none", stroke, weight);
    }

    Svg path(String d, String fill, String stroke, double weight) {
        out.append("<path d=\"").append(d).append("\" fill=\"").append(fill).append('"');
        if (!stroke.equals("none")) {
            out.append(" stroke=\"").append(stroke).append("\" stroke-width=\"");
            number(out, weight).append("\" stroke-linejoin=\"round\"");
        }
        out.append("/>");
        return this;
    }

    Svg disc(double x, double y, double radius, String fill, String stroke) {
        out.append("<circle cx=\"");
        number(out, x).append("\" cy=\"");
        number(out, y).append("\" r=\"");
        number(out, radius).append("\" fill=\"").append(fill).append('"');
        out.append(" stroke=\"").append(stroke).append("\" stroke-width=\"0.9\"/>");
        return this;
    }

    Svg text(String text, double x, double y, double size, Anchor anchor, String fill) {
        double width = anchor == Anchor.START ? 0 : outlines.width(text, size, false);
        double from =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        return path(outlines.path(text, from, y, size, false), fill, "none", 0);
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
