package org.furore.importing;

import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What columns are usually called, from `column-names.txt` beside this class.
final class ColumnNames {
    /// Read once, by whoever takes the first sample of a table: nobody who asks later waits.
    static final ColumnNames KNOWN = new ColumnNames();

    private final Map<Field, List<String>> common = new EnumMap<>(Field.class);
    private final Map<Kind, Map<Field, List<String>>> own = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Integer>> telling = new EnumMap<>(Kind.class);

    private ColumnNames() {
        try (InputStream in = ColumnNames.class.getResourceAsStream("column-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks column-names.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] line) {
        List<String> names = List.of(line).subList(2, line.length);
        if (line[0].equals("any")) {
            common.computeIfAbsent(field(line[1]), each -> new ArrayList<>()).addAll(names);
            return;
        }
        Kind kind = Kind.valueOf(line[0].toUpperCase(Locale.ROOT));
        if (Character.isDigit(line[1].charAt(0))) {
            names.forEach(name ->
                    telling.computeIfAbsent(kind, each -> new HashMap<>())
                            .put(name, Integer.valueOf(line[1])));
        } else {
            own.computeIfAbsent(kind, each -> new EnumMap<>(Field.class))
                    .computeIfAbsent(field(line[1]), each -> new ArrayList<>())
                    .addAll(names);
        }
    }

    private static Field field(String key) {
        for (Field field : Field.values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        throw new IllegalStateException("column-names.txt names a field " + key);
    }

    /// The names a field has in tables of a kind, plain, the surest first.
    List<String> of(Kind kind, Field field) {
        List<String> particular = own.getOrDefault(kind, Map.of()).get(field);
        return particular != null ? particular : common.getOrDefault(field, List.of());
    }

    /// How much a name speaks for rows of that kind: 0 to 3.
    int telling(Kind kind, String plain) {
        return telling.getOrDefault(kind, Map.of()).getOrDefault(plain, 0);
    }

    /// A name without case, accents and signs, and without what stands before a last point:
    /// `public_metrics.like_count` is `likecount`.
    static String plain(String column) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        String lower =
                Normalizer.normalize(
                                last.length() > 80 ? last.substring(0, 80) : last,
                                Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                plain.append(lower.charAt(i));
            }
        }
        return plain.toString();
    }
}
