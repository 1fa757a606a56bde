package org.furore.importing;

import org.furore.importing.Mapping.Field;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;

/// Which post a cell refers to, and how. Most cells are a number alone. Some hold all references of
/// a post with their kinds, as version 2 of X's interface names them: `[{"type": "quoted", "id":
/// "1"}]`, as JSON or as Python prints it; or one, its kind before it: `retweeted 1`. Of those only
/// the one the field asks for is meant.
final class PostReferences {
    private static final int LONGEST = 1 << 16;
    private static final JsonMapper MAPPER = new JsonMapper();

    private PostReferences() {}

    /// The post a cell names for a field, or null where it names none of that kind.
    static @Nullable String of(String cell, Field field) {
        String kind = kind(field);
        if (kind == null) {
            return cell;
        }
        if (cell.startsWith("[") && cell.length() <= LONGEST) {
            return listed(cell, kind);
        }
        int space = cell.indexOf(' ');
        String first = (space < 0 ? cell : cell.substring(0, space)).toLowerCase(Locale.ROOT);
        return switch (first) {
            case "replied_to", "retweeted", "quoted" ->
                    first.equals(kind) && space > 0 ? cell.substring(space + 1).strip() : null;
            default -> cell;
        };
    }

    private static @Nullable String kind(Field field) {
        return switch (field) {
            case REPLY_TO -> "replied_to";
            case REPOST_OF -> "retweeted";
            case QUOTE_OF -> "quoted";
            default -> null;
        };
    }

    private static @Nullable String listed(String cell, String kind) {
        JsonNode list = tree(cell);
        String python = list == null ? PythonLiteral.json(cell) : null;
        list = python == null ? list : tree(python);
        if (list == null) {
            return null;
        }
        for (JsonNode each : list.values()) {
            JsonNode id = each.path("id");
            if (kind.equals(each.path("type").stringValue("")) && id.isValueNode()) {
                return id.asString();
            }
        }
        return null;
    }

    private static @Nullable JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (tools.jackson.core.JacksonException e) {
            return null;
        }
    }
}
