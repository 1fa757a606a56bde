package org.furore.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.furore.domain.annotation.Excerpt;
import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// A passage in its surroundings, the marked words on a tint; as many lines as fit.
public final class MarkedText extends Region {
    private static final int LINES = 3;

    /// Height of a line of Noto Sans, in sizes of its font.
    private static final double LINE = 1.375;

    private final TextFlow flow = new TextFlow();
    private final Path ink = new Path();
    private final Rectangle window = new Rectangle();
    private int start;
    private int end;

    public MarkedText() {
        ink.getStyleClass().add("ink");
        ink.setManaged(false);
        ink.setStroke(null);
        getChildren().addAll(ink, flow);
        setClip(window);
        setMinSize(0, 0);
    }

    public void show(Excerpt excerpt) {
        String before = (excerpt.cutBefore() ? "\u2026" : "") + excerpt.before();
        String after = excerpt.after() + (excerpt.cutAfter() ? "\u2026" : "");
        start = before.length();
        end = start + excerpt.quote().length();
        // An empty piece would lend its looks to the letter after it.
        flow.getChildren()
                .setAll(
                        Stream.of(
                                        text(before, "around"),
                                        text(excerpt.quote(), "quote"),
                                        text(after, "around"))
                                .filter(each -> !each.getText().isEmpty())
                                .toList());
        requestLayout();
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    /// One of the styles `claim`, `sentiment`, `actor`, `code`, or a colour of its own.
    public void ink(String style, @Nullable Color own) {
        if (own == null) {
            ink.getStyleClass().setAll("ink", "ink-" + style);
        } else {
            ink.getStyleClass().setAll("ink");
            ink.setFill(own);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        window.setWidth(width);
        window.setHeight(getHeight());
        flow.resizeRelocate(0, 0, width, flow.prefHeight(width));
        flow.layout();
        ink.getElements().clear();
        if (end > start) {
            ink.getElements().setAll(flow.getRangeShape(start, end, false));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = flow.getChildren().isEmpty() ? 0 : LINES * lineHeight();
        return Math.min(flow.prefHeight(width < 0 ? getWidth() : width), line);
    }

    private double lineHeight() {
        return flow.getChildren().getFirst() instanceof Text text
                ? text.getFont().getSize() * LINE
                : 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
