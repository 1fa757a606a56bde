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
        return FuroreCommand.run(
                terminal,
                wiring,
                List.of(new OpenCommand(wiring), new BenchCommand(terminal, wiring)),
                meant(arguments));
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
