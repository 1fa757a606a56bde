package org.furore.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large ordinary text is in the window that a node stands in, for what can't be said in em.
public final class TextSize {
    private static final Pattern SIZE = Pattern.compile("-fx-font-size: ([0-9.]+)px");

    private TextSize() {}

    /// In pixels, as [Look#dress] set it; the usual size outside of any window. To be used on the
    /// window's thread.
    public static ObservableValue<Double> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(Node::styleProperty)
                .map(TextSize::read)
                .orElse(Look.TEXT);
    }

    private static double read(String style) {
        Matcher found = SIZE.matcher(style);
        return found.find() ? Double.parseDouble(found.group(1)) : Look.TEXT;
    }
}
