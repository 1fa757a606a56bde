package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;

/// The elements of one list in a JSON object, such as the posts of an archive that is one object:
/// memory is bounded by one element, whatever stands before and after the list. An object without
/// that list has no elements.
public final class JsonList implements Units {
    private static final int LONGEST_NAME = 1 << 16;

    private final ByteWindow window;
    private final int maximum;
    private final Set<String> names;
    private final JsonScan scan = new JsonScan();
    private long line = 1;
    private @Nullable Units elements;
    private boolean sought;

    /// @param names what the list may be called
    public JsonList(ByteWindow window, int maximum, Set<String> names) {
        this.window = window;
        this.maximum = maximum;
        this.names = Set.copyOf(names);
    }

    @Override
    public @Nullable Slice next() throws IOException {
        if (!sought) {
            sought = true;
            if (found()) {
                elements = JsonValues.ofList(window, maximum, line);
            }
        }
        return elements == null ? null : elements.next();
    }

    @Override
    public Slice torn(Slice failed) {
        return elements == null ? failed : elements.torn(failed);
    }

    /// Moves before the list.
    private boolean found() throws IOException {
        byte[] mark = window.peek(3);
        if (mark.length == 3 && Json.isMark(mark, 0)) {
            window.consume(3);
        }
        if (after("") != '{') {
            return false;
        }
        consume(1);
        while (after(",") == '"') {
            String name = name();
            if (after(":") == '[' && names.contains(name)) {
                return true;
            }
            skipValue();
        }
        return false;
    }

    /// The next byte that is neither blank nor one of `signs`, 0 at the end.
    private byte after(String signs) throws IOException {
        while (window.position() < window.limit() || window.fill()) {
            byte c = window.bytes()[window.position()];
            if (!Json.isSpace(c) && signs.indexOf(c) < 0) {
                return c;
            }
            consume(1);
        }
        return 0;
    }

    private String name() throws IOException {
        byte[] bytes = window.peek(LONGEST_NAME);
        scan.reset();
        int end = scan.scan(bytes, 0, bytes.length);
        if (end < 0) {
            skipValue();
            return "";
        }
        consume(end);
        return new String(bytes, 1, Math.max(0, end - 2), UTF_8);
    }

    private void skipValue() throws IOException {
        scan.reset();
        while (window.position() < window.limit() || window.fill()) {
            int end = scan.scan(window.bytes(), window.position(), window.limit());
            if (end >= 0) {
                // A stray bracket is no value; without this step it would be looked at for ever.
                consume(Math.max(1, end - window.position()));
                return;
            }
            consume(window.limit() - window.position());
        }
    }

    private void consume(int count) {
        byte[] bytes = window.bytes();
        for (int i = window.position(); i < window.position() + count; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        window.consume(count);
    }
}
