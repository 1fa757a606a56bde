package org.furore.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.furore.domain.event.EdtfLabel;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.task.Message;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands beside the timeline: the event, link, cluster or mark that is chosen, or the event
/// being written.
final class EventPanel extends VBox {
    private final EventPanelModel model;
    private final PanelParts parts;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final Label problem = new Label();
    private final Runnable away;
    private final Subscription watching;
    private boolean writing;
    private @Nullable String from;

    /// @param away gives the focus to where it belongs when nothing here can have it
    EventPanel(EventPanelModel model, Words words, Runnable away) {
        this.model = model;
        this.away = away;
        parts = new PanelParts(model, words);
        getStyleClass().add("event-panel");
        page.getStyleClass().add("panel-page");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.setId("panel-told");
        watching =
                Subscription.combine(
                        model.details().subscribe(details -> told()),
                        model.form().subscribe(form -> rebuild()),
                        model.linking().subscribe(linking -> rebuild()),
                        model.problem().subscribe(now -> tell()),
                        model.done().subscribe(now -> tell()));
        setOnDragOver(this::over);
        setOnDragExited(e -> getStyleClass().remove("taking"));
        setOnDragDropped(this::dropped);
        getChildren().setAll(problem, scroll);
    }

    /// Stops following the model.
    void dispose() {
        watching.unsubscribe();
    }

    private void tell() {
        Problem wrong = model.problem().get();
        Message told = wrong == null ? model.done().get() : wrong.message();
        problem.setVisible(told != null);
        problem.setManaged(told != null);
        problem.setText(told == null ? "" : parts.words().text(told));
        problem.getStyleClass().setAll("label", wrong == null ? "panel-done" : "panel-problem");
    }

    /// The event that something dragged over here would back. What was dragged from here backs it
    /// already.
    ///
    /// @param source what it is dragged from, or null
    Optional<EventId> backed(@Nullable Object source) {
        boolean own = source instanceof Node node && Focus.holds(this, node);
        return !own
                        && !model.readOnly()
                        && model.form().get() == null
                        && model.details().get() instanceof Details.OfEvent told
                ? Optional.of(told.id())
                : Optional.empty();
    }

    private void over(DragEvent e) {
        if (e.getDragboard().hasContent(EvidenceClip.FORMAT)
                && backed(e.getGestureSource()).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            if (!getStyleClass().contains("taking")) {
                getStyleClass().add("taking");
            }
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        Optional<EventId> event = backed(e.getGestureSource());
        Optional<EvidenceClip> clip = EvidenceClip.from(e.getDragboard());
        boolean taken = event.isPresent() && clip.isPresent();
        if (taken) {
            model.back(event.get(), clip.get());
        }
        e.setDropCompleted(taken);
        e.consume();
    }

    /// What is chosen is told once nothing is being written any more.
    private void told() {
        if (model.form().get() == null) {
            rebuild();
        }
    }

    /// Tells anew. The focus stays at the same place of the page; what was written gives it back to
    /// the place it was called from.
    private void rebuild() {
        EventFormModel form = model.form().get();
        Focus focus = new Focus(page);
        boolean inside = focus.isInside();
        boolean writes = form != null || model.linking().get();
        if (writes && !writing) {
            from = focus.place();
        }
        String back = writing ? from : focus.place();
        writing = writes;
        List<Node> nodes =
                form != null ? new EventForm(parts, form).nodes() : told(model.details().get());
        page.getChildren().setAll(nodes);
        boolean list = nodes.size() > 0 && nodes.getLast() instanceof ListView;
        scroll.setFitToHeight(list);
        scroll.setVvalue(0);
        if (inside && !writes && !focus.give(back)) {
            away.run();
        }
    }

    /// Gives the focus to the first thing here that takes it.
    void takeFocus() {
        new Focus(page).first();
    }

    private List<Node> told(Details details) {
        return switch (details) {
            case Details.OfNothing n -> nothing(model.eventless() ? "no-events" : "nothing-chosen");
            case Details.Gone g -> nothing("gone");
            case Details.OfEvent e -> new EventPage(parts).of(e);
            case Details.OfLink l -> link(l);
            case Details.OfCluster c -> cluster(c.events());
            case Details.OfMarks m -> marks(m);
        };
    }

    private List<Node> nothing(String key) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(PanelParts.label(parts.say(key), "muted"));
        if (!model.readOnly()) {
            Button add = parts.button("add", BootstrapIcons.PLUS, model::create);
            add.setId("event-add");
            nodes.add(add);
        }
        nodes.add(PanelParts.label(parts.say("keys"), "muted", "small"));
        return nodes;
    }

    private List<Node> link(Details.OfLink details) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(PanelParts.label(parts.say("link-title"), "event-title"));
        nodes.add(PanelParts.link(details.from().title(), () -> model.choose(details.from().id())));
        ComboBox<LinkKind> kind = LinkForm.kinds(parts);
        kind.setId("link-kind-chosen");
        kind.setValue(details.link().type());
        kind.setOnAction(e -> model.change(details.link(), kind.getValue()));
        kind.setDisable(model.readOnly());
        nodes.add(kind);
        nodes.add(PanelParts.link(details.to().title(), () -> model.choose(details.to().id())));
        if (!model.readOnly()) {
            Button turn =
                    parts.button(
                            "link-turn",
                            BootstrapIcons.ARROW_LEFT_RIGHT,
                            () -> model.reverse(details.link()));
            turn.setId("link-turn");
            FlowPane actions =
                    new FlowPane(turn, parts.button("remove", BootstrapIcons.TRASH, model::remove));
            actions.getStyleClass().add("panel-actions");
            nodes.add(actions);
        }
        String note = details.link().note();
        if (note != null) {
            nodes.add(PanelParts.label(note));
        }
        nodes.add(parts.heading("evidence"));
        if (details.evidence().isEmpty()) {
            nodes.add(PanelParts.label(parts.say("link-evidence-none"), "muted"));
        }
        nodes.addAll(parts.quotes(details.evidence(), false));
        return nodes;
    }

    private List<Node> marks(Details.OfMarks details) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(PanelParts.label(parts.say("marks-title", details.count()), "event-title"));
        nodes.addAll(parts.quotes(details.marks(), false));
        if (details.count() > details.marks().size()) {
            int more = details.count() - details.marks().size();
            nodes.add(PanelParts.label(parts.say("more", more), "muted"));
        }
        return nodes;
    }

    private List<Node> cluster(List<EventId> events) {
        ListView<EventId> list = new ListView<>();
        list.getItems().setAll(events);
        list.setCellFactory(view -> new EventCell());
        list.setId("cluster-events");
        list.setAccessibleText(parts.say("cluster-title", events.size()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnMouseClicked(e -> choose(list));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.ENTER) {
                choose(list);
                e.consume();
            }
        });
        return List.of(
                PanelParts.label(parts.say("cluster-title", events.size()), "event-title"),
                parts.button("expand", BootstrapIcons.ZOOM_IN, () -> model.expand(events)),
                list);
    }

    private void choose(ListView<EventId> list) {
        EventId one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            model.choose(one);
        }
    }

    /// One of many events: its date, then its title.
    private final class EventCell extends ListCell<EventId> {
        EventCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable EventId id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null) {
                setText(null);
            } else {
                setText(
                        model.event(id)
                                .map(e ->
                                        EdtfLabel.of(e.when().date(), parts.words().locale())
                                                + "  "
                                                + e.title().strip().replaceAll("\\s+", " "))
                                .orElse("?"));
            }
        }
    }
}
