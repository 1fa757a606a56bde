package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The elements of some names in an XML or SGML file as byte slices, cut by their tags only, so
/// that markup which is broken inside one costs no other: an element that is never closed ends
/// where the next begins. Letter case is not looked at; comments, CDATA and processing instructions
/// are passed over.
public final class MarkupUnits implements Units {
    /// Bytes of what stands before the first element that are kept.
    private static final int PREAMBLE = 1 << 18;

    /// Tags of one record, at most.
    static final int MOST_TAGS = 500_000;

    /// The problem of an element that ends where the next begins.
    public static final String UNCLOSED = "importing.unclosed";

    private static final int NONE = -1;
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] DATA = ascii("<![CDATA[");
    private static final byte[] DATA_END = ascii("]]>");
    private static final byte[] INSTRUCTION_END = ascii("?>");

    private final ByteWindow window;
    private final int maximum;
    private final int width;
    private final boolean bigEndian;
    private final @Nullable String stated;
    private final byte[][] names;
    private byte[] preamble = new byte[0];
    private boolean begun;
    private boolean ended;
    private boolean commentsOver;
    private boolean dataOver;
    private boolean instructionsOver;
    private long line = 1;

    /// @param maximum bytes of one element, which the window can hold
    /// @param names the elements that are records, with their prefixes
    public MarkupUnits(ByteWindow window, int maximum, String... names) {
        this.window = window;
        this.maximum = maximum;
        byte[] head = window.peek(Math.min(Head.SIZE, maximum));
        Encoding encoding = Encoding.of(head);
        this.width = encoding.width();
        this.bigEndian = encoding.bigEndian();
        this.stated = PageBytes.stated(head);
        this.names = Arrays.stream(names).map(MarkupUnits::ascii).toArray(byte[][]::new);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The characters of a slice, in the encoding the file has or states.
    public String text(Slice slice) {
        return text(slice.bytes(), slice.start(), slice.end());
    }

    /// What stands before the first element, as far as it is kept, once that was asked for.
    public String preamble() {
        return text(preamble, 0, preamble.length);
    }

    private String text(byte[] bytes, int start, int end) {
        if (width == 1) {
            return PageBytes.decode(bytes, start, end, stated);
        }
        return new String(
                bytes,
                start,
                end - start,
                bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    @Override
    public @Nullable Slice next() throws IOException {
        boolean inside = false;
        int at = window.position();
        while (true) {
            int past = at;
            while (past != NONE && at < window.limit()) {
                past = sign(at) == '<' ? past(at) : at + width;
                if (past == NONE) {
                    continue;
                }
                if (inside && sign(at) == '<') {
                    if (sign(at + width) == '/' && isNamed(at + 2 * width)) {
                        return cut(past, null);
                    }
                    if (isNamed(at + width)) {
                        return cut(at, Message.of(UNCLOSED));
                    }
                } else if (sign(at) == '<' && isNamed(at + width)) {
                    pass(at);
                    if (sign(past - 2 * width) == '/') {
                        return cut(past, null);
                    }
                    inside = true;
                }
                at = past;
            }
            int seen = Math.min(at, window.limit()) - window.position();
            if (!inside) {
                pass(window.position() + seen);
                seen = 0;
            }
            if (window.limit() - window.position() >= maximum) {
                if (inside) {
                    return tooLong();
                }
                pass(window.position() + width);
            } else if (!more()) {
                if (ended) {
                    return inside ? cut(window.limit(), Message.of("importing.unfinished")) : null;
                }
                ended = true;
            }
            at = window.position() + seen;
        }
    }

    /// Twice as many bytes, so that looking at them again costs no more than once.
    private boolean more() throws IOException {
        int wanted = Math.min(maximum, 2 * (window.limit() - window.position()) + 4096);
        boolean any = false;
        while (window.limit() - window.position() < wanted && window.fill()) {
            any = true;
        }
        return any;
    }

    private Slice cut(int end, @Nullable Message problem) {
        int start = window.position();
        int to = Math.min(end, window.limit());
        long offset = window.offset();
        long first = line;
        pass(to);
        Message why = problem;
        if ((why == null || why.key().equals(UNCLOSED)) && hasTooManyTags(start, to)) {
            why = Message.of("importing.markup-tags", MOST_TAGS);
        }
        return new Slice(window.bytes(), start, to, offset, to - start, first, why);
    }

    /// Each tag costs much more memory than the bytes it is written in.
    private boolean hasTooManyTags(int from, int to) {
        int tags = 0;
        for (int i = from; i < to && to - from > MOST_TAGS; i++) {
            tags += window.bytes()[i] == '<' ? 1 : 0;
        }
        return tags > MOST_TAGS;
    }

    private Slice tooLong() {
        long offset = window.offset();
        long first = line;
        int length = window.limit() - window.position();
        pass(window.limit());
        Message why = Message.of("importing.too-long", maximum >> 20);
        return new Slice(window.bytes(), 0, 0, offset, length, first, why);
    }

    private void pass(int to) {
        byte[] bytes = window.bytes();
        int from = window.position();
        for (int i = from; i < to; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        if (!begun) {
            int kept = Math.min(to - from, PREAMBLE - preamble.length);
            int before = preamble.length;
            preamble = Arrays.copyOf(preamble, before + kept);
            System.arraycopy(bytes, from, preamble, before, kept);
            begun = to < window.limit() && sign(to) == '<' && isNamed(to + width);
        }
        window.consume(to - from);
    }

    /// Where the markup that begins at `at` ends; [#NONE] if that is not seen yet. What is never
    /// closed is a sign like others.
    private int past(int at) {
        if (is(at, COMMENT)) {
            return past(at, COMMENT, COMMENT_END);
        }
        if (is(at, DATA)) {
            return past(at, DATA, DATA_END);
        }
        int next = sign(at + width);
        if (next == '?') {
            return instruction(at);
        }
        if (next != '/' && next != '!' && !Character.isLetter(next) && next != 0) {
            return at + width;
        }
        for (int i = at + width; i < window.limit(); i += width) {
            int sign = sign(i);
            if (sign == '>') {
                return i + width;
            }
            if (sign == '<') {
                return i;
            }
        }
        return ended ? window.limit() : NONE;
    }

    private int instruction(int at) {
        int end = instructionsOver ? NONE : find(INSTRUCTION_END, at, window.limit());
        instructionsOver |= end == NONE && ended;
        if (end == NONE) {
            return ended ? at + width : NONE;
        }
        return end + INSTRUCTION_END.length * width;
    }

    /// As [#past(int)]. If an element is closed inside and then the same is opened again, the mark
    /// of its end was lost.
    private int past(int at, byte[] open, byte[] close) {
        int from = at + open.length * width;
        boolean again = false;
        for (int i = from; i < window.limit() && !lost(open); i += width) {
            int sign = sign(i);
            if (sign == close[0] && is(i, close)) {
                return i + close.length * width;
            }
            if (!again && sign == '<' && is(i, open)) {
                again = true;
                if (closes(from, i)) {
                    return from;
                }
            }
        }
        if (ended && open == COMMENT) {
            commentsOver = true;
        } else if (ended) {
            dataOver = true;
        }
        return ended ? from : NONE;
    }

    /// Whether it is known that no more of them is closed in this file.
    private boolean lost(byte[] open) {
        return open == COMMENT ? commentsOver : dataOver;
    }

    private boolean closes(int from, int to) {
        for (int i = from; i < to; i += width) {
            if (sign(i) == '<' && sign(i + width) == '/' && isNamed(i + 2 * width)) {
                return true;
            }
        }
        return false;
    }

    private int find(byte[] what, int from, int to) {
        int last = to - what.length * width;
        for (int i = from; i <= last; i += width) {
            if (sign(i) == what[0] && is(i, what)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean is(int at, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (sign(at + i * width) != what[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether one of the names stands at `at`, and nothing longer.
    private boolean isNamed(int at) {
        for (byte[] name : names) {
            int i = 0;
            while (i < name.length && lower(sign(at + i * width)) == lower(name[i])) {
                i++;
            }
            int after = sign(at + i * width);
            if (i == name.length && (after <= ' ' || after == '>' || after == '/')) {
                return true;
            }
        }
        return false;
    }

    private static int lower(int sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + 32 : sign;
    }

    /// The character at an index, 0 beyond the end.
    private int sign(int at) {
        byte[] bytes = window.bytes();
        if (at + width > window.limit()) {
            return 0;
        }
        if (width == 1) {
            return bytes[at] & 0xFF;
        }
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
