package org.furore.annotate.names;

import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

/// A place in a text where somebody or something is named.
public sealed interface NameMention {
    /// UTF-16 units of the text. A possessive, a title (`Senator`) and quotation marks are outside,
    /// the sign of a handle or hashtag inside.
    Range range();

    /// 0 to 1. Of a known actor, how surely the writing alone means it, set by rule: 0.95 for a
    /// handle, a hashtag or a name of several words, 0.85 for one word, 0.75 for a name written
    /// together behind a sign, 0.5 for one without its capitals; divided among actors of one name.
    /// Of a new name, the share of names found in such a way that were exactly right in texts where
    /// people had marked them: some 0.75 in edited texts, 0.2 to 0.8 in posts.
    double confidence();

    /// A mention of an actor of the case.
    record OfActor(ActorId actor, Range range, double confidence) implements NameMention {}

    /// A name nobody has in the case yet.
    ///
    /// @param name as it is written, white space as one blank
    /// @param kind a guess, or null
    record OfNewName(String name, @Nullable ActorKind kind, Range range, double confidence)
            implements NameMention {}
}
