package org.furore.domain.annotation;

import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A coder's mark on a place. Any number may overlap.
public sealed interface Annotation extends Entry {
    @Override
    AnnotationId id();

    Place place();

    CoderId coder();

    @Nullable String note();

    @Override
    default EntryKind kind() {
        return EntryKind.ANNOTATION;
    }

    /// The same mark elsewhere.
    default Annotation moved(Place to, @Nullable String note) {
        return with(id(), key(), to, coder(), note);
    }

    /// The same mark by somebody else, under another name.
    default Annotation by(AnnotationId id, CoderId coder) {
        return with(id, null, place(), coder, note());
    }

    /// The same mark under another name.
    default Annotation named(AnnotationId id, @Nullable String key) {
        return with(id, key, place(), coder(), note());
    }

    private Annotation with(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note) {
        return switch (this) {
            case ClaimMention m ->
                    new ClaimMention(
                            id,
                            key,
                            place,
                            coder,
                            note,
                            m.claim,
                            m.speaker,
                            m.stance,
                            m.reportedBy,
                            m.attribution,
                            m.hedged);
            case SentimentMark m ->
                    new SentimentMark(id, key, place, coder, note, m.polarity, m.target);
            case ActorMention m -> new ActorMention(id, key, place, coder, note, m.actor);
            case CodeMark m -> new CodeMark(id, key, place, coder, note, m.code, m.attributes);
        };
    }

    /// A claim is made, repeated or disputed here.
    ///
    /// @param speaker whose claim it is, or null when the passage names nobody
    /// @param stance the speaker's position, or null when not coded
    /// @param reportedBy who passes it on; null means the document's author or outlet
    /// @param attribution how it is attributed, or null when not coded
    /// @param hedged whether the passage keeps a distance ("allegedly")
    record ClaimMention(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note,
            ClaimId claim,
            @Nullable ActorId speaker,
            @Nullable Stance stance,
            @Nullable ActorId reportedBy,
            @Nullable Attribution attribution,
            boolean hedged)
            implements Annotation {}

    /// A feeling is expressed here.
    ///
    /// @param polarity -1 (against) to 1 (for)
    /// @param target towards whom, or null
    record SentimentMark(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note,
            double polarity,
            @Nullable ActorId target)
            implements Annotation {
        public SentimentMark {
            if (!(polarity >= -1 && polarity <= 1)) {
                throw new IllegalArgumentException("polarity " + polarity + " is not in -1..1");
            }
        }
    }

    /// An actor is named here.
    record ActorMention(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note,
            ActorId actor)
            implements Annotation {}

    /// A code applies here.
    ///
    /// @param attributes the code's typed attributes by name, in their order
    record CodeMark(
            AnnotationId id,
            @Nullable String key,
            Place place,
            CoderId coder,
            @Nullable String note,
            CodeId code,
            Map<String, AttributeValue> attributes)
            implements Annotation {
        public CodeMark {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /// The speaker's position.
    enum Stance {
        SUPPORTS,
        OPPOSES,
        QUESTIONS,
        NEUTRAL
    }

    /// How a passage says whose claim it is.
    enum Attribution {
        /// The author's own words.
        OWN,
        /// Quoted.
        DIRECT,
        /// In reported speech ("it's claimed").
        INDIRECT,
        /// Nobody is named.
        UNATTRIBUTED
    }
}
