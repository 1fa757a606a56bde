package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;

/// The items of a cell that holds a list: a JSON list of texts, or of objects of which the field
/// that says it best counts (`tag`, `username`, `expanded_url`); the same as Python prints it; or
/// texts with a sign between them, in brackets and quotes or without.
final class CellList {
    private CellList() {}

    /// @param between what divides items that are not JSON; "" for one item
    /// @param sign left out where an item begins with it: `#`, `@`
    /// @throws UnreadableValue if objects are begun that are not JSON
    static List<String> of(String cell, Field field, String between, String sign)
            throws UnreadableValue {
        if (cell.startsWith("[")) {
            List<String> items = json(cell, field, sign);
            String python = items == null ? PythonLiteral.json(cell) : null;
            items = python == null ? items : json(python, field, sign);
            if (items != null) {
                return items;
            }
            if (cell.startsWith("{", 1)) {
                throw new UnreadableValue(
                        Message.of("importing.table-list", UnreadableValue.shown(cell)));
            }
        }
        return divided(cell, between, sign);
    }

    private static @Nullable List<String> json(String cell, Field field, String sign) {
        byte[] bytes = cell.getBytes(UTF_8);
        List<String> items = new ArrayList<>();
        try (JsonParser in =
                Json.parser(new Slice(bytes, 0, bytes.length, 0, bytes.length, 1, null))) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            for (JsonToken token = in.nextToken();
                    token != JsonToken.END_ARRAY;
                    token = in.nextToken()) {
                String item = token == JsonToken.START_OBJECT ? best(in, field) : Json.text(in);
                add(items, item == null ? "" : item, sign);
            }
            return in.nextToken() == null ? items : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String best(JsonParser in, Field field) {
        List<String> names = names(field);
        String best = null;
        int rank = names.size();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            int found = names.indexOf(name);
            if (found >= 0 && found < rank) {
                String text = Json.text(in);
                best = text == null ? best : text;
                rank = text == null ? rank : found;
            } else {
                in.skipChildren();
            }
        }
        return best;
    }

    private static List<String> names(Field field) {
        return switch (field) {
            case HASHTAGS -> List.of("tag", "text", "name");
            case MENTIONS -> List.of("username", "screen_name", "acct", "handle", "name");
            case MEDIA -> List.of("media_url_https", "media_url", "url", "preview_image_url");
            default -> List.of("unwound_url", "expanded_url", "url");
        };
    }

    private static List<String> divided(String cell, String between, String sign) {
        String bare =
                cell.startsWith("[") && cell.endsWith("]")
                        ? cell.substring(1, cell.length() - 1)
                        : cell;
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at <= bare.length()) {
            int next = between.isEmpty() ? -1 : bare.indexOf(between, at);
            int end = next < 0 ? bare.length() : next;
            add(items, unquoted(bare.substring(at, end).strip()), sign);
            at = next < 0 ? bare.length() + 1 : next + between.length();
        }
        return items;
    }

    private static void add(List<String> items, String item, String sign) {
        String bare = item.startsWith(sign) ? item.substring(sign.length()) : item;
        if (!bare.isEmpty()) {
            items.add(bare);
        }
    }

    private static String unquoted(String item) {
        boolean quoted =
                item.length() > 1
                        && item.charAt(0) == item.charAt(item.length() - 1)
                        && (item.charAt(0) == '"' || item.charAt(0) == '\'');
        return quoted ? item.substring(1, item.length() - 1).strip() : item;
    }
}
