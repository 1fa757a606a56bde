package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// How the imported material was collected: what a reader of the study needs in order to judge it.
/// All may be absent.
///
/// @param query the search that brought it
/// @param period EDTF interval it covers, as text
/// @param tool the program or person that collected it
/// @param coverage sample or census
/// @param gaps what is known to be missing
public record CollectionFrame(
        @Nullable String query,
        @Nullable String period,
        @Nullable String tool,
        @Nullable Coverage coverage,
        @Nullable String gaps) {

    public static final CollectionFrame UNSTATED =
            new CollectionFrame(null, null, null, null, null);

    /// Whether all there is was collected.
    public enum Coverage {
        SAMPLE,
        CENSUS
    }
}
