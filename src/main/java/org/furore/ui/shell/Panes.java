package org.furore.ui.shell;

import javafx.scene.Node;

import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;

import java.util.function.Function;

/// Where the window shows a pane over everything else. To be used on the window's thread.
public interface Panes {

    /// Shows what `pane` builds, in the language of the window, and builds it anew when that
    /// changes.
    void show(Function<Words, Node> pane);

    /// The same, and runs `away` when the pane is put away and nothing takes its place.
    void show(Function<Words, Node> pane, Runnable away);

    /// Says something above the screen, with a button beside it.
    ///
    /// @param verb what the button is called
    void tell(Message news, Message verb, Runnable action);

    /// Puts the pane away.
    void hide();
}
