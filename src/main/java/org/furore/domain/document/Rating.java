package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// A rating as written and, where its scale is known, on 0 to 100.
///
/// @param written the source's own words (`3.5/5`, `B+`), null where it gives none
/// @param score 0..100, or null: unknown scale, above its maximum, a stray letter
/// @param scale the scale it was read on, e.g. `out of 5`, `letters`; null where unknown
/// @param fresh the source's own yes or no (`fresh`, `rotten`), kept apart from the score
public record Rating(
        @Nullable String written,
        @Nullable Double score,
        @Nullable String scale,
        @Nullable Boolean fresh) {

    public static final Rating NONE = new Rating(null, null, null, null);

    public Rating {
        if (score != null && !(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("score " + score + " is not in 0..100");
        }
    }
}
