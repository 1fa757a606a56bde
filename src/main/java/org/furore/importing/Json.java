package org.furore.importing;

import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.io.InputStream;
import java.util.List;

/// JSON as records of unknown make hold it: bounded in depth, ids kept as text whether they were
/// written as numbers or as text, values of an unexpected kind left out.
public final class Json {
    private static final int DEPTH = 200;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxStringLength(Units.MAXIMUM)
                                    .build())
                    .build();

    private Json() {}

    public static JsonParser parser(Slice slice) {
        return FACTORY.createParser(
                ObjectReadContext.empty(),
                slice.bytes(),
                slice.start(),
                slice.end() - slice.start());
    }

    /// The records of a JSON file: its lines where it is written a value a line, else its values.
    public static Units units(InputStream in) {
        return units(new ByteWindow(in, Units.MAXIMUM), Units.MAXIMUM);
    }

    public static Units units(ByteWindow window, int maximum) {
        return isLines(window.peek(Head.SIZE))
                ? new Lines(window, maximum)
                : new JsonValues(window, maximum);
    }

    /// Whether a text that begins so holds a JSON object a line: its first line is one, or only its
    /// first line is seen, or most others are (the first may be damaged).
    private static boolean isLines(byte[] head) {
        int lines = 0;
        int whole = 0;
        int start = head.length >= 3 && isMark(head, 0) ? 3 : 0;
        while (start < head.length) {
            int end = start;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            int from = start;
            while (from < end && isSpace(head[from])) {
                from++;
            }
            int to = end;
            while (to > from && isSpace(head[to - 1])) {
                to--;
            }
            start = end + 1;
            if (from == to) {
                continue;
            }
            boolean object = head[from] == '{' && new JsonScan().scan(head, from, to) == to;
            if (lines == 0) {
                boolean begins = head[from] == '{' && (object || end == head.length);
                if (begins || head[from] == '[') {
                    return begins;
                }
            }
            lines++;
            whole += object ? 1 : 0;
        }
        return 2 * whole > lines - 1;
    }

    public static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /// Whether the UTF-8 byte order mark stands at `at`.
    public static boolean isMark(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    /// Why a record could not be parsed, for a person.
    public static Message problem(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return Message.of("importing.json-too-deep", DEPTH);
        }
        long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        return at < 0
                ? Message.of("importing.bad-json")
                : Message.of("importing.bad-json-at", at + 1);
    }

    /// The text or the digits of the value the parser is at; null for anything else, which is
    /// passed over, and for blank text. Normalised as all text is.
    public static @Nullable String text(JsonParser in) {
        String text = raw(in);
        return text == null || text.isBlank() ? null : Texts.normalise(text);
    }

    /// As [#text], but an empty text stays one.
    public static @Nullable String body(JsonParser in) {
        String text = raw(in);
        return text == null ? null : Texts.normalise(text);
    }

    private static @Nullable String raw(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return in.getString();
        }
        in.skipChildren();
        return null;
    }

    /// Adds the texts of the list whose elements follow.
    public static void texts(JsonParser in, List<String> into) {
        while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
            String text = text(in);
            if (text != null) {
                into.add(text);
            }
        }
    }

    /// A count written as a number or as digits; null for anything else and beyond 18 digits.
    public static @Nullable Long count(JsonParser in) {
        String digits = raw(in);
        if (digits == null || digits.isEmpty() || digits.length() > 18) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(digits);
    }

    /// Whether the value is an object whose fields follow; anything else is passed over.
    public static boolean object(JsonParser in) {
        return is(in, JsonToken.START_OBJECT);
    }

    /// Whether the value is a list whose elements follow; anything else is passed over.
    public static boolean list(JsonParser in) {
        return is(in, JsonToken.START_ARRAY);
    }

    /// Moves to the next object of the list the parser is in, past whatever else is in it.
    ///
    /// @return false at the end of the list
    public static boolean nextObject(JsonParser in) {
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                return true;
            }
            if (token == JsonToken.END_ARRAY) {
                return false;
            }
            in.skipChildren();
        }
        return false;
    }

    private static boolean is(JsonParser in, JsonToken token) {
        if (in.currentToken() == token) {
            return true;
        }
        in.skipChildren();
        return false;
    }
}
