package org.furore.annotate.names;

import org.furore.annotate.names.NameMention.OfNewName;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds names nobody told it: handles and hashtags in any language, and in English runs of proper
/// nouns, by the part of speech of each word and by how the text uses capitals ([NameWords],
/// [NameRuns]). The names of persons, organisations, works and places are all found, those of days,
/// months, peoples and languages are not. Any thread; each thread keeps a tagger of its own.
final class NameFinder {
    /// Of this many words one must be a common English one where nobody told the language.
    private static final int WORDS_A_COMMON_ONE = 8;

    private static final Set<String> SHORT_AND_ENGLISH = Tokeniser.words("of to is it my by we be");

    private static final double HANDLE = 0.9;
    private static final double CAMPAIGN = 0.7;
    private static final double HASHTAG = 0.3;

    private final ThreadLocal<Tagger> taggers = ThreadLocal.withInitial(Tagger::new);

    /// All new names of a text, in order, disjoint.
    ///
    /// @param language a BCP 47 tag; null or `und` where nobody knows, then a text of Latin letters
    ///   with a common English word in every eight is taken for English
    List<OfNewName> in(String text, @Nullable String language) {
        Tokens tokens = Tokeniser.of(text);
        List<OfNewName> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, TokenKind.HANDLE)) {
                names.add(signed(tokens, i, null, HANDLE));
            } else if (tokens.is(i, TokenKind.HASHTAG)) {
                ActorKind kind = KindGuess.ofHashtag(tokens.word(i));
                names.add(signed(tokens, i, kind, kind == null ? HASHTAG : CAMPAIGN));
            }
        }
        if (english(tokens, language)) {
            runs(new TaggedText(tokens, taggers::get), names);
            names.sort(Comparator.comparing(OfNewName::range));
        }
        return names;
    }

    private static OfNewName signed(
            Tokens tokens, int index, @Nullable ActorKind kind, double confidence) {
        Range range = new Range(tokens.start(index), tokens.end(index));
        return new OfNewName(tokens.word(index), kind, range, confidence);
    }

    private static void runs(TaggedText text, List<OfNewName> names) {
        Tokens tokens = text.tokens();
        for (NameRuns.Run run : NameRuns.in(text, NameWords.in(text))) {
            Range range = new Range(tokens.start(run.start()), tokens.end(run.end() - 1));
            String name = tokens.text().substring(range.start(), range.end());
            ActorKind kind =
                    run.quoted() ? ActorKind.WORK : KindGuess.of(text, run.start(), run.end());
            names.add(new OfNewName(blanks(name), kind, range, confidence(text, run)));
        }
    }

    /// How surely a run is exactly a name, by what it looks like.
    private static double confidence(TaggedText text, NameRuns.Run run) {
        return Evidence.of(text, run).confidence();
    }

    private static String blanks(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\t') < 0 && !name.contains("  ")
                ? name
                : String.join(" ", name.strip().split("\\s+"));
    }

    private static boolean english(Tokens tokens, @Nullable String language) {
        if (language != null && !language.equals("und")) {
            String low = language.toLowerCase(Locale.ROOT);
            return low.equals("en") || low.startsWith("en-") || low.startsWith("en_");
        }
        int words = 0;
        int latin = 0;
        int common = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, TokenKind.WORD)) {
                words++;
                latin += tokens.first(i) < 0x250 ? 1 : 0;
                common += common(Folding.of(tokens.word(i))) ? 1 : 0;
            }
        }
        return latin * 2 > words && common * WORDS_A_COMMON_ONE >= words;
    }

    /// Whether a word is common in English and not in its neighbours, as `a` and `on` are.
    private static boolean common(String folded) {
        return folded.length() > 2
                ? WordList.PLAIN.holds(folded)
                : SHORT_AND_ENGLISH.contains(folded);
    }
}
