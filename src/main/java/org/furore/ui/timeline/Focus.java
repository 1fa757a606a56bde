package org.furore.ui.timeline;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Where in a part of the window the focus is, by a name that outlasts its being built anew.
record Focus(Parent part) {

    /// Whether the focus is in it.
    boolean isInside() {
        return part.getScene() != null && holds(part, part.getScene().getFocusOwner());
    }

    /// Whether a node is a part of the window or stands in it.
    static boolean holds(Parent part, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    /// The id of what has the focus; null when that is not in it or has none.
    @Nullable String place() {
        return isInside() ? part.getScene().getFocusOwner().getId() : null;
    }

    /// Gives the focus to the place of an id.
    ///
    /// @return whether it is there to take it
    boolean give(@Nullable String place) {
        Node node =
                takers().stream()
                        .filter(each -> place != null && place.equals(each.getId()))
                        .findFirst()
                        .orElse(null);
        if (node != null) {
            node.requestFocus();
        }
        return node != null;
    }

    /// Gives it to the first that takes it.
    void first() {
        takers().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private List<Node> takers() {
        List<Node> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Parent parent, List<Node> found) {
        for (Node each : parent.getChildrenUnmodifiable()) {
            if (each.isFocusTraversable() && !each.isDisabled() && each.isVisible()) {
                found.add(each);
            }
            if (each instanceof Parent inner) {
                collect(inner, found);
            }
        }
    }
}
