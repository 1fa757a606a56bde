package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/// The right side: the chosen entry above, its passages below.
final class EntryPane extends StackPane {
    private static final double UPPER = 0.46;

    private final CodebookViewModel model;
    private final Words words;
    private final CodeForm codes;
    private final ClaimForm claims;
    private final ActorForm actors;
    private final StackPane sign = new StackPane();
    private final HBox head = new HBox();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox both = new VBox();
    private final Runnable back;
    private @Nullable EntryForm<?> form;
    private boolean renaming;

    /// @param back brings the focus to the list of entries
    EntryPane(CodebookViewModel model, Words words, Following following, Runnable back) {
        this.model = model;
        this.words = words;
        this.back = back;
        codes = new CodeForm(model, words);
        claims = new ClaimForm(model, words);
        actors = new ActorForm(model, words);
        for (EntryForm<?> each : List.of(codes, claims, actors)) {
            each.name().whenDone(this::renamed);
            each.name().field().focusedProperty().subscribe((was, is) -> renaming = renaming && is);
        }
        head.getStyleClass().add("entry-head");
        sign.getStyleClass().add("entry-sign");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("entry-form");
        scroll.setFocusTraversable(false);
        VBox upper = new VBox(new RemovalBar(model, words, following), head, scroll);
        upper.getStyleClass().add("entry-upper");
        // As high as what is in it, up to half of the window: the rest is the passages'.
        scroll.maxHeightProperty().bind(heightProperty().multiply(UPPER));
        scroll.setMinHeight(0);
        PassagesPane passages = new PassagesPane(model, words, following);
        VBox.setVgrow(passages, Priority.ALWAYS);
        both.getChildren().addAll(upper, passages);
        following.add(model.chosen().subscribe(this::show));
        following.add(model.codebook().loaded().subscribe(read -> show(model.chosen().get())));
        following.add(model.renaming().subscribe((was, is) -> editName()));
    }

    private void show(Optional<Entry> chosen) {
        if (chosen.isEmpty()) {
            form = null;
            getChildren().setAll(nothing());
            return;
        }
        Entry entry = chosen.get();
        switch (entry) {
            case Code code -> {
                form(codes);
                codes.show(code);
            }
            case Claim claim -> {
                form(claims);
                claims.show(claim);
            }
            case Actor actor -> {
                form(actors);
                actors.show(actor);
            }
            default -> {}
        }
        sign.getChildren().setAll(EntryIcons.of(entry));
        if (getChildren().isEmpty() || getChildren().getFirst() != both) {
            getChildren().setAll(both);
        }
    }

    private void form(EntryForm<?> next) {
        if (form != next) {
            form = next;
            Node name = next.name().node();
            name.getStyleClass().add("entry-title");
            HBox.setHgrow(name, Priority.ALWAYS);
            head.getChildren().setAll(sign, name, delete());
            scroll.setContent(next.body());
        }
    }

    private Button delete() {
        Button button = new Button(null, new FontIcon(BootstrapIcons.TRASH));
        button.setId("delete");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words.text("ui.codebook.command-delete"));
        button.setTooltip(new Tooltip(words.text("ui.codebook.command-delete")));
        button.setDisable(model.readOnly());
        button.setOnAction(event -> model.askRemoval());
        return button;
    }

    private void editName() {
        EntryForm<?> now = form;
        if (now != null) {
            now.name().field().requestFocus();
            now.name().field().selectAll();
            renaming = true;
        }
    }

    /// Whoever came from the list to rename goes back to it.
    private void renamed() {
        if (renaming) {
            renaming = false;
            back.run();
        }
    }

    private Node nothing() {
        return model.codebook().loaded().get()
                ? new EmptyState(
                        BootstrapIcons.JOURNAL_BOOKMARK,
                        words.text("ui.codebook.nothing-chosen"),
                        words.text("ui.codebook.nothing-chosen-text"))
                : new StackPane();
    }
}
