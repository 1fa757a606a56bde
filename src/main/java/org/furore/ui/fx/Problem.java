package org.furore.ui.fx;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What went wrong, as a person is told: never a stack trace.
///
/// @param code names the place in the program, to be quoted when asking for help; the log holds the
///   rest under it
public record Problem(Message message, String code) {

    /// What a failure means to a person. What nobody foresaw gets a general sentence.
    public static Problem of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        Message message =
                cause instanceof FuroreException known
                        ? known.userMessage()
                        : Message.of("ui.fx.unexpected", cause.getClass().getSimpleName());
        return new Problem(message, code(cause));
    }

    /// The same, noted in the log under its code: in the file what was to be expected, on the
    /// terminal too what nobody foresaw.
    static Problem noted(Throwable thrown, Logger log) {
        Problem problem = of(thrown);
        Level level = unwrapped(thrown) instanceof FuroreException ? Level.INFO : Level.WARNING;
        log.log(level, "[" + problem.code() + "]", thrown);
        return problem;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /// Eight letters and digits that are the same for the same failure at the same place in the
    /// same version: a hash over the classes of the causes and the methods of ours that they
    /// passed.
    private static String code(Throwable thrown) {
        int kind = 17;
        int place = 17;
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 8; each = each.getCause(), depth++) {
            kind = 31 * kind + each.getClass().getName().hashCode();
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("org.furore.")) {
                    place = 31 * place + frame.getClassName().hashCode();
                    place = 31 * place + frame.getMethodName().hashCode();
                }
            }
        }
        return letters(kind) + "-" + letters(place);
    }

    private static String letters(int hash) {
        String digits = Integer.toString((hash >>> 1) % 1_679_616, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
