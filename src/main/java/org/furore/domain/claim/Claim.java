package org.furore.domain.claim;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A proposition as an entry of its own.
///
/// @param text its wording
/// @param variants other wordings of the same proposition
/// @param scope what it speaks about, where that needs saying ("the US audience")
/// @param value the quantity it states, as of a date
/// @param verdicts in the order they were given
public record Claim(
        ClaimId id,
        @Nullable String key,
        String text,
        List<String> variants,
        @Nullable ClaimKind type,
        @Nullable String scope,
        @Nullable Value value,
        List<Verdict> verdicts,
        List<Citation> sources,
        @Nullable String note)
        implements Entry {

    public Claim {
        variants = List.copyOf(variants);
        verdicts = List.copyOf(verdicts);
        sources = List.copyOf(sources);
    }

    /// A claim of which nothing is known but its wording.
    public static Claim worded(ClaimId id, String text) {
        return new Claim(id, null, text, List.of(), null, null, null, List.of(), List.of(), null);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CLAIM;
    }

    /// What sort of proposition it is.
    public enum ClaimKind {
        FACT,
        VALUE,
        CAUSE,
        PREDICTION,
        ACCUSATION,
        DEFENCE
    }

    /// A quantity as stated.
    ///
    /// @param amount as written ("more than 600,000")
    public record Value(String amount, @Nullable String unit, @Nullable Edtf asOf) {}

    /// What was found about a claim at a date.
    public record Verdict(
            @Nullable Edtf date, Finding verdict, @Nullable String reason, List<Citation> sources) {
        public Verdict {
            sources = List.copyOf(sources);
        }
    }

    /// The possible findings.
    public enum Finding {
        UNVERIFIED,
        TRUE,
        FALSE,
        MIXED,
        DISPUTED
    }
}
