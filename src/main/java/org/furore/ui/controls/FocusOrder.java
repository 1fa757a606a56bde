package org.furore.ui.controls;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.ArrayList;
import java.util.List;

/// Where the focus can go in a part of the window, in the order Tab goes through it. To be used on
/// the window's thread.
public final class FocusOrder {
    private FocusOrder() {}

    /// The nodes in `part` that can have the focus now.
    public static List<Node> in(Parent part) {
        List<Node> found = new ArrayList<>();
        gather(part, found);
        return found;
    }

    private static void gather(Parent part, List<Node> found) {
        for (Node node : part.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                found.add(node);
            }
            if (node instanceof Parent below) {
                gather(below, found);
            }
        }
    }

    /// Has the contents of `part` made anew without the focus getting lost: what stands where the
    /// focus was has it afterwards.
    public static void keep(Parent part, Runnable remake) {
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        int at = owner == null ? -1 : in(part).indexOf(owner);
        remake.run();
        List<Node> now = at < 0 ? List.of() : in(part);
        if (!now.isEmpty()) {
            now.get(Math.min(at, now.size() - 1)).requestFocus();
        }
    }
}
