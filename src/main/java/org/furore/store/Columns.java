package org.furore.store;

import org.furore.domain.EnumWords;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// How values stand in columns: uuids as 16 bytes, enumerations in lower case with hyphens, lists
/// as JSON or null when empty, dates as written.
final class Columns {
    static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private Columns() {}

    static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return uuid(row.getBytes(column));
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : uuid(bytes);
    }

    static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : EnumWords.of(value);
    }

    static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <E extends Enum<E>> E required(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    static @Nullable Edtf date(@Nullable String text) {
        return text == null ? null : Edtf.parse(text);
    }

    static @Nullable String json(List<?> values) {
        return values.isEmpty() ? null : EntryJson.write(values);
    }

    /// As [#json], but without a detour where no text needs an escape, as names and addresses
    /// don't.
    static @Nullable String texts(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder("[");
        for (String value : values) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                    return json(values);
                }
            }
            json.append(json.length() == 1 ? "\"" : ",\"").append(value).append('"');
        }
        return json.append(']').toString();
    }

    static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : EntryJson.read(json, type);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value != 0;
    }
}
