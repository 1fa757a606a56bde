package org.furore.ui.shell;

import java.nio.file.Path;

/// Opens and closes cases for the window. All return at once; what comes of it is told to the shell
/// by [Shell#opened] or [Shell#failed]. To be used on the window's thread.
public interface Cases {

    /// Makes a new case and opens it.
    void create(Path path, String title);

    void open(Path path);

    /// Lets a person choose a case's file, and opens it.
    void choose();

    /// Makes the sample case, if it isn't there yet, and opens it.
    void openSample();

    /// Closes the open case; `then` runs when its file is closed.
    void close(Runnable then);

    /// Closes everything and ends the program.
    void quit();

    /// Name and version of the program.
    String program();
}
