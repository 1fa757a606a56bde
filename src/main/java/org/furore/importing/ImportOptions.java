package org.furore.importing;

import org.furore.domain.document.CollectionFrame;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a person decided about an import.
///
/// @param format name of the reader to use for every file, or null to recognise each by its content
/// @param mapping what the columns of every table mean, or null
/// @param tables mappings by which tables are known from their header, before the ready ones
/// @param frame how the material was collected
/// @param pseudonyms by which names are kept out of the case, or null
/// @param without files among those found that are not to be imported, as a preview names them
public record ImportOptions(
        @Nullable String format,
        @Nullable Mapping mapping,
        List<Mapping> tables,
        CollectionFrame frame,
        @Nullable Pseudonyms pseudonyms,
        Set<Path> without) {

    public ImportOptions {
        tables = List.copyOf(tables);
        without = Set.copyOf(without);
    }

    /// With all names.
    public ImportOptions(
            @Nullable String format,
            @Nullable Mapping mapping,
            List<Mapping> tables,
            CollectionFrame frame,
            Set<Path> without) {
        this(format, mapping, tables, frame, null, without);
    }

    /// All files.
    public ImportOptions(
            @Nullable String format,
            @Nullable Mapping mapping,
            List<Mapping> tables,
            CollectionFrame frame) {
        this(format, mapping, tables, frame, null, Set.of());
    }

    /// The same with names kept out.
    public ImportOptions under(@Nullable Pseudonyms other) {
        return new ImportOptions(format, mapping, tables, frame, other, without);
    }

    /// One mapping for every table, or none.
    public ImportOptions(
            @Nullable String format, @Nullable Mapping mapping, CollectionFrame frame) {
        this(format, mapping, List.of(), frame);
    }

    /// Formats recognised, nothing stated.
    public static final ImportOptions NONE =
            new ImportOptions(null, null, CollectionFrame.UNSTATED);
}
