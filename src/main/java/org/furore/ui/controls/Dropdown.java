package org.furore.ui.controls;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;

import java.util.ArrayList;
import java.util.List;

/// A list that drops from a field and stays attached to it: below it, or above it where there is no
/// room below. To be used on the window's thread.
public final class Dropdown {
    private static final double GAP = 2;
    private static final double LEAST_WIDTH = 260;

    private final Region field;
    private final Region content;
    private final StackPane frame;
    private final Popup popup = new Popup();

    /// @param styles classes of the frame around `content`
    public Dropdown(Region field, Region content, String... styles) {
        this.field = field;
        this.content = content;
        frame = new StackPane(content);
        frame.getStyleClass().addAll("dropdown");
        frame.getStyleClass().addAll(styles);
        popup.getContent().add(frame);
        popup.setAutoHide(true);
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }

    /// Shows the content, `height` pixels high. Called again, it changes its height and is put
    /// where it belongs then.
    public void show(double height) {
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at == null || field.getScene() == null) {
            return;
        }
        content.setPrefSize(Math.max(LEAST_WIDTH, field.getWidth()), height);
        if (!popup.isShowing()) {
            dress();
        }
        boolean above = above(at, height + 2 * GAP);
        double y = above ? at.getMinY() - GAP : at.getMaxY() + GAP;
        popup.setAnchorLocation(
                above ? AnchorLocation.CONTENT_BOTTOM_LEFT : AnchorLocation.CONTENT_TOP_LEFT);
        if (popup.isShowing()) {
            popup.setAnchorX(at.getMinX());
            popup.setAnchorY(y);
        } else {
            popup.show(field, at.getMinX(), y);
        }
    }

    private static boolean above(Bounds at, double height) {
        List<Screen> screens =
                Screen.getScreensForRectangle(
                        at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        Rectangle2D seen =
                (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        double below = seen.getMaxY() - at.getMaxY();
        return below < height && at.getMinY() - seen.getMinY() > below;
    }

    /// A popup has a scene of its own, which knows nothing of the styles of the field's parents.
    private void dress() {
        List<String> sheets = new ArrayList<>();
        for (Parent each = field.getParent(); each != null; each = each.getParent()) {
            sheets.addAll(0, each.getStylesheets());
        }
        frame.getStylesheets().setAll(field.getScene().getStylesheets());
        frame.getStylesheets().addAll(sheets);
        Parent root = field.getScene().getRoot();
        frame.setStyle(root.getStyle());
        frame.getStyleClass().remove("dark");
        if (root.getStyleClass().contains("dark")) {
            frame.getStyleClass().add("dark");
        }
    }
}
