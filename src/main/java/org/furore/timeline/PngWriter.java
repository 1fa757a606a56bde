package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.Shape.Text;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Map;

/// Paints a scene into an image with Java2D and the bundled fonts; needs no display.
final class PngWriter {
    /// Pixels an image may have: 64 million take 256 MB.
    private static final double MOST_PIXELS = 64e6;

    private final Palette palette;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    PngWriter(Palette palette) {
        this.palette = palette;
        for (Face face : Face.values()) {
            try (InputStream in = Typeface.open(face)) {
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException | FontFormatException e) {
                throw Typeface.missing(face, e);
            }
        }
    }

    /// @param scale image pixels per pixel of the scene; made smaller where the image would be too
    ///   large
    BufferedImage paint(Scene scene, double scale) {
        double most = Math.sqrt(MOST_PIXELS / Math.max(1, scene.width() * scene.height()));
        double factor = Math.min(scale, most);
        BufferedImage image =
                new BufferedImage(
                        (int) Math.max(1, Math.round(scene.width() * factor)),
                        (int) Math.max(1, Math.round(scene.height() * factor)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(colour(Ink.PAPER.full()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(factor, factor);
        for (Scene.Item item : scene.items()) {
            for (Shape shape : item.shapes()) {
                draw(g, shape);
            }
        }
        g.dispose();
        return image;
    }

    private Color colour(Paint paint) {
        return new Color(palette.rgb(paint));
    }

    private void draw(Graphics2D g, Shape shape) {
        switch (shape) {
            case Rect r -> {
                if (r.width() > 0 && r.height() > 0) {
                    fill(
                            g,
                            new RoundRectangle2D.Double(
                                    r.x(),
                                    r.y(),
                                    r.width(),
                                    r.height(),
                                    2 * r.radius(),
                                    2 * r.radius()),
                            r.fill(),
                            r.stroke());
                }
            }
            case Disc d ->
                    fill(
                            g,
                            new Ellipse2D.Double(
                                    d.x() - d.radius(),
                                    d.y() - d.radius(),
                                    2 * d.radius(),
                                    2 * d.radius()),
                            d.fill(),
                            d.stroke());
            case Path p -> fill(g, path(p), p.fill(), p.stroke());
            case Text t -> text(g, t);
        }
    }

    private void fill(
            Graphics2D g, java.awt.Shape outline, @Nullable Paint fill, @Nullable Stroke stroke) {
        if (fill != null) {
            g.setColor(colour(fill));
            g.fill(outline);
        }
        if (stroke != null) {
            g.setColor(colour(stroke.paint()));
            double[] dash = stroke.dash().pattern();
            float[] pattern = new float[dash.length];
            for (int i = 0; i < dash.length; i++) {
                pattern[i] = (float) dash[i];
            }
            g.setStroke(
                    new BasicStroke(
                            (float) stroke.width(),
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_MITER,
                            4,
                            pattern.length == 0 ? null : pattern,
                            0));
            g.draw(outline);
        }
    }

    private static Path2D path(Path path) {
        Path2D.Double result = new Path2D.Double();
        for (Step step : path.steps()) {
            switch (step) {
                case Step.Move m -> result.moveTo(m.x(), m.y());
                case Step.Line l -> result.lineTo(l.x(), l.y());
                case Step.Curve c -> result.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
            }
        }
        if (path.closed()) {
            result.closePath();
        }
        return result;
    }

    /// Characters the bundled font lacks are drawn with the machine's own.
    private void text(Graphics2D g, Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        Font own = fonts.getOrDefault(text.face(), g.getFont()).deriveFont((float) text.size());
        g.setColor(colour(text.paint()));
        int lacking = own.canDisplayUpTo(text.text());
        if (lacking < 0) {
            g.setFont(own);
            g.drawString(text.text(), (float) text.x(), (float) text.y());
            return;
        }
        Font other = new Font(Font.DIALOG, Font.PLAIN, 1).deriveFont((float) text.size());
        AttributedString runs = new AttributedString(text.text());
        for (int i = 0; i < text.text().length(); ) {
            int c = text.text().codePointAt(i);
            int end = i + Character.charCount(c);
            runs.addAttribute(TextAttribute.FONT, own.canDisplay(c) ? own : other, i, end);
            i = end;
        }
        g.drawString(runs.getIterator(), (float) text.x(), (float) text.y());
    }
}
