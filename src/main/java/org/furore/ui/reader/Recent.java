package org.furore.ui.reader;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What annotations named lately, since that is what the next one will most likely name.
final class Recent {
    private static final int KEPT = 50;

    private final List<ClaimId> claims = new ArrayList<>();
    private final List<ActorId> actors = new ArrayList<>();
    private final List<CodeId> codes = new ArrayList<>();

    /// Notes what an annotation names.
    void note(Annotation annotation) {
        switch (annotation) {
            case ClaimMention of -> {
                note(actors, of.reportedBy());
                note(actors, of.speaker());
                note(claims, of.claim());
            }
            case SentimentMark of -> note(actors, of.target());
            case ActorMention of -> note(actors, of.actor());
            case CodeMark of -> note(codes, of.code());
        }
    }

    private static <I extends EntryId> void note(List<I> used, @Nullable I id) {
        if (id != null) {
            used.remove(id);
            used.addFirst(id);
            if (used.size() > KEPT) {
                used.removeLast();
            }
        }
    }

    /// 0 for the claim named last, then 1 and so on.
    Map<ClaimId, Integer> claims() {
        return ranks(claims);
    }

    Map<ActorId, Integer> actors() {
        return ranks(actors);
    }

    Map<CodeId, Integer> codes() {
        return ranks(codes);
    }

    private static <I> Map<I, Integer> ranks(List<I> used) {
        Map<I, Integer> ranks = new HashMap<>();
        for (int i = 0; i < used.size(); i++) {
            ranks.put(used.get(i), i);
        }
        return ranks;
    }
}
