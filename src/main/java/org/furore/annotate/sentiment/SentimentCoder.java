package org.furore.annotate.sentiment;

import org.furore.annotate.Sentences;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// A machine coder: how a document is toned, sentence by sentence, as a whole, and where it speaks
/// of an actor. It reads English only, and what nobody knows the language of as if it was; of any
/// other language it says nothing. By rules it says exactly what the reference says, also where
/// that is odd: to VADER "isn’t" with a curly apostrophe negates nothing. Any thread.
public final class SentimentCoder {
    /// Up to so many UTF-16 units a text is scored as one; its rules were made for short texts, and
    /// the compound of a long one is −1 or 1.
    public static final int SHORT = 1_000;

    private final Tone tone;

    /// @param tone [Vader] in general, [LearntSentiment] for reviews
    public SentimentCoder(Tone tone) {
        this.tone = tone;
    }

    /// Whether it reads texts of a language.
    ///
    /// @param language a BCP 47 tag, or null where nobody knows
    public static boolean reads(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return true;
        }
        String known = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return known.equals("en") || language.equals("und");
    }

    /// A whole text: the compound of a short one as it is, of a longer one the mean of its
    /// sentences' compounds, each of which counts the same. Empty if the language is another, or if
    /// there is nothing but white space.
    ///
    /// @param language a BCP 47 tag, or null where nobody knows
    public Optional<DocumentSentiment> document(String text, @Nullable String language) {
        if (!reads(language) || !new Sentences(text).iterator().hasNext()) {
            return Optional.empty();
        }
        String straight = tone.read(text);
        if (text.length() <= SHORT) {
            double compound = tone.score(straight, 0, straight.length()).compound();
            return Optional.of(new DocumentSentiment(compound, Basis.WHOLE, 1));
        }
        double sum = 0;
        int count = 0;
        for (Range sentence : new Sentences(text)) {
            sum += tone.score(straight, sentence.start(), sentence.end()).compound();
            count++;
        }
        return Optional.of(new DocumentSentiment(sum / count, Basis.SENTENCES, count));
    }

    /// Each sentence in order, handed on as it is found, so that a long text takes no room. None if
    /// the language is another.
    ///
    /// @param language a BCP 47 tag, or null where nobody knows
    public void sentences(
            String text, @Nullable String language, Consumer<SentenceSentiment> each) {
        if (!reads(language)) {
            return;
        }
        String straight = tone.read(text);
        for (Range place : new Sentences(text)) {
            each.accept(
                    new SentenceSentiment(place, tone.score(straight, place.start(), place.end())));
        }
    }

    /// How a text speaks of actors: for each place where one stands, the tone of the sentence it
    /// begins in (of a place in white space, its own) or, where a contrasting conjunction splits
    /// that, of the clause it begins in ([Clauses]); of a sentence without end, [#SHORT] units to
    /// both sides. The tone of what is said near an actor, no more: neither who says it nor what a
    /// pronoun means is known. None if the language is another.
    ///
    /// @param language a BCP 47 tag, or null where nobody knows
    /// @param targets in any order; they may overlap
    /// @return one for each target, by the place where it begins, else in the order given
    /// @throws IndexOutOfBoundsException if a target ends past the text
    public List<TargetSentiment> towards(
            String text, @Nullable String language, List<Target> targets) {
        if (!reads(language) || targets.isEmpty()) {
            return List.of();
        }
        List<Target> ordered =
                targets.stream()
                        .sorted(Comparator.comparing(each -> each.place().start()))
                        .toList();
        for (Target target : ordered) {
            Objects.checkFromToIndex(target.place().start(), target.place().end(), text.length());
        }
        String straight = tone.read(text);
        Iterator<Range> sentences = new Sentences(text).iterator();
        Range sentence = null;
        List<TargetSentiment> found = new ArrayList<>();
        for (Target target : ordered) {
            int at = target.place().start();
            while ((sentence == null || sentence.end() <= at) && sentences.hasNext()) {
                sentence = sentences.next();
            }
            Range scope =
                    sentence == null || at < sentence.start() || at >= sentence.end()
                            ? target.place()
                            : Clauses.around(straight, near(straight, sentence, at), at);
            found.add(
                    new TargetSentiment(
                            target, scope, tone.score(straight, scope.start(), scope.end())));
        }
        return found;
    }

    /// The sentence, or of one without end [#SHORT] units to both sides.
    private static Range near(String text, Range sentence, int at) {
        int start = Math.max(sentence.start(), at - SHORT);
        while (start > sentence.start() && start < at && text.charAt(start - 1) > ' ') {
            start++;
        }
        int end = Math.min(sentence.end(), at + SHORT);
        while (end < sentence.end() && end > at + 1 && text.charAt(end) > ' ') {
            end--;
        }
        return new Range(start, end);
    }

    /// How a document is toned.
    ///
    /// @param compound −1..1
    /// @param sentences that were scored; 1 for a text scored as a whole
    public record DocumentSentiment(double compound, Basis basis, int sentences) {}

    /// What a document's compound was made of.
    public enum Basis {
        WHOLE,
        SENTENCES
    }

    /// @param place in the text as given, in UTF-16 units, without white space around
    public record SentenceSentiment(Range place, Sentiment sentiment) {}

    /// A place where an actor stands.
    ///
    /// @param place in UTF-16 units
    /// @param actor the caller's name for it
    public record Target(Range place, String actor) {}

    /// @param scope the sentence or clause that was scored
    public record TargetSentiment(Target target, Range scope, Sentiment sentiment) {}
}
