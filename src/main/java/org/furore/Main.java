package org.furore;

import org.furore.app.Launcher;

/// Starts Furore: a command line or a window.
public final class Main {

    private Main() {}

    /// Runs the command that the arguments name, and ends with its exit code.
    public static void main(String[] args) {
        System.exit(Launcher.run(args));
    }
}
