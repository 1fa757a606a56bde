package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.task.FuroreException;
import org.furore.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class MappingTest {
    private static final JsonNode SCHEMA = resource("mapping.schema.json");

    private static JsonNode resource(String name) {
        try (InputStream in = Mapping.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Mapping read(String json) throws IOException {
        return Mapping.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "m.json");
    }

    @Test
    void theReadyMappingsAreOfTheSchema() {
        List<Mapping> ready = Mapping.ready();
        assertEquals(35, ready.size());
        for (Mapping mapping : ready) {
            JsonNode json = resource("mappings/" + mapping.name() + ".json");
            assertEquals(List.of(), wrong(json, SCHEMA, mapping.name()));
            assertFalse(mapping.recognise().isEmpty());
        }
    }

    @Test
    void theSchemaKnowsEachFieldAndNoOther() {
        List<String> fields = new ArrayList<>();
        for (Mapping.Field field : Mapping.Field.values()) {
            fields.add(field.key());
        }
        List<String> known =
                new ArrayList<>(
                        SCHEMA.path("properties")
                                .path("fields")
                                .path("properties")
                                .propertyNames());
        assertEquals(fields.stream().sorted().toList(), known.stream().sorted().toList());
        assertTrue(fields.contains("ratingMaximum") && fields.contains("nativeId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "[] # mapping-shape",
                "{\"kind\": # mapping-json",
                "{\"kind\":\"poem\",\"fields\":{\"text\":\"a\"}} # mapping-shape",
                "{\"kind\":\"post\",\"felds\":{}} # mapping-key",
                "{\"kind\":\"post\",\"fields\":{}} # mapping-shape",
                "{\"kind\":\"post\",\"fields\":{\"text\":\"a\"}} # mapping-needs",
                "{\"kind\":\"review\",\"fields\":{\"likes\":\"a\"}} # mapping-field",
                "{\"kind\":\"review\",\"fields\":{\"text\":\"a\",\"nativeId\":\"b\"}} #"
                        + " mapping-needs",
                "{\"kind\":\"article\",\"fields\":{\"text\":{\"as\":\"html\"}}} # mapping-source",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"*\"}} # mapping-shape",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"a\"},\"separator\":\"ab\"} #"
                        + " mapping-shape",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"a\"},\"encoding\":\"UTF-7\"} #"
                        + " mapping-encoding",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"a\"},\"skip\":-1} # mapping-shape",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"a\"},"
                        + "\"date\":{\"patterns\":[\"bcd\"]}} # mapping-pattern",
                "{\"kind\":\"article\",\"fields\":{\"text\":\"a\"},"
                        + "\"date\":{\"zone\":\"Nowhere\"}} # mapping-shape",
                "{\"kind\":\"article\",\"kind\":\"post\",\"fields\":{\"text\":\"a\"}} #"
                        + " mapping-json"
            })
    void whatIsWrongIsSaid(String json, String key) {
        FuroreException e = assertThrows(FuroreException.class, () -> read(json));
        assertEquals(FuroreException.Kind.USAGE, e.kind());
        assertEquals("importing." + key, e.userMessage().key());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String sentence = Messages.text(e.userMessage(), locale);
            assertTrue(sentence.contains("m.json") && !sentence.contains("{0}"), sentence);
        }
    }

    @Test
    void aMissingFileIsAWrongUse() {
        FuroreException e =
                assertThrows(
                        FuroreException.class, () -> Mapping.read(Path.of("no-such-mapping.json")));
        assertEquals(FuroreException.Kind.USAGE, e.kind());
        assertEquals("importing.mapping-file", e.userMessage().key());
    }

    @Test
    void columnPatternsWithStarsMatchInLinearTime() {
        assertTrue(TableShape.like("*: (*)", "invented film: (France)"));
        assertFalse(TableShape.like("*: (*)", "invented film"));
        assertTrue(TableShape.like("week", "Week"));
        assertFalse(TableShape.like("a*a", "a"));
        assertFalse(TableShape.like("*: (*)", ": (".repeat(1_000_000)));
    }

    /// The little of JSON Schema our schema uses.
    private static List<String> wrong(JsonNode value, JsonNode schema, String at) {
        List<String> wrong = new ArrayList<>();
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            wrong.addAll(wrong(value, SCHEMA.at(ref.substring(1)), at));
        }
        boolean typed =
                switch (schema.path("type").asString("")) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isInt();
                    case "boolean" -> value.isBoolean();
                    default -> true;
                };
        if (!typed) {
            wrong.add(at + " is not " + schema.path("type"));
        }
        if (schema.has("enum") && schema.path("enum").values().stream().noneMatch(value::equals)) {
            wrong.add(at + " is none of " + schema.path("enum"));
        }
        for (JsonNode name : schema.path("required").values()) {
            if (!value.has(name.asString())) {
                wrong.add(at + " lacks " + name);
            }
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                JsonNode known = schema.path("properties").path(property.getKey());
                if (!known.isMissingNode()) {
                    wrong.addAll(wrong(property.getValue(), known, at + "." + property.getKey()));
                } else if (schema.path("additionalProperties").isBoolean()) {
                    wrong.add(at + " must not have " + property.getKey());
                }
            }
        }
        for (JsonNode item : value.isArray() ? value.values() : List.<JsonNode>of()) {
            wrong.addAll(wrong(item, schema.path("items"), at + "[]"));
        }
        for (String some : List.of("anyOf", "oneOf")) {
            if (schema.has(some)
                    && schema.path(some).values().stream()
                            .noneMatch(each -> wrong(value, each, at).isEmpty())) {
                wrong.add(at + " is none of " + some);
            }
        }
        return wrong;
    }
}
