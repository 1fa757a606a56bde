package org.furore.importing;

import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Rule;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a mapping as [MappingFile] reads it. What is usual is left out, so that a person can read
/// the file.
final class MappingWriter {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MappingWriter() {}

    static String json(Mapping mapping) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", mapping.name());
        root.put("kind", mapping.kind().name().toLowerCase(Locale.ROOT));
        form(root, mapping.form());
        if (!mapping.recognise().isEmpty()) {
            ArrayNode recognise = root.putArray("recognise");
            mapping.recognise().forEach(names -> names(recognise.addArray(), names));
        }
        ObjectNode fields = root.putObject("fields");
        for (Map.Entry<Field, Rule> entry : mapping.fields().entrySet()) {
            rule(fields, entry.getKey().key(), entry.getValue());
        }
        date(root, mapping.date());
        if (!mapping.absent().isEmpty()) {
            names(root.putArray("null"), mapping.absent());
        }
        Character decimal = mapping.decimal();
        if (decimal != null) {
            root.put("decimal", decimal.toString());
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void form(ObjectNode root, Mapping.Form form) {
        Character separator = form.separator();
        if (separator != null) {
            root.put("separator", separator.toString());
        }
        Character quote = form.quote();
        if (quote == null) {
            root.put("quote", "");
        } else if (quote != '"') {
            root.put("quote", quote.toString());
        }
        if (form.encoding() != null) {
            root.put("encoding", form.encoding());
        }
        if (form.skip() > 0) {
            root.put("skip", form.skip());
        }
        if (!form.columns().isEmpty()) {
            names(root.putArray("columns"), form.columns());
        }
    }

    private static void rule(ObjectNode fields, String key, Rule rule) {
        boolean plain =
                rule.columns().size() == 1 && rule.equals(Rule.column(rule.columns().get(0)));
        if (plain) {
            fields.put(key, rule.columns().get(0));
            return;
        }
        ObjectNode node = fields.putObject(key);
        if (rule.columns().size() == 1) {
            node.put("column", rule.columns().get(0));
        } else if (!rule.columns().isEmpty()) {
            names(node.putArray("column"), rule.columns());
        }
        if (rule.template() != null) {
            node.put("template", rule.template());
        }
        if (rule.constant() != null) {
            node.put("constant", rule.constant());
        }
        if (!rule.values().isEmpty()) {
            ObjectNode values = node.putObject("values");
            rule.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(value -> values.put(value.getKey(), value.getValue()));
        }
        if (rule.list() != null) {
            node.put("list", rule.list());
        }
        if (rule.as() != CellText.PLAIN) {
            node.put("as", rule.as().name().toLowerCase(Locale.ROOT));
        }
        if (rule.optional()) {
            node.put("optional", true);
        }
    }

    private static void date(ObjectNode root, DatePattern date) {
        if (date.equals(DatePattern.NONE)) {
            return;
        }
        ObjectNode node = root.putObject("date");
        if (!date.patterns().isEmpty()) {
            names(node.putArray("patterns"), date.patterns());
        }
        ZoneId zone = date.zone();
        if (zone != null) {
            node.put("zone", zone.getId());
        }
        if (!date.locale().equals(DatePattern.NONE.locale())) {
            node.put("locale", date.locale());
        }
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }
}
