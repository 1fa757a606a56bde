package org.furore.ui.report;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.furore.report.ReportPages;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The pages below each other. Only those in sight, and their neighbours, are there.
final class PageStrip extends ScrollPane {
    private static final double GAP = 14;
    private static final double MOST_FIT = 860;
    private static final double STEP = 60;

    private final Words words;
    private final Pane sheets = new Pane();
    private final Map<Integer, StackPane> shown = new HashMap<>();
    private final PagePictures pictures;
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private @Nullable ReportPages pages;
    private double[] tops = new double[0];
    private double wide;

    PageStrip(Words words, Tasks tasks, Consumer<Problem> failed) {
        this.words = words;
        pictures = new PagePictures(tasks, this::refresh, failed);
        setId("pages");
        getStyleClass().add("pages");
        setContent(sheets);
        setFitToWidth(true);
        setPannable(true);
        setFocusTraversable(true);
        setAccessibleText(words.text("ui.report.preview"));
        viewportBoundsProperty().subscribe((was, is) -> place());
        vvalueProperty().subscribe((was, is) -> refresh());
        zoom.subscribe((was, is) -> place());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows other pages at the same place.
    void show(ReportPages newer) {
        pages = newer;
        pictures.show(newer);
        place();
    }

    /// Paints no more.
    void close() {
        pages = null;
        pictures.close();
    }

    /// Measures all pages anew, and stays where it was.
    private void place() {
        ReportPages now = pages;
        double height = getViewportBounds().getHeight();
        if (now == null || getViewportBounds().getWidth() < 50 || now.count() == 0) {
            return;
        }
        double before = sheets.getPrefHeight();
        double at = offset();
        wide =
                Math.max(
                        120,
                        Math.min(getViewportBounds().getWidth() - 2 * GAP, MOST_FIT) * zoom.get());
        tops = new double[now.count() + 1];
        double y = GAP;
        for (int i = 0; i < now.count(); i++) {
            tops[i] = y;
            y += high(i) + GAP;
        }
        tops[now.count()] = y;
        sheets.setPrefHeight(Math.max(y, height));
        sheets.setMinWidth(wide + 2 * GAP);
        if (before > 0) {
            layout();
            to(at * (sheets.getPrefHeight() / before));
        }
        refresh();
    }

    private double high(int index) {
        ReportPages now = pages;
        if (now == null) {
            return 0;
        }
        ReportPages.Size size = now.size(index);
        return wide * size.height() / size.width();
    }

    private double offset() {
        double beyond = sheets.getPrefHeight() - getViewportBounds().getHeight();
        return Math.max(0, beyond) * getVvalue();
    }

    private void to(double offset) {
        double beyond = sheets.getPrefHeight() - getViewportBounds().getHeight();
        setVvalue(beyond <= 0 ? 0 : Math.clamp(offset / beyond, 0, 1));
    }

    private void refresh() {
        ReportPages now = pages;
        if (now == null || tops.length < 2) {
            return;
        }
        double from = offset();
        double to = from + getViewportBounds().getHeight();
        List<Integer> seen = new ArrayList<>();
        int middle = 0;
        for (int i = 0; i < now.count(); i++) {
            if (tops[i] <= from + (to - from) / 2) {
                middle = i;
            }
            if (tops[i] + high(i) >= from && tops[i] <= to) {
                seen.add(i);
            }
        }
        page.set(middle + 1);
        if (!seen.isEmpty() && seen.getLast() + 1 < now.count()) {
            seen.add(seen.getLast() + 1);
        }
        shown.entrySet()
                .removeIf(each -> {
                    boolean gone = !seen.contains(each.getKey());
                    if (gone) {
                        sheets.getChildren().remove(each.getValue());
                    }
                    return gone;
                });
        seen.forEach(this::sheet);
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        pictures.want(seen, (int) Math.round(wide * scale));
    }

    private void sheet(int index) {
        StackPane sheet =
                shown.computeIfAbsent(
                        index,
                        each -> {
                            ImageView view = new ImageView();
                            view.setSmooth(true);
                            StackPane made = new StackPane(view);
                            made.getStyleClass().add("sheet");
                            made.setManaged(false);
                            made.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
                            sheets.getChildren().add(made);
                            return made;
                        });
        double free = Math.max(getViewportBounds().getWidth(), wide + 2 * GAP);
        sheet.resizeRelocate(
                Math.round((free - wide) / 2), Math.round(tops[index]), wide, high(index));
        sheet.setAccessibleText(words.text("ui.report.page", index + 1, tops.length - 1));
        if (sheet.getChildren().getFirst() instanceof ImageView view) {
            view.setFitWidth(wide);
            view.setFitHeight(high(index));
            pictures.of(index).ifPresent(view::setImage);
        }
    }

    private void pressed(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            case DOWN -> to(offset() + STEP);
            case UP -> to(offset() - STEP);
            case HOME -> to(0);
            case END -> to(sheets.getPrefHeight());
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// Goes some pages on or back, to the top of one.
    void turn(int by) {
        if (tops.length > 1) {
            int next = Math.clamp(page.get() - 1L + by, 0, tops.length - 2);
            to(tops[next] - GAP);
        }
    }

    /// How many times as wide as what fits.
    DoubleProperty zoom() {
        return zoom;
    }

    /// The page in the middle of the window, from 1; 0 before there is any.
    ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }
}
