package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Tables that come in the same exports as reviews and are none: what they are instead is a better
/// answer than that nobody mapped them. Who maps them all the same is not hindered.
final class KnownTables {
    private static final Map<List<String>, String> BY_COLUMNS =
            Map.of(
                    List.of("Date", "Name", "Year", "Letterboxd URI"),
                    "importing.table-letterboxd-films",
                    List.of("Date", "Name", "Tags", "URL", "Description"),
                    "importing.table-letterboxd-list",
                    List.of("Position", "Name", "Year", "URL", "Description"),
                    "importing.table-letterboxd-list",
                    List.of(
                            "id",
                            "synopsis",
                            "rating",
                            "genre",
                            "director",
                            "writer",
                            "theater_date",
                            "dvd_date",
                            "currency",
                            "box_office",
                            "runtime",
                            "studio"),
                    "importing.table-films");

    private KnownTables() {}

    /// Why a table of these columns has no reviews, or null where nobody knows.
    static @Nullable Message reason(List<String> columns) {
        String key = BY_COLUMNS.get(columns);
        return key == null ? null : Message.of(key);
    }
}
