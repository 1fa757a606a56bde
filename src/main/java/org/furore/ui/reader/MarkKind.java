package org.furore.ui.reader;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;

/// The four kinds of annotations.
enum MarkKind {
    CLAIM,
    SENTIMENT,
    ACTOR,
    CODE;

    static MarkKind of(Annotation annotation) {
        return switch (annotation) {
            case ClaimMention mention -> CLAIM;
            case SentimentMark mark -> SENTIMENT;
            case ActorMention mention -> ACTOR;
            case CodeMark mark -> CODE;
        };
    }

    /// As it stands in keys and styles.
    String word() {
        return EnumWords.of(this);
    }
}
