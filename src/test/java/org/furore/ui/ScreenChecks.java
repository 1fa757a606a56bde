package org.furore.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What everybody must be able to read and reach on a screen: no word of ours cut, every control
/// with a name, text with enough contrast (WCAG 2.1, 1.4.3: 4.5, or 3 where it is large). On the
/// window's thread.
public final class ScreenChecks {
    private static final double CONTRAST = 4.5;
    private static final double LARGE_CONTRAST = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.5;

    private final Predicate<String> ours;
    private final List<String> findings = new ArrayList<>();
    private final Set<Node> names = new HashSet<>();

    private ScreenChecks(Predicate<String> ours) {
        this.ours = ours;
    }

    /// What is wrong below `root`, a line each.
    ///
    /// @param ours whether a text is a word of the program; what comes from a case may be cut
    public static List<String> of(Parent root, Predicate<String> ours) {
        ScreenChecks checks = new ScreenChecks(ours);
        checks.labels(root);
        checks.visit(root, Color.TRANSPARENT, false);
        return checks.findings;
    }

    /// What the labels of the screen name.
    private void labels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            names.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::labels);
        }
    }

    private void visit(Node node, Color behind, boolean disabled) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean off = disabled || node.isDisabled();
        Color ground = behind;
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                ground = over(fill.getFill(), ground);
            }
        }
        if (node instanceof Labeled labeled) {
            cut(labeled);
        }
        if (node instanceof TextField field) {
            promptCut(field);
        }
        if (node instanceof Control control && !off) {
            named(control);
            reachable(control);
        }
        if (node instanceof Text text && !off) {
            contrast(text, ground);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, ground, off);
            }
        }
    }

    private void cut(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null || whole.isBlank() || !ours.test(whole)) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && child != labeled.getGraphic()
                    && !plain(text.getText()).equals(plain(whole))) {
                finding("cut", labeled, "“" + whole + "” is shown as “" + text.getText() + "”");
            }
        }
        outside(labeled, whole);
    }

    private static String plain(String text) {
        return text.replaceAll("[_\\s]+", " ").strip();
    }

    /// A word that nothing scrolls into the window.
    private void outside(Labeled labeled, String whole) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at instanceof IndexedCell
                    || at instanceof TableView
                    || at instanceof ListView
                    || at instanceof TreeView) {
                return;
            }
        }
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        if (bounds.getMinX() < -1
                || bounds.getMinY() < -1
                || bounds.getMaxX() > labeled.getScene().getWidth() + 1
                || bounds.getMaxY() > labeled.getScene().getHeight() + 1) {
            finding("outside", labeled, "“" + whole + "” at " + bounds);
        }
    }

    private void promptCut(TextField field) {
        String prompt = field.getPromptText();
        if (prompt == null
                || prompt.isBlank()
                || !ours.test(prompt)
                || !field.getText().isEmpty()) {
            return;
        }
        Text measured = new Text(prompt);
        measured.setFont(field.getFont());
        double room =
                field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight() + 1;
        if (measured.getLayoutBounds().getWidth() > room) {
            finding("cut", field, "the prompt “" + prompt + "”");
        }
    }

    private void named(Control control) {
        boolean needs =
                control instanceof ButtonBase
                        || control instanceof TextInputControl
                        || control instanceof ComboBoxBase
                        || control instanceof ListView
                        || control instanceof TableView
                        || control instanceof TreeView
                        || control instanceof Slider;
        if (!needs || part(control)) {
            return;
        }
        boolean says = control instanceof Labeled labeled && !blank(labeled.getText());
        if (!says && blank(control.getAccessibleText()) && !names.contains(control)) {
            finding("nameless", control, "");
        }
    }

    /// A button that leaves the focus where it is tells the key that does the same.
    private void reachable(Control control) {
        boolean tellsKey =
                control.getTooltip() != null
                        && control.getTooltip()
                                .getText()
                                .startsWith(control.getAccessibleText() + "  ");
        if (control instanceof Button
                && !control.isFocusTraversable()
                && !tellsKey
                && !part(control)) {
            finding("no focus", control, "");
        }
    }

    /// Parts of the toolkit's own controls, which speak for them.
    private static boolean part(Node control) {
        for (Node at = control.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase
                    || at instanceof javafx.scene.control.Spinner
                    || at instanceof javafx.scene.control.ScrollBar
                    || at instanceof javafx.scene.control.MenuBar) {
                return true;
            }
        }
        return false;
    }

    private void contrast(Text text, Color ground) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color fill)) {
            return;
        }
        // icons are glyphs of private use, held to what stands beside them
        if (text.getText().codePoints().allMatch(c -> Character.getType(c) == Character.PRIVATE_USE)
                || ground.getOpacity() < 1) {
            return;
        }
        double opacity = 1;
        for (Node at = text; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        Color shown = over(fill.deriveColor(0, 1, 1, opacity), ground);
        Font font = text.getFont();
        boolean large =
                font.getSize() >= LARGE
                        || (font.getSize() >= LARGE_BOLD && font.getStyle().contains("Bold"));
        double ratio = ratio(shown, ground);
        if (ratio < (large ? LARGE_CONTRAST : CONTRAST) - 0.05) {
            finding(
                    "contrast",
                    text,
                    String.format(
                            Locale.ROOT,
                            "%.1f of %s on %s: “%s”",
                            ratio,
                            shown,
                            ground,
                            text.getText().lines().findFirst().orElse("")));
        }
    }

    private static Color over(Paint paint, Color below) {
        if (!(paint instanceof Color above)) {
            return below;
        }
        double alpha = above.getOpacity();
        double rest = below.getOpacity() * (1 - alpha);
        double all = alpha + rest;
        return all == 0
                ? Color.TRANSPARENT
                : new Color(
                        (above.getRed() * alpha + below.getRed() * rest) / all,
                        (above.getGreen() * alpha + below.getGreen() * rest) / all,
                        (above.getBlue() * alpha + below.getBlue() * rest) / all,
                        Math.min(1, all));
    }

    /// The contrast ratio of WCAG 2.1.
    private static double ratio(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void finding(String what, Node node, String more) {
        StringBuilder where = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 4 && at != null; i++) {
            where.append(i == 0 ? "" : " < ").append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                where.append('#').append(at.getId());
            }
            at.getStyleClass().forEach(each -> where.append('.').append(each));
            at = at.getParent();
        }
        findings.add(what + " " + more + " [" + where + "]");
    }
}
