package org.furore.ui.reader;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import jfx.incubator.scene.control.input.InputMap;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.TextPos;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments.Range;
import org.furore.ui.fx.Fx;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The text of a document on a page of comfortable width, with its annotations, a caret that moves
/// by key, and a margin of stripes.
final class PageView {
    /// How wide a line is, in ems: some 70 letters.
    private static final double MEASURE = 34;

    /// How often a passage is brought into view anew.
    private static final int ATTEMPTS = 6;

    private static final Duration FLASH = Duration.millis(1200);

    private final RichTextArea area = new RichTextArea();
    private final PauseTransition flashing = new PauseTransition(FLASH);
    private final ReadOnlyObjectWrapper<Caret> caret = new ReadOnlyObjectWrapper<>(Caret.START);
    private final Function<Annotation, String> name;
    private final Consumer<Annotation> chosen;
    private @Nullable PageModel model;
    private boolean byMouse;
    private double em = 16;
    private double left;
    private double right;

    /// @param name what hovering a stripe says
    /// @param chosen told of a click on a stripe
    PageView(Function<Annotation, String> name, Consumer<Annotation> chosen) {
        this.name = name;
        this.chosen = chosen;
        area.getStyleClass().add(Screen.MAIN);
        area.getStyleClass().add("page");
        area.setEditable(false);
        area.setWrapText(true);
        area.setDisplayCaret(true);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.selectionProperty().addListener((of, before, now) -> moved(now));
        area.widthProperty().addListener((of, before, now) -> margins());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> byMouse = true);
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, press -> byMouse = false);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
        flashing.setOnFinished(done -> {
            if (model != null) {
                model.flash(null);
            }
        });
        keys(area.getInputMap());
    }

    /// Keys of an editor that mean nothing here, or something else in the window.
    private void keys(InputMap map) {
        for (KeyCode code :
                new KeyCode[] {KeyCode.Z, KeyCode.X, KeyCode.V, KeyCode.D, KeyCode.H, KeyCode.Y}) {
            map.disableKeyBinding(KeyBinding.shortcut(code));
        }
        map.disableKeyBinding(KeyBinding.shiftShortcut(KeyCode.Z));
        map.disableKeyBinding(KeyBinding.shiftShortcut(KeyCode.V));
        for (KeyCode code : new KeyCode[] {KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE}) {
            map.disableKeyBinding(KeyBinding.of(code));
        }
        map.registerKey(KeyBinding.of(KeyCode.TAB), RichTextArea.Tag.FOCUS_NEXT);
        map.registerFunction(RichTextArea.Tag.COPY, this::copy);
    }

    RichTextArea node() {
        return area;
    }

    ReadOnlyObjectProperty<Caret> caret() {
        return caret.getReadOnlyProperty();
    }

    /// Shows a text from its beginning.
    void show(PageModel now) {
        // Without a model the area lays nothing out while its margins change.
        area.setModel(null);
        model = now;
        margins();
        area.setModel(now);
        area.select(now.position(0));
    }

    /// Shows other annotations of the same text.
    void sheet(MarkSheet sheet) {
        if (model != null) {
            model.sheet(sheet);
            margins();
        }
    }

    void choose(@Nullable Range range) {
        if (model != null) {
            model.choose(range);
        }
    }

    /// Selects a stretch of the text, its end at the caret.
    void select(int anchor, int at) {
        if (model != null) {
            byMouse = false;
            area.select(model.position(anchor), model.position(at));
        }
    }

    /// The text it shows, or null.
    @Nullable Paragraphs paragraphs() {
        return model == null ? null : model.paragraphs();
    }

    /// Draws what is visible anew, since names or colours changed.
    void restyle() {
        if (model != null) {
            model.restyle();
            margins();
        }
    }

    /// Selects nothing any more; the caret stays.
    void deselect() {
        int at = caret.get().at();
        select(at, at);
    }

    /// Brings a passage into view, lights it up and sets the caret before it.
    void reveal(Range range) {
        PageModel there = model;
        if (there == null) {
            return;
        }
        byMouse = false;
        // The area scrolls only as far as needed: first past the passage, then back to it, so that
        // it doesn't stand at the very edge.
        int length = there.paragraphs().text().length();
        boolean below = range.start() >= top(there);
        stand(
                there,
                below ? Math.min(length, range.end() + 500) : range.start() - 300,
                range.start(),
                ATTEMPTS);
        there.flash(range);
        flashing.playFromStart();
    }

    /// Goes back to a place, and lets what follows it be seen.
    void goBack(int offset) {
        PageModel there = model;
        if (there != null) {
            byMouse = false;
            int length = there.paragraphs().text().length();
            stand(there, Math.min(length, offset + 500), offset, ATTEMPTS);
        }
    }

    /// Scrolls past a place and back to it. A page that was just opened knows its heights only
    /// after it was laid out, so it is looked at again whether the place is in sight.
    private void stand(PageModel there, int past, int offset, int attempts) {
        area.select(there.position(past));
        area.select(there.position(offset));
        if (attempts > 0) {
            afterLayout(() -> {
                if (model == there && standsAt(offset) && place() != offset) {
                    stand(there, past, offset, attempts - 1);
                }
            });
        }
    }

    /// Runs `action` once the window has been laid out again.
    private void afterLayout(Runnable action) {
        Scene scene = area.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Fx.later(action);
                    }
                });
        area.requestLayout();
    }

    private boolean standsAt(int offset) {
        return caret.get().selection() == null && caret.get().at() == offset;
    }

    /// Where in the text a person is: at the caret, or where that is out of sight, at the upper
    /// edge of the view.
    int place() {
        PageModel there = model;
        Bounds bounds = area.localToScreen(area.getBoundsInLocal());
        int at = caret.get().at();
        if (there == null || bounds == null) {
            return at;
        }
        TextPos first = area.getTextPosition(bounds.getMinX() + 2, bounds.getMinY() + 2);
        TextPos last = area.getTextPosition(bounds.getMaxX() - 2, bounds.getMaxY() - 2);
        int top = first == null ? 0 : there.offset(first);
        return at >= top && (last == null || at <= there.offset(last)) ? at : top;
    }

    /// The place of the text at the upper edge of the view.
    private int top(PageModel there) {
        Bounds bounds = area.localToScreen(area.getBoundsInLocal());
        TextPos position =
                bounds == null
                        ? null
                        : area.getTextPosition(bounds.getCenterX(), bounds.getMinY() + 2);
        return position == null ? 0 : there.offset(position);
    }

    /// The place of the text at a point of the screen, or -1 beside the text.
    int offset(double screenX, double screenY) {
        double x = area.screenToLocal(screenX, screenY).getX();
        TextPos position = area.getTextPosition(screenX, screenY);
        boolean beside = x < left || x > area.getWidth() - right;
        return beside || position == null || model == null ? -1 : model.offset(position);
    }

    /// The words that are selected; empty when none are.
    String selected() {
        Range selection = caret.get().selection();
        return selection == null || model == null
                ? ""
                : model.paragraphs().text().substring(selection.start(), selection.end());
    }

    /// How large the letters are, in pixels.
    void textSize(double pixels) {
        if (pixels == em && !area.getStyle().isEmpty()) {
            return;
        }
        em = pixels;
        area.setStyle("-fx-font-size: " + pixels + "px;");
        margins();
        if (model != null) {
            model.restyle();
        }
    }

    private void moved(@Nullable SelectionSegment now) {
        if (now != null && model != null) {
            caret.set(
                    new Caret(
                            model.offset(now.getAnchor()), model.offset(now.getCaret()), byMouse));
        }
    }

    private void copy() {
        if (!selected().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selected());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Puts the text into the middle: the area itself would spread what is left over evenly to both
    /// sides of the text, so the room is given to margins.
    private void margins() {
        if (model == null) {
            return;
        }
        double room = area.getWidth() - MEASURE * em - 2 * em;
        double least = MarginStripes.widthFor(model.sheet().lanes()) + em;
        left = Math.max(least, room / 2);
        right = Math.max(0, room - left);
        area.setLeftDecorator(new MarginStripes(model, left, name, chosen));
        SideDecorator blank = right < 1 ? null : new BlankMargin(right);
        if (!Objects.equals(blank, area.getRightDecorator())) {
            area.setRightDecorator(blank);
        }
        Insets padding = new Insets(em * 1.2, em, em * 2, em);
        if (!padding.equals(area.getContentPadding())) {
            area.setContentPadding(padding);
        }
    }

    /// A margin with nothing in it.
    private record BlankMargin(double width) implements SideDecorator {
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
            return new Region();
        }
    }
}
