package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The few things a scene is drawn with. Lengths are pixels, y grows downwards.
public sealed interface Shape {

    /// @param radius of the corners
    record Rect(
            double x,
            double y,
            double width,
            double height,
            double radius,
            @Nullable Paint fill,
            @Nullable Stroke stroke)
            implements Shape {}

    record Disc(double x, double y, double radius, @Nullable Paint fill, @Nullable Stroke stroke)
            implements Shape {}

    record Path(List<Step> steps, boolean closed, @Nullable Paint fill, @Nullable Stroke stroke)
            implements Shape {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /// A line of text.
    ///
    /// @param x left end
    /// @param y baseline
    /// @param width as measured with the bundled font
    record Text(double x, double y, String text, double size, Face face, Paint paint, double width)
            implements Shape {}

    /// A piece of a path.
    sealed interface Step {
        double x();

        double y();

        record Move(double x, double y) implements Step {}

        record Line(double x, double y) implements Step {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y)
                implements Step {}
    }

    record Stroke(Paint paint, double width, Dash dash) {
        public Stroke(Paint paint, double width) {
            this(paint, width, Dash.SOLID);
        }
    }

    /// How a stroke is interrupted.
    enum Dash {
        SOLID,
        DASHED(5, 3),
        DOTTED(1.2, 2.6),
        DASH_DOT(7, 2.5, 1.5, 2.5),
        FINE(2.5, 2.5);

        private final double[] pattern;

        Dash(double... pattern) {
            this.pattern = pattern;
        }

        /// Lengths of ink and gap in turn; empty when solid.
        public double[] pattern() {
            return pattern.clone();
        }
    }

    /// The cuts of the bundled font.
    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    /// A straight line.
    static Path line(double x1, double y1, double x2, double y2, Stroke stroke) {
        return new Path(List.of(new Step.Move(x1, y1), new Step.Line(x2, y2)), false, null, stroke);
    }

    /// A filled shape with straight edges, given as x, y, x, y, ….
    static Path polygon(@Nullable Paint fill, @Nullable Stroke stroke, double... points) {
        Step[] steps = new Step[points.length / 2];
        for (int i = 0; i < steps.length; i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            steps[i] = i == 0 ? new Step.Move(x, y) : new Step.Line(x, y);
        }
        return new Path(List.of(steps), true, fill, stroke);
    }
}
