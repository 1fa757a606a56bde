package org.furore.ui.codebook;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.jspecify.annotations.Nullable;

/// The three lists of the codebook.
enum Section {
    CODES,
    CLAIMS,
    ACTORS;

    /// Where an entry stands, or null for one the codebook doesn't list.
    static @Nullable Section of(Entry entry) {
        return switch (entry) {
            case Code code -> CODES;
            case Claim claim -> CLAIMS;
            case Actor actor -> ACTORS;
            default -> null;
        };
    }
}
