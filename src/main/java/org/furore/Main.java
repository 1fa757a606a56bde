package org.furore;

/// Starts Furore: a command line or a window.
public final class Main {

    private Main() {}

    /// Runs the command that the arguments name.
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("--version")) {
            System.out.println("Furore 0.1.0");
        }
    }
}
