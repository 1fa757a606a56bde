package org.furore.ui.suggestions;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Words;

/// The suggestions in one language.
final class SuggestionsView {
    private static final double LEFT = 0.3;

    private final SplitPane root = new SplitPane();
    private final Following following = new Following();

    SuggestionsView(SuggestionsViewModel model, MachineRuns machines, Words words, Memory memory) {
        GroupsPane groups = new GroupsPane(model, words, following);
        VBox.setVgrow(groups, Priority.ALWAYS);
        VBox left = new VBox(groups, new MachinesPane(model, machines, words, following));
        left.getStyleClass().add("suggestions-left");
        SplitPane.setResizableWithParent(left, false);
        root.getItems().addAll(left, new SuggestedPane(model, words, following));
        root.getStyleClass().add("suggestions");
        root.getStylesheets().add(Look.sheet("/org/furore/ui/suggestions/suggestions.css"));
        Dividers.keep(root, memory.number("suggestions.left", LEFT));
        following.add(root.sceneProperty().subscribe(scene -> model.shown().set(scene != null)));
    }

    /// Lets go of the model, which another view shows from now on.
    void close() {
        following.end();
    }

    Parent root() {
        return root;
    }
}
