package org.furore.annotate;

import org.furore.domain.EnumWords;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of one JSON object, each read as what it must be. Absent, null and a blank text are
/// the same: null. Every text is normalised, so that what is stored can be written and read back
/// equal.
///
/// All methods throw [BadLine] naming the field.
final class Fields {
    private static final int MAX_SCALE = 100;

    private final String path;
    private final JsonNode node;

    private Fields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    static Fields of(String path, JsonNode node, Collection<String> allowed) {
        if (!node.isObject()) {
            throw new BadLine("not-object", path);
        }
        for (String name : node.propertyNames()) {
            if (!allowed.contains(name)) {
                throw new BadLine(
                        "unknown-field", path + "." + shown(name), String.join(", ", allowed));
            }
        }
        return new Fields(path, node);
    }

    /// Whether the field is there, be it null.
    boolean stands(String name) {
        return node.has(name);
    }

    @Nullable JsonNode raw(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    boolean has(String name) {
        return raw(name) != null;
    }

    /// The text as given, only normalised: blanks at its ends matter.
    @Nullable String exact(String name) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new BadLine("not-text", at(name));
        }
        return Texts.normalise(value.stringValue());
    }

    @Nullable String text(String name) {
        String value = exact(name);
        return value == null || value.isBlank() ? null : value;
    }

    String needText(String name) {
        return need(name, text(name));
    }

    /// The writer's own key, or a reference to one.
    @Nullable String key(String name) {
        String value = text(name);
        if (value != null
                && (value.length() > 200 || value.chars().anyMatch(Character::isISOControl))) {
            throw new BadLine("bad-id", at(name), shown(value));
        }
        return value;
    }

    String needKey(String name) {
        return need(name, key(name));
    }

    private <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new BadLine("missing-field", at(name));
        }
        return value;
    }

    @Nullable Edtf date(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return Edtf.tryParse(value)
                .orElseThrow(() -> new BadLine("bad-date", at(name), shown(value)));
    }

    Edtf needDate(String name) {
        return need(name, date(name));
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        List<E> constants = List.of(type.getEnumConstants());
        for (E constant : constants) {
            if (word(constant).equals(value)) {
                return constant;
            }
        }
        throw new BadLine(
                "bad-word",
                at(name),
                shown(value),
                constants.stream().map(Fields::word).collect(Collectors.joining(", ")));
    }

    <E extends Enum<E>> E needWord(String name, Class<E> type) {
        return need(name, word(name, type));
    }

    private static String word(Enum<?> constant) {
        return EnumWords.of(constant);
    }

    @Nullable Boolean yes(String name) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new BadLine("not-boolean", at(name));
        }
        return value.booleanValue();
    }

    @Nullable Integer whole(String name, int least) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            throw new BadLine("not-whole", at(name), least);
        }
        return value.intValue();
    }

    @Nullable Double number(String name, double least, double most) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        double number = value.isNumber() ? decimal(at(name), value).doubleValue() : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw new BadLine("not-within", at(name), BigDecimal.valueOf(least), most);
        }
        return number + 0.0;
    }

    double needNumber(String name, double least, double most) {
        return need(name, number(name, least, most));
    }

    /// A number, or a text that is one.
    BigDecimal needDecimal(String name) {
        return decimal(at(name), need(name, raw(name)));
    }

    static BigDecimal decimal(String path, JsonNode value) {
        BigDecimal number = null;
        if (value.isNumber()) {
            number = value.decimalValue();
        } else if (value.isString() && value.stringValue().length() <= 200) {
            try {
                number = new BigDecimal(value.stringValue().strip());
            } catch (NumberFormatException e) {
                throw new BadLine("not-number", path);
            }
        }
        if (number == null
                || Math.abs((long) number.scale()) > MAX_SCALE
                || number.precision() > MAX_SCALE) {
            throw new BadLine("not-number", path);
        }
        return number;
    }

    /// The texts of an array; a missing one is empty, a blank text in it is an error.
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isString() || item.stringValue().isBlank()) {
                throw new BadLine("not-texts", at(name));
            }
            texts.add(Texts.normalise(item.stringValue()));
        }
        return texts;
    }

    <T> List<T> list(String name, Collection<String> allowed, Function<Fields, T> read) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : items(name)) {
            list.add(read.apply(of(at(name) + "[" + list.size() + "]", item, allowed)));
        }
        return list;
    }

    private Iterable<JsonNode> items(String name) {
        JsonNode value = raw(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new BadLine("not-array", at(name));
        }
        return value.values();
    }

    @Nullable Fields object(String name, Collection<String> allowed) {
        JsonNode value = raw(name);
        return value == null ? null : of(at(name), value, allowed);
    }

    Fields needObject(String name, Collection<String> allowed) {
        return need(name, object(name, allowed));
    }

    @Nullable String colour(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw new BadLine("bad-colour", at(name), shown(value));
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /// The one of these fields that is there.
    String oneOf(String... names) {
        List<String> there = Stream.of(names).filter(this::has).toList();
        if (there.size() != 1) {
            throw new BadLine("one-of", path, String.join(", ", names));
        }
        return there.getFirst();
    }

    /// Refuses fields that say nothing beside what the object is.
    void only(String what, String... names) {
        for (String name : names) {
            if (has(name)) {
                throw new BadLine("not-beside", at(name), what);
            }
        }
    }

    String at(String name) {
        return path + "." + name;
    }

    String path() {
        return path;
    }

    /// A text from outside, cut for a message.
    static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ");
        if (clean.length() <= 60) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(59)) ? 59 : 60;
        return clean.substring(0, end) + "…";
    }
}
