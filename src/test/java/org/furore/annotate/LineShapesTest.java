package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.exchange.Schemas;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.TreeSet;

class LineShapesTest {
    @Test
    void whatIsReadIsWhatTheSchemaAllows() {
        JsonNode schema = JsonMapper.shared().readTree(Schemas.text("annotation-lines"));
        for (LineKind kind : LineKind.values()) {
            assertEquals(
                    new TreeSet<>(
                            schema.at("/$defs/" + kind.word() + "/properties").propertyNames()),
                    new TreeSet<>(kind.fields()),
                    kind.word());
        }
        assertEquals(LineKind.values().length, schema.get("properties").size());
    }
}
