package org.furore.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.claim.Citation;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.event.Event;
import org.furore.domain.task.Message;
import org.furore.ui.shell.Location;
import org.furore.ui.timeline.Details.Arrow;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An event as it is told: date, title, what happened, who took part, links, evidence.
final class EventPage {
    private final PanelParts parts;
    private final EventPanelModel model;

    EventPage(PanelParts parts) {
        this.parts = parts;
        this.model = parts.model();
    }

    List<Node> of(Details.OfEvent details) {
        Event event = details.event();
        List<Node> page = new ArrayList<>();
        page.add(date(event));
        page.add(PanelParts.label(event.title(), "event-title"));
        String type = event.type();
        if (type != null) {
            page.add(PanelParts.label(type.replace('-', ' '), "badge", "event-type"));
        }
        String description = event.description();
        if (description != null) {
            page.add(PanelParts.label(description, "event-description"));
        }
        if (!model.readOnly()) {
            page.add(actions());
        }
        participants(details, page);
        links(details, page);
        evidence(details, page);
        return page;
    }

    private Node date(Event event) {
        VBox box = new VBox();
        box.getStyleClass().add("event-date");
        Label said =
                PanelParts.label(
                        EdtfLabel.of(event.date(), parts.words().locale()), "event-date-said");
        Label written = PanelParts.label(event.date().text(), "event-date-written");
        written.setAccessibleText(parts.say("date-written", event.date().text()));
        StringBuilder means = new StringBuilder();
        for (Message sentence : DateMeaning.of(event.date())) {
            means.append(means.isEmpty() ? "" : " ").append(parts.words().text(sentence));
        }
        Label meaning = PanelParts.label(means.toString(), "muted", "small");
        box.getChildren().addAll(PanelParts.row(said, written), meaning);
        return box;
    }

    private Node actions() {
        Button edit = parts.button("edit", BootstrapIcons.PENCIL, model::edit);
        edit.setId("event-edit");
        Button link =
                parts.button("link", BootstrapIcons.ARROW_RIGHT, () -> model.linking().set(true));
        link.setId("event-link");
        Button remove = parts.button("remove", BootstrapIcons.TRASH, model::remove);
        remove.setId("event-remove");
        FlowPane row = new FlowPane(edit, link, remove);
        row.getStyleClass().add("panel-actions");
        return row;
    }

    private void participants(Details.OfEvent details, List<Node> page) {
        page.add(parts.heading("participants"));
        if (details.participants().isEmpty()) {
            page.add(PanelParts.label(parts.say("participants-none"), "muted"));
            return;
        }
        FlowPane people = new FlowPane();
        people.getStyleClass().add("chips");
        details.participants()
                .forEach(person ->
                        people.getChildren()
                                .add(
                                        PanelParts.link(
                                                person.name(),
                                                () ->
                                                        model.open(
                                                                new Location.Codebook(
                                                                        person.id())))));
        page.add(people);
    }

    private void links(Details.OfEvent details, List<Node> page) {
        page.add(parts.heading("links"));
        if (details.links().isEmpty() && !model.linking().get()) {
            page.add(PanelParts.label(parts.say("links-none"), "muted"));
        }
        for (int i = 0; i < details.links().size(); i++) {
            page.add(link(details.links().get(i), i));
        }
        if (model.linking().get()) {
            page.add(new LinkForm(parts, details.event()).root());
        }
    }

    private Node link(Arrow arrow, int number) {
        String verb =
                parts.say((arrow.outgoing() ? "out-" : "in-") + EnumWords.of(arrow.link().type()));
        VBox lines =
                new VBox(
                        PanelParts.label(verb, "muted", "small"),
                        PanelParts.link(
                                arrow.other().title(), () -> model.choose(arrow.other().id())),
                        PanelParts.label(
                                EdtfLabel.of(arrow.other().date(), parts.words().locale()),
                                "muted",
                                "small"));
        lines.getStyleClass().add("quote");
        if (model.readOnly()) {
            return lines;
        }
        Button remove =
                parts.icon("link-remove", BootstrapIcons.X, () -> model.remove(arrow.link()));
        remove.setId("link-remove-" + number);
        return PanelParts.row(lines, remove);
    }

    private void evidence(Details.OfEvent details, List<Node> page) {
        page.add(parts.heading("evidence"));
        if (details.evidence().isEmpty() && details.sources().isEmpty()) {
            page.add(PanelParts.label(parts.say("evidence-none"), "muted"));
        }
        page.addAll(parts.quotes(details.evidence(), !model.readOnly()));
        int more = details.event().evidence().size() - details.evidence().size();
        if (more > 0) {
            page.add(PanelParts.label(parts.say("more", more), "muted"));
        }
        for (Citation source : details.sources()) {
            page.add(source(source));
        }
    }

    private Node source(Citation source) {
        String text =
                String.join(
                        " · ",
                        Stream.of(source.outlet(), source.title(), source.url())
                                .filter(java.util.Objects::nonNull)
                                .toList());
        var document = source.document();
        return document == null
                ? PanelParts.label(text, "quote", "muted")
                : PanelParts.link(
                        text.isEmpty() ? parts.say("open-passage") : text,
                        () -> model.open(new Location.Reader(document, null)));
    }
}
