package org.furore.importing;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Form;
import org.furore.importing.Mapping.Kind;
import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a mapping from JSON, strictly: a key nobody knows is a spelling mistake that would
/// silently cost a column. Used once.
final class MappingFile {
    private static final int LARGEST = 1 << 20;

    private final String name;

    MappingFile(String name) {
        this.name = name;
    }

    Mapping read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw wrong("mapping-large", LARGEST);
        }
        ObjectMapper mapper =
                JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        JsonNode root;
        try {
            root = mapper.readTree(bytes);
        } catch (JacksonException e) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE,
                    Message.of("importing.mapping-json", name, e.getOriginalMessage()),
                    e);
        }
        return mapping(root);
    }

    private Mapping mapping(JsonNode root) {
        object(
                root,
                "",
                Set.of(
                        "$schema",
                        "name",
                        "about",
                        "kind",
                        "separator",
                        "quote",
                        "encoding",
                        "skip",
                        "columns",
                        "recognise",
                        "fields",
                        "date",
                        "null",
                        "decimal"));
        Kind kind = enumerated(Kind.class, text(root, "kind", ""), "kind");
        String own = text(root, "name", null);
        text(root, "about", null);
        Map<Field, Rule> fields = fields(root.path("fields"), kind);
        Character separator = sign(root, "separator", null, ",;\t|:~^\n");
        boolean lines = separator != null && separator == Form.LINES;
        Form form =
                new Form(
                        separator,
                        sign(root, "quote", lines ? null : '"', "\"'"),
                        encoding(root),
                        skip(root.path("skip")),
                        root.has("columns") ? texts(root.path("columns"), "columns") : List.of());
        Mapping mapping =
                new Mapping(
                        own == null ? name : own,
                        kind,
                        form,
                        alternatives(root.path("recognise"), "recognise"),
                        fields,
                        date(root.path("date")),
                        root.has("null") ? texts(root.path("null"), "null") : List.of(),
                        sign(root, "decimal", null, ".,"));
        complete(mapping);
        return mapping;
    }

    private Map<Field, Rule> fields(JsonNode node, Kind kind) {
        if (!node.isObject() || node.isEmpty()) {
            throw wrong("mapping-shape", "fields", "{ … }");
        }
        Set<Field> allowed = kind.fields();
        Map<Field, Rule> fields = new EnumMap<>(Field.class);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String key = property.getKey();
            Field field = null;
            for (Field candidate : allowed) {
                if (candidate.key().equals(key)) {
                    field = candidate;
                }
            }
            if (field == null) {
                throw wrong(
                        "mapping-field",
                        key,
                        kind.name().toLowerCase(Locale.ROOT),
                        String.join(", ", allowed.stream().map(Field::key).toList()));
            }
            fields.put(field, rule(property.getValue(), "fields." + key));
        }
        return fields;
    }

    private Rule rule(JsonNode node, String at) {
        if (node.isString()) {
            return new Rule(
                    List.of(node.stringValue()), null, null, Map.of(), null, CellText.PLAIN, false);
        }
        object(
                node,
                at,
                Set.of("column", "template", "constant", "values", "list", "as", "optional"));
        List<String> columns =
                node.has("column") ? texts(node.path("column"), at + ".column") : List.of();
        String template = text(node, "template", null);
        String constant = text(node, "constant", null);
        int sources =
                (columns.isEmpty() ? 0 : 1)
                        + (template == null ? 0 : 1)
                        + (constant == null ? 0 : 1);
        if (sources != 1) {
            throw wrong("mapping-source", at);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : node.path("values").properties()) {
            String word = text(node.path("values"), value.getKey(), "");
            values.put(value.getKey(), word == null ? "" : word);
        }
        String as = text(node, "as", null);
        JsonNode optional = node.path("optional");
        if (!optional.isMissingNode() && !optional.isBoolean()) {
            throw wrong("mapping-shape", at + ".optional", "true, false");
        }
        return new Rule(
                columns,
                template,
                constant,
                values,
                text(node, "list", null),
                as == null ? CellText.PLAIN : enumerated(CellText.class, as, at + ".as"),
                optional.booleanValue(false));
    }

    private DatePattern date(JsonNode node) {
        if (node.isMissingNode()) {
            return DatePattern.NONE;
        }
        object(node, "date", Set.of("patterns", "zone", "locale"));
        List<String> patterns =
                node.has("patterns") ? texts(node.path("patterns"), "date.patterns") : List.of();
        String zone = text(node, "zone", null);
        String locale = text(node, "locale", null);
        try {
            DatePattern pattern =
                    new DatePattern(
                            patterns,
                            zone == null ? null : ZoneId.of(zone),
                            locale == null ? "en" : locale);
            pattern.formatters();
            return pattern;
        } catch (DateTimeException e) {
            throw wrong("mapping-shape", "date.zone", "Europe/Paris, UTC, +02:00");
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "mapping-pattern",
                    String.join(" | ", patterns),
                    String.valueOf(e.getMessage()));
        }
    }

    private void complete(Mapping mapping) {
        List<List<Field>> needs = mapping.needs();
        if (!needs.isEmpty()) {
            String needed =
                    needs.stream()
                            .map(any -> String.join(" | ", any.stream().map(Field::key).toList()))
                            .collect(Collectors.joining(", "));
            throw wrong("mapping-needs", mapping.kind().name().toLowerCase(Locale.ROOT), needed);
        }
        for (Map.Entry<Field, Rule> rule : mapping.fields().entrySet()) {
            if (rule.getValue().everyOther() && rule.getKey() != Field.VALUE) {
                throw wrong("mapping-shape", "fields." + rule.getKey().key(), "Name");
            }
        }
    }

    private @Nullable String encoding(JsonNode root) {
        String encoding = text(root, "encoding", null);
        if (encoding != null && Encoding.named(encoding) == null) {
            throw wrong("mapping-encoding", encoding);
        }
        return encoding;
    }

    private int skip(JsonNode node) {
        if (node.isMissingNode()) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > 1000) {
            throw wrong("mapping-shape", "skip", "0 … 1000");
        }
        return node.intValue();
    }

    /// One of the signs allowed; `""` means none and is only said of quotes.
    private @Nullable Character sign(
            JsonNode root, String key, @Nullable Character usual, String allowed) {
        String text = text(root, key, null);
        if (text == null) {
            return usual;
        }
        if (text.isEmpty() && key.equals("quote")) {
            return null;
        }
        if (text.length() != 1 || allowed.indexOf(text.charAt(0)) < 0) {
            throw wrong("mapping-shape", key, String.join(" ", allowed.split("")));
        }
        return text.charAt(0);
    }

    private List<List<String>> alternatives(JsonNode node, String at) {
        List<List<String>> all = new ArrayList<>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw wrong("mapping-shape", at, "[ … ]");
        }
        for (JsonNode entry : node.values()) {
            all.add(texts(entry, at));
        }
        return all;
    }

    /// A text, or an array of texts.
    private List<String> texts(JsonNode node, String at) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : node.isArray() ? node.values() : List.<JsonNode>of()) {
            if (entry.isString()) {
                texts.add(entry.stringValue());
            }
        }
        if (!node.isArray() || texts.size() != node.size() || texts.isEmpty()) {
            throw wrong("mapping-shape", at, "\"…\", [\"…\"]");
        }
        return texts;
    }

    /// The text under a key; null when it is missing and `instead` is null.
    private @Nullable String text(JsonNode node, String key, @Nullable String instead) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() && instead == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong("mapping-shape", key, "\"…\"");
        }
        return value.stringValue();
    }

    private <E extends Enum<E>> E enumerated(Class<E> type, @Nullable String word, String at) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return constant;
            }
            known.add(name);
        }
        throw wrong("mapping-shape", at, String.join(", ", known));
    }

    private void object(JsonNode node, String at, Set<String> keys) {
        if (!node.isObject()) {
            throw wrong("mapping-shape", at.isEmpty() ? "JSON" : at, "{ … }");
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw wrong("mapping-key", at.isEmpty() ? key : at + "." + key);
            }
        }
    }

    private FuroreException wrong(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new FuroreException(FuroreException.Kind.USAGE, Message.of("importing." + key, all));
    }
}
