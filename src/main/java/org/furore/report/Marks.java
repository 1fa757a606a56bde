package org.furore.report;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The annotations of live documents, counted, and the mentions of each claim. A machine's
/// suggestions that nobody accepted are counted apart and used nowhere.
final class Marks {
    /// The four kinds of annotations.
    enum Kind {
        CLAIM_MENTION,
        SENTIMENT_MARK,
        ACTOR_MENTION,
        CODE_MARK
    }

    /// A claim's mention and the ordinal of its document.
    record Mention(@Nullable Long ordinal, Annotation.ClaimMention mark) {}

    final Map<ClaimId, List<Mention>> claims = new HashMap<>();
    final Map<@Nullable ActorId, Numbers> sentiment = new LinkedHashMap<>();
    final Map<ActorId, Long> actorMentions = new HashMap<>();
    final Map<ActorId, Long> statements = new HashMap<>();
    final Map<CodeId, Long> codes = new HashMap<>();
    final Map<CoderId, Map<Kind, Long>> coders = new HashMap<>();
    final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    long suggestions;
    long hidden;

    static Marks of(Annotations annotations, DocumentTally documents, Progress progress) {
        Marks marks = new Marks();
        long done = 0;
        try (Stream<Annotations.Placed> all = annotations.stream()) {
            for (var each = all.iterator(); each.hasNext(); ) {
                Annotations.Placed placed = each.next();
                if (++done % 1000 == 0) {
                    progress.check();
                    progress.report("annotations", done, -1);
                }
                if (!documents.live(placed.ordinal())) {
                    marks.hidden++;
                } else {
                    marks.add(placed.ordinal(), placed.annotation());
                }
            }
        }
        marks.suggestions = annotations.suggestionCount();
        for (List<Mention> mentions : marks.claims.values()) {
            mentions.sort(
                    Comparator.comparingLong((Mention m) -> documents.day(m.ordinal()))
                            .thenComparingLong(m -> m.ordinal() == null ? -1 : m.ordinal())
                            .thenComparingInt(m -> Quotes.start(m.mark().place()))
                            .thenComparing(m -> m.mark().id().value()));
        }
        return marks;
    }

    private void add(@Nullable Long ordinal, Annotation annotation) {
        Kind kind;
        switch (annotation) {
            case Annotation.ClaimMention mention -> {
                kind = Kind.CLAIM_MENTION;
                claims.computeIfAbsent(mention.claim(), c -> new ArrayList<>())
                        .add(new Mention(ordinal, mention));
                if (mention.speaker() != null) {
                    statements.merge(mention.speaker(), 1L, Long::sum);
                }
            }
            case Annotation.SentimentMark mark -> {
                kind = Kind.SENTIMENT_MARK;
                sentiment.computeIfAbsent(mark.target(), t -> new Numbers()).add(mark.polarity());
            }
            case Annotation.ActorMention mention -> {
                kind = Kind.ACTOR_MENTION;
                actorMentions.merge(mention.actor(), 1L, Long::sum);
            }
            case Annotation.CodeMark mark -> {
                kind = Kind.CODE_MARK;
                codes.merge(mark.code(), 1L, Long::sum);
            }
        }
        kinds.merge(kind, 1L, Long::sum);
        coders.computeIfAbsent(annotation.coder(), c -> new EnumMap<>(Kind.class))
                .merge(kind, 1L, Long::sum);
    }

    List<Mention> of(ClaimId claim) {
        return claims.getOrDefault(claim, List.of());
    }

    long count() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    long stances(ClaimId claim, Annotation.@Nullable Stance stance) {
        return of(claim).stream().filter(m -> m.mark().stance() == stance).count();
    }
}
