package org.furore.ui.codebook;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Words;

/// The codebook in one language.
final class CodebookView {
    private static final double LEFT = 0.27;

    private final SplitPane root = new SplitPane();
    private final Following following = new Following();

    CodebookView(CodebookViewModel model, Words words, Memory memory) {
        EntryListPane list = new EntryListPane(model, words, following);
        SplitPane.setResizableWithParent(list, false);
        root.getItems().addAll(list, new EntryPane(model, words, following, list::focus));
        root.getStyleClass().add("codebook");
        root.getStylesheets().add(Look.sheet("/org/furore/ui/codebook/codebook.css"));
        Dividers.keep(root, memory.number("codebook.left", LEFT));
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
