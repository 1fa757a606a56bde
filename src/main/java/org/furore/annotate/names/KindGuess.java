package org.furore.annotate.names;

import org.furore.domain.actor.Actor.ActorKind;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What sort of actor a name may be, by its words and the words around it; null where they don't
/// tell. A place has no kind of its own.
final class KindGuess {
    private static final Set<String> CAMPAIGNS =
            Tokeniser.words(
                    "cancel boycott stop save free ban justice stand support against protect defund"
                            + " occupy never end fire delete drop");
    private static final Set<String> WHOLE_CAMPAIGNS =
            Tokeniser.words("#metoo #blacklivesmatter #blm #timesup #ows");
    private static final Set<String> MOVEMENTS =
            Tokeniser.words("movement campaign front initiative coalition alliance");
    private static final Set<String> WORKS =
            Tokeniser.words(
                    "film movie series show documentary novel book album song play musical sitcom"
                            + " drama comedy thriller game single sequel");
    private static final int PERSONAL = WordList.TITLE.bit() | WordList.ROLE.bit();

    private KindGuess() {}

    /// @param start first token of the name
    /// @param end one past its last
    static @Nullable ActorKind of(TaggedText text, int start, int end) {
        int last = end - 1;
        if (text.in(last, WordList.ORGANISATION)) {
            return MOVEMENTS.contains(text.folded(last))
                    ? ActorKind.MOVEMENT
                    : ActorKind.ORGANISATION;
        }
        if (end - start > 2
                && text.in(start, WordList.ORGANISATION)
                && (text.folded(start + 1).equals("of") || text.folded(start + 1).equals("for"))) {
            return ActorKind.ORGANISATION;
        }
        if (end - start == 1 && text.in(start, WordList.PLATFORM)) {
            return ActorKind.PLATFORM;
        }
        if (start > 0 && WORKS.contains(text.folded(start - 1))) {
            return ActorKind.WORK;
        }
        boolean place =
                ((text.lists(start) | text.lists(last))
                                & (WordList.PLACE.bit() | WordList.GROUND.bit()))
                        != 0;
        if (titled(text, start) && !place
                || text.in(start, WordList.GIVEN) && (end - start > 1 || !place)) {
            return ActorKind.PERSON;
        }
        return null;
    }

    /// A hashtag that calls to something names a movement.
    static @Nullable ActorKind ofHashtag(String hashtag) {
        if (WHOLE_CAMPAIGNS.contains(Folding.of(hashtag))) {
            return ActorKind.MOVEMENT;
        }
        int end = 2;
        while (end < hashtag.length() && Character.isLowerCase(hashtag.charAt(end))) {
            end++;
        }
        String first = Folding.of(hashtag, 1, end);
        return end < hashtag.length() && CAMPAIGNS.contains(first) ? ActorKind.MOVEMENT : null;
    }

    /// Whether a title or a role stands right before.
    private static boolean titled(TaggedText text, int start) {
        return start > 0
                && !text.tokens().begins(start)
                && (text.lists(start - 1) & PERSONAL) != 0
                && !text.folded(start - 1).equals("former");
    }
}
