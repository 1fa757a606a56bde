package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.codebook.Code;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sign of an entry: a code's colour, an actor's kind.
final class EntryIcons {
    private static final double RADIUS = 5;

    private EntryIcons() {}

    static Node of(Entry entry) {
        if (entry instanceof Code code) {
            Circle dot = new Circle(RADIUS);
            dot.getStyleClass().add("code-dot");
            String own = code.colour();
            if (own != null) {
                dot.setFill(Colours.of(own, Color.GRAY));
            } else {
                dot.getStyleClass().add("no-own-colour");
            }
            return dot;
        }
        FontIcon icon =
                new FontIcon(
                        entry instanceof Actor actor
                                ? actor(actor.type())
                                : BootstrapIcons.CHAT_QUOTE);
        icon.getStyleClass().add(entry instanceof Actor ? "actor-icon" : "claim-icon");
        return icon;
    }

    private static Ikon actor(Actor.ActorKind kind) {
        return switch (kind) {
            case PERSON -> BootstrapIcons.PERSON;
            case ORGANISATION -> BootstrapIcons.BUILDING;
            case MOVEMENT -> BootstrapIcons.MEGAPHONE;
            case PLATFORM -> BootstrapIcons.GLOBE2;
            case WORK -> BootstrapIcons.FILM;
            case GROUP -> BootstrapIcons.PEOPLE;
        };
    }
}
