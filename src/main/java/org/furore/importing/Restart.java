package org.furore.importing;

import org.furore.domain.task.Message;

import java.util.Arrays;
import java.util.Set;

/// Finds where the next element of a JSON list begins when one before it is broken: all of a list
/// begin alike, with their first name, and no text within them does, as its quotes are escaped.
final class Restart {
    private static final int LONGEST = 200;

    /// Bytes gone back at most, so that a file of nothing but beginnings takes no time with its
    /// square.
    private static final long MOST = 1L << 28;

    private static final Set<String> TEARS =
            Set.of("importing.unfinished", "importing.too-long", "importing.json-too-deep");

    private byte[] beginning = {};
    private long back;

    /// Whether a record may have swallowed others, or be what is left of one.
    ///
    /// @param problem why it can't be read
    static boolean isTear(Slice record, Message problem) {
        String key = problem.key();
        boolean broken = TEARS.contains(key) || key.startsWith("importing.bad-json");
        return broken || record.start() < record.end() && record.bytes()[record.start()] != '{';
    }

    /// Takes a list's first element for how all begin.
    void learn(Slice element) {
        if (beginning.length > 0 || element.bytes()[element.start()] != '{') {
            return;
        }
        int end = Math.min(element.end(), element.start() + LONGEST);
        for (int at = element.start(); at < end; at++) {
            if (element.bytes()[at] == ':') {
                beginning = Arrays.copyOfRange(element.bytes(), element.start(), at + 1);
                return;
            }
        }
    }

    /// Where from `from` on and before `to` an element begins after another, or -1.
    ///
    /// @param position from which going there is going back, or not
    int after(byte[] bytes, int from, int to, int position) {
        int length = beginning.length;
        for (int at = from; length > 0 && at + length <= to; at++) {
            if (bytes[at] == '{'
                    && Arrays.equals(bytes, at, at + length, beginning, 0, length)
                    && follows(bytes, from, at)) {
                back += Math.max(0, position - at);
                return back > MOST ? -1 : at;
            }
        }
        return -1;
    }

    /// Whether a comma stands before the element.
    private static boolean follows(byte[] bytes, int from, int element) {
        int at = element - 1;
        while (at >= from && Json.isSpace(bytes[at])) {
            at--;
        }
        return at >= from && bytes[at] == ',';
    }
}
