package org.furore.annotate;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.CodeId;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a coder says of a place, before it is an annotation: whom and what it names may still have
/// to be made.
public sealed interface Mark {

    /// A claim is made, repeated or disputed; the fields are those of
    /// [org.furore.domain.annotation.Annotation.ClaimMention].
    record OfClaim(
            Pick<ClaimId> claim,
            @Nullable Pick<ActorId> speaker,
            @Nullable Stance stance,
            @Nullable Pick<ActorId> reportedBy,
            @Nullable Attribution attribution,
            boolean hedged)
            implements Mark {

        /// A mention of which nothing more is said.
        public static OfClaim plain(Pick<ClaimId> claim) {
            return new OfClaim(claim, null, null, null, null, false);
        }
    }

    /// A feeling is expressed.
    ///
    /// @param polarity -1 (against) to 1 (for)
    record OfSentiment(double polarity, @Nullable Pick<ActorId> target) implements Mark {}

    /// An actor is named.
    record OfActor(Pick<ActorId> actor) implements Mark {}

    /// A code applies.
    record OfCode(Pick<CodeId> code, Map<String, AttributeValue> attributes) implements Mark {
        public OfCode {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }
}
