package org.furore.annotate.suggest;

import org.furore.annotate.names.NameCensus;
import org.furore.annotate.names.NameCoder;
import org.furore.annotate.names.NameGroup;
import org.furore.annotate.names.NameMention;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proposes mentions of actors: of those the case has wherever they are named, and of new ones that
/// are named often enough to be worth an entry. Which names are one actor can only be told from all
/// documents, so it looks at them twice.
final class NamesCoder implements MachineCoder {
    /// A new name mentioned less often than this is left alone.
    private static final int OFTEN = 2;

    /// New names proposed at most: those mentioned most.
    private static final int MOST = 1_000;

    private final NameCoder coder;
    private final NameCensus census = new NameCensus(NameCensus.CAP);
    private @Nullable Map<String, String> names;

    /// @param actors of the case
    NamesCoder(Collection<Actor> actors) {
        coder = NameCoder.of(actors);
    }

    @Override
    public String key() {
        return "names";
    }

    @Override
    public String name() {
        return "Names";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean looksFirst() {
        return true;
    }

    @Override
    public void look(StoredDocument document) {
        census.add(document.id(), document.document().text(), mentions(document));
    }

    private List<NameMention> mentions(StoredDocument document) {
        return coder.mentions(document.document().text(), Looked.language(document));
    }

    @Override
    public void propose(StoredDocument document, Sink sink) {
        Map<String, String> known = names();
        for (NameMention mention : mentions(document)) {
            switch (mention) {
                case NameMention.OfActor of ->
                        sink.propose(
                                document.ordinal(),
                                Proposals.actor(Proposals.span(document, of.range()), of.actor()),
                                null,
                                of.confidence());
                case NameMention.OfNewName of -> {
                    String name = known.get(of.name());
                    if (name != null) {
                        sink.propose(
                                document.ordinal(),
                                Proposals.actor(
                                        Proposals.span(document, of.range()),
                                        Suggestion.newActor(name)),
                                name,
                                of.confidence());
                    }
                }
            }
        }
    }

    /// What the actor is called whose name is written so.
    private Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            known = new HashMap<>();
            for (NameGroup group : census.groups(MOST)) {
                if (group.mentions() >= OFTEN) {
                    known.putIfAbsent(group.name(), group.name());
                    for (NameGroup.Form form : group.forms()) {
                        known.putIfAbsent(form.form(), group.name());
                    }
                }
            }
            names = known;
        }
        return known;
    }
}
