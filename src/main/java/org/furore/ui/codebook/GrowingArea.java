package org.furore.ui.codebook;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

import org.furore.ui.controls.TabKey;

/// A field that is as high as its text, from one line to some.
final class GrowingArea extends TextArea {
    private static final int MOST_LINES = 9;

    private final Text measure = new Text();

    GrowingArea() {
        setWrapText(true);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("growing");
        textProperty().subscribe((was, is) -> requestLayout());
        TabKey.leaves(this);
        measure.fontProperty().bind(fontProperty());
    }

    /// The wider, the less high.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : getWidth();
        double padding = getFont().getSize() * 1.7;
        measure.setWrappingWidth(Math.max(40, wide - padding));
        // More text than that is higher than the field in any case.
        String text = getText();
        measure.setText((text.length() > 4000 ? text.substring(0, 4000) : text) + " ");
        double line = getFont().getSize() * 1.365;
        double high = Math.min(measure.getLayoutBounds().getHeight(), line * MOST_LINES);
        return Math.ceil(Math.max(high, line) + getFont().getSize() * 0.85);
    }
}
