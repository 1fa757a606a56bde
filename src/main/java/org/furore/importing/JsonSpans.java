package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of a JSON value that is in memory, cut by brackets and quotes only: one that is broken
/// leaves the others readable.
public final class JsonSpans {
    private JsonSpans() {}

    /// The elements of a list. The last one of a list that is not closed may have a problem.
    public static List<Slice> elements(Slice list) {
        List<Slice> found = new ArrayList<>();
        Cutter cutter = new Cutter(list);
        while (cutter.next(']')) {
            Slice part = cutter.part();
            found.add(cutter.ended ? part : part.because(Message.of("importing.unfinished")));
        }
        return found;
    }

    /// The value of a field of an object, the first of that name, or null.
    public static @Nullable Slice member(Slice object, String name) {
        return members(object).get(name);
    }

    /// The fields of an object in their order, the first of each name. Names are taken as written,
    /// without looking at escapes.
    public static Map<String, Slice> members(Slice object) {
        Map<String, Slice> found = new LinkedHashMap<>();
        Cutter cutter = new Cutter(object);
        String name = null;
        while (cutter.next('}')) {
            if (name != null) {
                found.putIfAbsent(name, cutter.part());
                name = null;
            } else {
                name = cutter.name();
            }
        }
        return found;
    }

    /// The name of an object's first field, or null.
    public static @Nullable String firstName(Slice object) {
        Cutter cutter = new Cutter(object);
        return cutter.next('}') ? cutter.name() : null;
    }

    /// Whether the value ends where its bytes do.
    public static boolean isWhole(Slice value) {
        return new JsonScan().scan(value.bytes(), value.start(), value.end()) == value.end();
    }

    /// Goes from value to value inside a list or an object.
    private static final class Cutter {
        private final Slice whole;
        private final JsonScan scan = new JsonScan();
        private long line;
        private int from;
        private int to;
        private boolean ended;

        Cutter(Slice whole) {
            this.whole = whole;
            this.line = whole.line();
            this.from = whole.start();
            this.to = whole.start() + 1;
        }

        boolean next(char close) {
            byte[] bytes = whole.bytes();
            for (int at = from; at < to; at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            from = to;
            while (from < whole.end()) {
                byte c = bytes[from];
                if (Json.isSpace(c) || c == ',' || c == ':') {
                    line += c == '\n' ? 1 : 0;
                    from++;
                } else if (c == close) {
                    return false;
                } else {
                    scan.reset();
                    int end = scan.scan(bytes, from, whole.end());
                    ended = end >= 0;
                    to = ended ? end : whole.end();
                    return true;
                }
            }
            return false;
        }

        /// The quoted name it is at, null for anything else.
        @Nullable String name() {
            int length = to - from - 2;
            return length < 0 || whole.bytes()[from] != '"'
                    ? null
                    : new String(whole.bytes(), from + 1, length, UTF_8);
        }

        Slice part() {
            return whole.part(from, to, line);
        }
    }
}
