package org.furore.importing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The fields of a JSON record, three levels deep and of the first element of lists only, as paths
/// like `data[].id`: what a format is recognised by. Made from a beginning that may break off.
public final class JsonShape {
    private static final int RECORDS = 10;
    private static final int LEVELS = 3;
    private static final int PATHS = 2000;

    private final Map<String, String> values = new HashMap<>();

    /// Nothing at all.
    public JsonShape() {}

    /// The shapes of the first records of a file.
    public static List<JsonShape> of(Head head) {
        return head.shapes();
    }

    static List<JsonShape> first(byte[] head) {
        List<JsonShape> shapes = new ArrayList<>();
        try {
            Units units = Json.units(new ByteArrayInputStream(head));
            Slice slice = units.next();
            while (slice != null && shapes.size() < RECORDS && isJson(units, slice)) {
                shapes.add(of(slice));
                slice = units.next();
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand can be read", e);
        }
        return shapes;
    }

    /// Words before the first bracket are prose, or a table; a damaged line is only that.
    private static boolean isJson(Units units, Slice slice) {
        byte first = slice.bytes()[slice.start()];
        return units instanceof Lines || first == '{' || first == '[';
    }

    /// Each field of an object is looked at by itself, so that damage in one hides no other.
    public static JsonShape of(Slice slice) {
        JsonShape shape = new JsonShape();
        if (slice.start() < slice.end()) {
            if (slice.bytes()[slice.start()] == '{') {
                JsonSpans.members(slice).forEach((name, value) -> shape.add(name, value, 1));
            } else {
                shape.add("", slice, 0);
            }
        }
        return shape;
    }

    private void add(String path, Slice value, int level) {
        try (JsonParser in = Json.parser(value)) {
            if (in.nextToken() != null) {
                add(path, in, level);
            }
        } catch (JacksonException e) {
            // The beginning of a file may break off anywhere: what came before counts.
            values.putIfAbsent(path, "");
        }
    }

    private void add(String path, JsonParser in, int level) {
        JsonToken token = in.currentToken();
        if (values.size() < PATHS) {
            values.put(path, token.isScalarValue() ? shortened(in.getString()) : "");
        }
        if (token == JsonToken.START_OBJECT && level < LEVELS) {
            String prefix = path.isEmpty() ? "" : path + ".";
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                add(prefix + name, in, level + 1);
            }
        } else if (token == JsonToken.START_ARRAY && level < LEVELS) {
            boolean first = true;
            while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
                if (first) {
                    add(path + "[]", in, level);
                } else {
                    in.skipChildren();
                }
                first = false;
            }
        } else {
            in.skipChildren();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    public boolean has(String path) {
        return values.containsKey(path);
    }

    public boolean hasAny(String prefix, String... names) {
        for (String name : names) {
            if (has(prefix + name)) {
                return true;
            }
        }
        return false;
    }

    /// The beginning of the text at `path`, "" for an object or a list, null where there is
    /// nothing.
    public @Nullable String text(String path) {
        return values.get(path);
    }
}
