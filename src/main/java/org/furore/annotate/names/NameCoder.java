package org.furore.annotate.names;

import org.furore.annotate.names.NameMention.OfActor;
import org.furore.annotate.names.NameMention.OfNewName;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Says who is named in a text: actors of a case by their names, aliases, handles and hashtags in
/// any language, and names the case doesn't have yet. Takes time linear in the text's length.
/// Immutable; any thread, though each thread that reads English texts keeps a tagger of its own.
public final class NameCoder {
    private final Gazetteer known;
    private final NameFinder finder = new NameFinder();

    private NameCoder(Gazetteer known) {
        this.known = known;
    }

    public static NameCoder of(Collection<Actor> actors) {
        return new NameCoder(Gazetteer.of(actors));
    }

    /// All mentions, by start. A new name that overlaps a known one is left out, and one that is a
    /// known one but for its capitals (`netflix` where it can only be a name) means that actor.
    /// Mentions overlap only where several actors bear one name.
    ///
    /// @param language a BCP 47 tag of the text; null or `und` where nobody knows. Names of English
    ///   words are looked for where it is `en`, or unknown and every eighth word of a text of Latin
    ///   letters is a common English one; handles, hashtags and known actors always
    public List<NameMention> mentions(String text, @Nullable String language) {
        List<Gazetteer.Match> matches = known.in(text);
        List<NameMention> mentions = new ArrayList<>();
        for (Gazetteer.Match match : matches) {
            add(match.actors(), match.range(), match.how(), mentions);
        }
        int next = 0;
        for (OfNewName name : finder.in(text, language)) {
            while (next < matches.size()
                    && matches.get(next).range().end() <= name.range().start()) {
                next++;
            }
            if (next < matches.size() && matches.get(next).range().overlaps(name.range())) {
                continue;
            }
            List<ActorId> bearers = known.bearing(name.name());
            if (bearers.isEmpty()) {
                mentions.add(name);
            } else {
                add(bearers, name.range(), Gazetteer.How.SMALL, mentions);
            }
        }
        mentions.sort(Comparator.comparing(NameMention::range));
        return mentions;
    }

    private static void add(
            List<ActorId> actors, Range range, Gazetteer.How how, List<NameMention> mentions) {
        for (ActorId actor : actors) {
            mentions.add(new OfActor(actor, range, how.confidence() / actors.size()));
        }
    }
}
