package org.furore.importing;

import org.furore.domain.document.CollectionFrame;
import org.jspecify.annotations.Nullable;

/// What a person decided about an import.
///
/// @param format name of the reader to use for every file, or null to recognise each by its content
/// @param mapping what the columns of tables mean, or null
/// @param frame how the material was collected
public record ImportOptions(
        @Nullable String format, @Nullable Mapping mapping, CollectionFrame frame) {

    /// Formats recognised, nothing stated.
    public static final ImportOptions NONE =
            new ImportOptions(null, null, CollectionFrame.UNSTATED);
}
