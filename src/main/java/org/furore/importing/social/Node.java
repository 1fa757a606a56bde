package org.furore.importing.social;

import org.furore.domain.document.Texts;
import org.furore.importing.Json;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a JSON record: as a tree, because these records say the same thing in several places
/// and in any order; without the fields nobody asks for ([Wanted]), because those are most of it.
/// What is not there is [#NONE], which has no fields, no elements and no text.
final class Node {
    static final Node NONE = new Node(null);

    /// Values of one record at most. No post has as many; more would fill the memory.
    private static final int MOST = 100_000;

    private static final int SHOWN = 60;

    private final @Nullable Object value;
    private final int start;
    private final int end;

    private Node(@Nullable Object value) {
        this(value, -1, -1);
    }

    private Node(@Nullable Object value, int start, int end) {
        this.value = value;
        this.start = start;
        this.end = end;
    }

    /// The tree of a record.
    ///
    /// @throws Refusal if it is not one JSON value, or absurdly large
    static Node of(Slice slice, Wanted wanted) throws Refusal {
        return of(slice, wanted, false);
    }

    /// As [#of(Slice, Wanted)], each object knowing its bytes ([#start], [#end]).
    static Node placed(Slice slice, Wanted wanted) throws Refusal {
        return of(slice, wanted, true);
    }

    private static Node of(Slice slice, Wanted wanted, boolean placed) throws Refusal {
        try (JsonParser in = Json.parser(slice)) {
            if (in.nextToken() == null) {
                throw new Refusal("importing.not-a-post");
            }
            Reading reading = new Reading(in, wanted, placed);
            Node node = reading.node(false);
            if (reading.count > MOST) {
                throw new Refusal("importing.json-too-large", MOST);
            }
            if (in.nextToken() != null) {
                throw new Refusal("importing.more-than-one");
            }
            return node;
        } catch (JacksonException e) {
            throw new Refusal(Json.problem(e).key(), Json.problem(e).arguments().toArray());
        }
    }

    /// An object of fields that were read each by itself.
    static Node object(Map<String, Node> fields) {
        return new Node(new LinkedHashMap<>(fields));
    }

    /// One record being read.
    private static final class Reading {
        private final JsonParser in;
        private final Wanted wanted;
        private final boolean placed;
        private int count;

        Reading(JsonParser in, Wanted wanted, boolean placed) {
            this.in = in;
            this.wanted = wanted;
            this.placed = placed;
        }

        /// @param all whether every field is wanted
        Node node(boolean all) {
            count++;
            JsonToken token = in.currentToken();
            return switch (token) {
                case START_OBJECT -> object(all);
                case START_ARRAY -> list(all);
                case VALUE_STRING -> new Node(in.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node(new Digits(in.getString()));
                case VALUE_TRUE -> new Node(Boolean.TRUE);
                case VALUE_FALSE -> new Node(Boolean.FALSE);
                default -> NONE;
            };
        }

        private Node object(boolean all) {
            Map<String, Node> fields = new LinkedHashMap<>();
            int start = placed ? (int) in.currentTokenLocation().getByteOffset() : -1;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                boolean whole = all || wanted.wholly(name);
                if (token == JsonToken.VALUE_NULL || count > MOST) {
                    in.skipChildren();
                } else if (whole || wanted.has(name)) {
                    fields.put(name, node(whole));
                } else {
                    in.skipChildren();
                }
            }
            int end = placed ? (int) in.currentLocation().getByteOffset() : -1;
            return new Node(fields, start, end);
        }

        private Node list(boolean all) {
            List<Node> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
                if (count > MOST) {
                    in.skipChildren();
                } else {
                    elements.add(node(all));
                }
            }
            return new Node(elements);
        }
    }

    /// A number as it is written.
    private record Digits(String written) {}

    /// Where an object begins in its record's bytes, counted from their start.
    int start() {
        return start;
    }

    /// One past an object's last byte.
    int end() {
        return end;
    }

    boolean isNothing() {
        return value == null;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    /// Whether it is the word `true`.
    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /// The field `name`.
    Node get(String name) {
        if (value instanceof Map<?, ?> fields && fields.get(name) instanceof Node found) {
            return found;
        }
        return NONE;
    }

    /// The field at the end of a path.
    Node at(String... path) {
        Node at = this;
        for (String name : path) {
            at = at.get(name);
        }
        return at;
    }

    /// The first of these fields that is there.
    Node any(String... names) {
        for (String name : names) {
            Node found = get(name);
            if (!found.isNothing()) {
                return found;
            }
        }
        return NONE;
    }

    boolean has(String name) {
        return !get(name).isNothing();
    }

    /// The names of an object's fields, as read.
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (value instanceof Map<?, ?> fields) {
            fields.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    /// The elements of a list, none of anything else.
    List<Node> list() {
        List<Node> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Node node) {
                    elements.add(node);
                }
            }
        }
        return elements;
    }

    Node first() {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Node node
                ? node
                : NONE;
    }

    /// The text, or the digits of a whole number, normalised; null for anything else and for blank
    /// text.
    @Nullable String text() {
        String raw = raw();
        return raw == null || raw.isBlank() ? null : Texts.normalise(raw);
    }

    /// As [#text], but an empty text stays one and a number is none.
    @Nullable String body() {
        return value instanceof String text ? Texts.normalise(text) : null;
    }

    /// The text or the digits as they stand in the file, for what counts their bytes.
    @Nullable String raw() {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Digits(String written) && isWhole(written) ? written : null;
    }

    /// What a sentence can show of it, "" for what is no text.
    String shown() {
        String text = raw();
        return text == null ? "" : text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /// The text as it stands in the file, "" for what is none.
    String orEmpty() {
        return value instanceof String text ? text : "";
    }

    /// A number of any kind, written as one or in a text; null for anything else.
    @Nullable String number() {
        String written = value instanceof Digits(String digits) ? digits : raw();
        return written == null || written.isEmpty() || written.length() > 30 ? null : written;
    }

    /// A count of 18 digits at most; null for anything else and below zero.
    @Nullable Long count() {
        Long balance = balance();
        return balance == null || balance < 0 ? null : balance;
    }

    /// As [#count], but where votes against are taken off it may be below zero.
    @Nullable Long balance() {
        String digits = raw();
        boolean fits = digits != null && !digits.isEmpty() && digits.length() <= 18;
        return digits != null && fits && isWhole(digits) ? Long.valueOf(digits) : null;
    }

    /// Whether a number has neither point nor power.
    private static boolean isWhole(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean minus = c == '-' && i == 0 && written.length() > 1;
            if (!minus && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /// The texts in a list, blank ones left out.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Node each : list()) {
            String text = each.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
