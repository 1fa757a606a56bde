package org.furore;

import java.io.PrintStream;

/// Starts Furore: a command line or a window.
public final class Main {

    private Main() {}

    /// Runs the command that the arguments name.
    public static void main(String[] args) {
        PrintStream out = System.out;
        for (String arg : args) {
            out.println(arg);
        }
    }
}
