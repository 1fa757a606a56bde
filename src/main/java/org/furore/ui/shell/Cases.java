package org.furore.ui.shell;

import org.furore.ui.fx.Problem;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Opens and closes cases for the window. All return at once; what comes of it is told to the shell
/// by [Shell#opened] or [Shell#failed]. To be used on the window's thread.
public interface Cases {

    /// Makes a new case and opens it.
    ///
    /// @param failed told instead of the shell when it can't be made
    void create(Path path, String title, Consumer<Problem> failed);

    void open(Path path);

    /// Lets a person choose a case's file, and opens it.
    void choose();

    /// Makes the sample case, if it isn't there yet, and opens it.
    void openSample();

    /// Closes the open case; `then` runs when its file is closed. Asks first where work would be
    /// lost.
    void close(Runnable then);

    /// Closes everything and ends the program. Asks first where work would be lost.
    void quit();

    /// Name and version of the program.
    String program();
}
