package org.furore.ui.shell;

import javafx.scene.Node;

import org.furore.ui.fx.Words;

import java.util.List;

/// One entry of the navigation: it pairs a view model, which lasts as long as the case is open,
/// with views of it. To be used on the window's thread.
public interface Screen {
    Location.Kind kind();

    /// A new view of the same state; asked for at first showing and after a change of language. The
    /// view before it is thrown away.
    Node view(Words words);

    /// Be at `location`, which is of this screen's kind.
    void show(Location location);

    /// The style class of the part of a view that a person comes for.
    String MAIN = "screen-focus";

    /// Gives the focus to the main part of `view`. Called when it is shown.
    default void focus(Node view) {
        Node main = view.lookup("." + MAIN);
        (main == null ? view : main).requestFocus();
    }

    /// Where it stands now.
    Location location();

    /// Its commands, always the same ones.
    List<Command> commands();

    /// The keys that a part of it takes by itself.
    default List<KeyHint> keys() {
        return List.of();
    }

    /// Lets go of everything it follows.
    void close();
}
