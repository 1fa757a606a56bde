package org.furore.app;

import org.furore.bench.BenchCommand;
import org.furore.cli.FuroreCommand;
import org.furore.cli.Terminal;
import org.furore.platform.Folders;

import sun.misc.Signal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Starts the program on this machine.
public final class Launcher {
    private Launcher() {}

    /// Runs a command line on the standard streams, in UTF-8 whatever the system says.
    ///
    /// @return the exit code
    public static int run(String... arguments) {
        Folders folders = Folders.ofThisMachine();
        folders.redirectUnpacking();
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        System.in,
                        new PrintStream(
                                new java.io.BufferedOutputStream(out, 1 << 16),
                                false,
                                StandardCharsets.UTF_8),
                        err,
                        Locale.getDefault(),
                        System.console() != null && System.console().isTerminal());
        Signal.handle(new Signal("INT"), signal -> terminal.cancel());
        Wiring wiring = new Wiring(folders);
        String[] meant = meant(arguments);
        if (isWindow(meant) && wiring.display()) {
            return window(terminal, wiring, meant);
        }
        return FuroreCommand.run(
                terminal,
                wiring,
                List.of(new OpenCommand(wiring), new BenchCommand(terminal, wiring)),
                meant);
    }

    /// Whether that is the window and nothing else. To build the whole command line only to
    /// understand this would be a fifth of the time until the window shows.
    static boolean isWindow(String... meant) {
        return meant[0].equals("open")
                && (meant.length == 1 || meant.length == 2 && !meant[1].startsWith("-"));
    }

    private static int window(Terminal terminal, Wiring wiring, String... meant) {
        try {
            wiring.window(meant.length == 2 ? Path.of(meant[1]) : null);
            return 0;
        } catch (RuntimeException e) {
            return FuroreCommand.failure(terminal, e);
        }
    }

    /// What a person means who names no command: the window, on the case given, as a double click
    /// on a case gives it.
    static String[] meant(String... arguments) {
        if (arguments.length == 0) {
            return new String[] {"open"};
        }
        boolean file = arguments.length == 1 && arguments[0].endsWith(".furore");
        return file ? new String[] {"open", arguments[0]} : arguments;
    }
}
