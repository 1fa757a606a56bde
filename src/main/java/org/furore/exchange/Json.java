package org.furore.exchange;

import org.furore.domain.EnumWords;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// A JSON object written field by field: what is absent, empty or false is left out, as reading
/// takes a missing field for just that.
final class Json {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Json text(String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Json date(String name, @Nullable Edtf value) {
        return text(name, value == null ? null : value.text());
    }

    Json word(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : EnumWords.of(value));
    }

    Json yes(String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
        return this;
    }

    Json whole(String name, @Nullable Integer value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Json number(String name, @Nullable Double value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Json put(String name, @Nullable JsonNode value) {
        if (value != null) {
            node.set(name, value);
        }
        return this;
    }

    Json texts(String name, Collection<String> values) {
        return list(name, List.copyOf(values), JsonNodeFactory.instance::stringNode);
    }

    <T> Json list(String name, List<T> values, Function<T, JsonNode> write) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(value -> array.add(write.apply(value)));
        }
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
