package org.furore.ui.shell;

import org.furore.ui.fx.Desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A case as the window shows it.
///
/// @param screens one of each kind, in the order of the navigation
/// @param commands of the case as a whole, such as importing
/// @param dropped takes files that were dropped on the window
public record OpenCase(
        Desk desk, List<Screen> screens, List<Command> commands, Consumer<List<Path>> dropped) {
    public OpenCase {
        screens = List.copyOf(screens);
        commands = List.copyOf(commands);
    }

    /// The screen of a kind.
    Optional<Screen> screen(Location.Kind kind) {
        return screens.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
