package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.Shape.Text;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Writes a scene as SVG 1.1 with presentation attributes only: no style sheet, script, filter or
/// foreign object, so that browsers, Batik and a PDF show the same. Text stays text.
final class SvgWriter {
    private static final String FONTS =
            "'Noto Sans','Noto Sans Display',Helvetica,Arial,sans-serif";

    private final Palette palette;
    private final StringBuilder out = new StringBuilder(1 << 16);

    SvgWriter(Palette palette) {
        this.palette = palette;
    }

    String write(Scene scene) {
        String width = number(scene.width());
        String height = number(scene.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" xml:lang=\"");
        escape(scene.language());
        out.append("\" font-family=\"").append(FONTS).append("\">\n");
        element("title", scene.title());
        element("desc", scene.description());
        out.append("<rect width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(palette.hex(Ink.PAPER.full()))
                .append("\"/>\n");
        for (Item item : scene.items()) {
            item(item);
        }
        return out.append("</svg>\n").toString();
    }

    private void item(Item item) {
        out.append("<g>");
        String tip = item.tip();
        if (tip != null) {
            element("title", tip);
        }
        for (Shape shape : item.shapes()) {
            shape(shape);
        }
        out.append("</g>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Rect r -> {
                out.append("<rect");
                attribute("x", r.x());
                attribute("y", r.y());
                attribute("width", Math.max(0, r.width()));
                attribute("height", Math.max(0, r.height()));
                if (r.radius() > 0) {
                    attribute("rx", r.radius());
                }
                paint(r.fill(), r.stroke());
                out.append("/>");
            }
            case Disc d -> {
                out.append("<circle");
                attribute("cx", d.x());
                attribute("cy", d.y());
                attribute("r", Math.max(0, d.radius()));
                paint(d.fill(), d.stroke());
                out.append("/>");
            }
            case Path p -> {
                out.append("<path d=\"");
                steps(p);
                out.append('"');
                paint(p.fill(), p.stroke());
                out.append("/>");
            }
            case Text t -> text(t);
        }
    }

    private void steps(Path path) {
        for (Step step : path.steps()) {
            switch (step) {
                case Step.Move m -> out.append('M');
                case Step.Line l -> out.append('L');
                case Step.Curve c ->
                        out.append('C')
                                .append(number(c.x1()))
                                .append(' ')
                                .append(number(c.y1()))
                                .append(' ')
                                .append(number(c.x2()))
                                .append(' ')
                                .append(number(c.y2()))
                                .append(' ');
            }
            out.append(number(step.x())).append(' ').append(number(step.y()));
        }
        if (path.closed()) {
            out.append('Z');
        }
    }

    private void text(Text text) {
        if (text.text().isBlank()) {
            return;
        }
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        attribute("font-size", text.size());
        if (text.face() == Face.BOLD) {
            out.append(" font-weight=\"bold\"");
        } else if (text.face() == Face.ITALIC) {
            out.append(" font-style=\"italic\"");
        }
        out.append(" fill=\"").append(palette.hex(text.paint())).append("\">");
        escape(text.text());
        out.append("</text>");
    }

    private void paint(@Nullable Paint fill, @Nullable Stroke stroke) {
        out.append(" fill=\"").append(fill == null ? "none" : palette.hex(fill)).append('"');
        if (stroke == null) {
            return;
        }
        out.append(" stroke=\"").append(palette.hex(stroke.paint())).append('"');
        attribute("stroke-width", stroke.width());
        double[] dash = stroke.dash().pattern();
        if (dash.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                out.append(i == 0 ? "" : ",").append(number(dash[i]));
            }
            out.append('"');
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /// At most two decimals.
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return String.format(
                Locale.ROOT, hundredths % 10 == 0 ? "%.1f" : "%.2f", hundredths / 100.0);
    }

    /// Characters XML 1.0 cannot hold become the replacement character.
    private void escape(String text) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\n', '\t' -> out.append((char) c);
                        default ->
                                out.appendCodePoint(
                                        c < 0x20
                                                        || c == 0x7F
                                                        || c >= 0xD800 && c <= 0xDFFF
                                                        || c == 0xFFFE
                                                        || c == 0xFFFF
                                                ? 0xFFFD
                                                : c);
                    }
                });
    }
}
