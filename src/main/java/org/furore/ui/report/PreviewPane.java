package org.furore.ui.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.report.ReportPages;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// The real pages, as they would be printed now.
final class PreviewPane extends VBox {
    private static final double ZOOM = 1.25;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;

    private final ReportViewModel model;
    private final Words words;
    private final PageStrip strip;
    private final Label where = new Label();
    private final StackPane body = new StackPane();

    PreviewPane(ReportViewModel model, Words words, Tasks tasks, Following following) {
        this.model = model;
        this.words = words;
        strip = new PageStrip(words, tasks, problem -> model.failure().set(Optional.of(problem)));
        getStyleClass().add("preview");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar(following), body);
        following.add(
                model.pages()
                        .subscribe(pages -> {
                            pages.ifPresent(strip::show);
                            fill();
                        }));
        following.add(strip::close);
        following.add(model.failure().subscribe(failure -> fill()));
        strip.page().subscribe(page -> tell());
    }

    private Node bar(Following following) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("updating-sign");
        Label updating = new Label(words.text("ui.report.updating"), turning);
        updating.getStyleClass().addAll("muted", "small");
        following.add(model.busy().subscribe(updating::setVisible));
        where.setId("page-of");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        button("previous", BootstrapIcons.CHEVRON_UP, () -> strip.turn(-1)),
                        button("next", BootstrapIcons.CHEVRON_DOWN, () -> strip.turn(1)),
                        where,
                        gap,
                        updating,
                        button("zoom-out", BootstrapIcons.ZOOM_OUT, () -> zoom(1 / ZOOM)),
                        button("fit", BootstrapIcons.ARROWS_EXPAND, () -> strip.zoom().set(1)),
                        button("zoom-in", BootstrapIcons.ZOOM_IN, () -> zoom(ZOOM)));
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private Button button(String name, Ikon icon, Runnable action) {
        FontIcon sign = new FontIcon(icon);
        if (name.equals("fit")) {
            sign.setRotate(90);
        }
        Button button = new Button(null, sign);
        button.setId("report-" + name);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words.text("ui.report." + name));
        button.setTooltip(new Tooltip(words.text("ui.report." + name)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void zoom(double by) {
        strip.zoom().set(Math.clamp(strip.zoom().get() * by, LEAST, MOST));
    }

    private void tell() {
        Optional<ReportPages> pages = model.pages().get();
        where.setText(
                pages.isEmpty() || strip.page().get() == 0
                        ? ""
                        : words.text("ui.report.page", strip.page().get(), pages.get().count()));
    }

    private void fill() {
        tell();
        Optional<Problem> failure = model.failure().get();
        if (failure.isPresent()) {
            Button again = new Button(words.text("ui.report.again"));
            again.setOnAction(event -> model.again());
            body.getChildren()
                    .setAll(
                            new EmptyState(
                                    BootstrapIcons.EXCLAMATION_TRIANGLE,
                                    words.text("ui.report.failed"),
                                    words.text(failure.get().message())
                                            + "\n"
                                            + words.text("ui.report.code", failure.get().code()),
                                    again));
        } else if (model.pages().get().isEmpty()) {
            Label waiting = new Label(words.text("ui.report.first"));
            waiting.getStyleClass().add("muted");
            body.getChildren().setAll(waiting);
        } else if (body.getChildren().isEmpty() || body.getChildren().getFirst() != strip) {
            body.getChildren().setAll(strip);
        }
    }
}
