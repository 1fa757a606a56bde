package org.furore.ui.reader;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

import jfx.incubator.scene.control.richtext.SideDecorator;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The margin: beside each line, a stripe for every annotation that runs there, in its lane.
/// Hovering names it, a click chooses it. A new one is made when annotations change.
final class MarginStripes implements SideDecorator {
    private static final double LANE = 5;
    private static final double GAP = 8;

    private final PageModel model;
    private final double width;
    private final Function<Annotation, String> name;
    private final Consumer<Annotation> chosen;

    /// @param width of the margin in pixels; the stripes stand at its right
    MarginStripes(
            PageModel model,
            double width,
            Function<Annotation, String> name,
            Consumer<Annotation> chosen) {
        this.model = model;
        this.width = width;
        this.name = name;
        this.chosen = chosen;
    }

    /// How wide a margin must be for so many lanes, in pixels.
    static double widthFor(int lanes) {
        return lanes * LANE + GAP;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return width;
    }

    @Override
    public Node getMeasurementNode(int index) {
        return new Region();
    }

    @Override
    public Node getNode(int index) {
        Beside beside = new Beside(index);
        Range all =
                new Range(
                        model.paragraphs().start(index),
                        Math.max(
                                model.paragraphs().end(index),
                                model.paragraphs().start(index) + 1));
        BitSet crowded = new BitSet();
        for (int number : model.sheet().numbers(all)) {
            Annotation annotation = model.sheet().span(number);
            Range part =
                    model.paragraphs()
                            .part(index, Objects.requireNonNull(MarkSheet.range(annotation)));
            if (part == null) {
                continue;
            }
            int lane = model.sheet().lane(number);
            if (lane < Lanes.MOST - 1) {
                beside.add(part, lane, annotation);
            } else if (!crowded.get(part.start(), part.end()).isEmpty()
                    && crowded.nextClearBit(part.start()) >= part.end()) {
                continue;
            } else {
                crowded.set(part.start(), part.end());
                beside.add(part, lane, annotation);
            }
        }
        return beside;
    }

    private record Stripe(Range part, int lane, Region node) {}

    /// The stripes beside one paragraph.
    private final class Beside extends Pane {
        private final int index;
        private final List<Stripe> stripes = new ArrayList<>();

        Beside(int index) {
            this.index = index;
            getStyleClass().add("stripes");
        }

        void add(Range part, int lane, Annotation annotation) {
            Region node = new Region();
            node.setManaged(false);
            PageModel.Look look = model.look(annotation);
            node.getStyleClass().addAll("stripe", "stripe-of-" + look.kind());
            Color colour = look.colour();
            if (colour != null) {
                node.setStyle("-fx-background-color: " + Saying.css(colour) + ";");
            }
            Tooltip.install(node, new Tooltip(name.apply(annotation)));
            node.setOnMouseClicked(click -> chosen.accept(annotation));
            stripes.add(new Stripe(part, lane, node));
            getChildren().add(node);
        }

        @Override
        protected void layoutChildren() {
            TextFlow flow = flow();
            double length = Math.max(1, model.getParagraphLength(index));
            for (Stripe stripe : stripes) {
                double top;
                double bottom;
                if (flow == null) {
                    top = getHeight() * stripe.part().start() / length;
                    bottom = getHeight() * stripe.part().end() / length;
                } else {
                    double[] edges = edges(flow, stripe.part());
                    top = edges[0];
                    bottom = edges[1];
                }
                double x = getWidth() - GAP - (stripe.lane() + 1) * LANE;
                stripe.node()
                        .resizeRelocate(
                                snapPositionX(x),
                                snapPositionY(top + 1),
                                LANE - 2,
                                snapSizeY(Math.max(4, bottom - top - 2)));
            }
        }

        /// The text this margin is beside: the cell of the area at the same height.
        private @Nullable TextFlow flow() {
            Parent area = getParent() == null ? null : getParent().getParent();
            if (area != null && area.lookup(".content") instanceof Pane content) {
                for (Node cell : content.getChildrenUnmodifiable()) {
                    if (cell instanceof BorderPane pane
                            && pane.getLayoutY() == getLayoutY()
                            && pane.getCenter() instanceof TextFlow flow) {
                        return flow;
                    }
                }
            }
            return null;
        }

        private static double[] edges(TextFlow flow, Range part) {
            double top = Double.MAX_VALUE;
            double bottom = 0;
            for (PathElement element : flow.getRangeShape(part.start(), part.end(), false)) {
                double y =
                        switch (element) {
                            case MoveTo to -> to.getY();
                            case LineTo to -> to.getY();
                            default -> top;
                        };
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
            return new double[] {top == Double.MAX_VALUE ? 0 : top, bottom};
        }
    }
}
