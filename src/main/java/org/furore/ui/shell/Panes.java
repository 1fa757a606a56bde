package org.furore.ui.shell;

import javafx.scene.Node;

import org.furore.ui.fx.Words;

import java.util.function.Function;

/// Where the window shows a pane over everything else. To be used on the window's thread.
public interface Panes {

    /// Shows what `pane` builds, in the language of the window, and builds it anew when that
    /// changes.
    void show(Function<Words, Node> pane);

    /// Puts the pane away.
    void hide();
}
