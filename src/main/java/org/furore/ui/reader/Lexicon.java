package org.furore.ui.reader;

import org.furore.annotate.NameSearch;
import org.furore.annotate.NameSearch.Named;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The claims, actors, codes and coders of a case as they are at a moment: what annotations are
/// called, and what can be found by typing. Immutable.
final class Lexicon {
    static final Lexicon EMPTY = new Lexicon(Map.of());

    private static final List<Class<? extends Entry>> TYPES =
            List.of(Claim.class, Actor.class, Code.class, Coder.class);

    private final Map<EntryId, Entry> entries;
    private final Map<String, Coder> coders = new HashMap<>();
    private final NameSearch<ClaimId> claims;
    private final NameSearch<ActorId> actors;
    private final NameSearch<CodeId> codes;

    private Lexicon(Map<EntryId, Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries.values()) {
            String key = entry.key();
            if (entry instanceof Coder coder && key != null) {
                coders.put(key, coder);
            }
        }
        claims =
                search(
                        Claim.class,
                        claim -> new Named<>(claim.id(), claim.text(), claim.variants(), 0));
        actors =
                search(
                        Actor.class,
                        actor -> new Named<>(actor.id(), actor.name(), aliases(actor), 0));
        codes = search(Code.class, code -> new Named<>(code.id(), path(code), List.of(), 0));
    }

    private static List<String> aliases(Actor actor) {
        return Stream.concat(
                        actor.aliases().stream(),
                        actor.handles().stream().map(handle -> "@" + handle.handle()))
                .toList();
    }

    private <T extends Entry, I extends EntryId> NameSearch<I> search(
            Class<T> type, Function<T, Named<I>> named) {
        return new NameSearch<>(
                entries.values().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .map(named)
                        .toList());
    }

    /// Reads all of them. Blocks.
    static Lexicon read(Entries source) {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        for (Class<? extends Entry> type : TYPES) {
            try (Stream<? extends Entry> all = source.stream(type)) {
                all.forEach(entry -> entries.put(entry.id(), entry));
            }
        }
        return new Lexicon(entries);
    }

    /// Whether a change is of something in here.
    static boolean concerns(EntryChange change) {
        return TYPES.contains(change.subject().getClass());
    }

    /// The same after some changes, of which those of other things don't count.
    Lexicon after(List<EntryChange> changes) {
        Map<EntryId, Entry> now = new LinkedHashMap<>(entries);
        for (EntryChange change : changes) {
            if (concerns(change)) {
                Entry after = change.after();
                if (after == null) {
                    now.remove(change.subject().id());
                } else {
                    now.put(after.id(), after);
                }
            }
        }
        return new Lexicon(now);
    }

    NameSearch<ClaimId> claims() {
        return claims;
    }

    NameSearch<ActorId> actors() {
        return actors;
    }

    NameSearch<CodeId> codes() {
        return codes;
    }

    <T extends Entry> Optional<T> find(Class<T> type, @Nullable EntryId id) {
        Entry entry = id == null ? null : entries.get(id);
        return type.isInstance(entry) ? Optional.of(type.cast(entry)) : Optional.empty();
    }

    /// The coder with a key.
    Optional<Coder> coder(String key) {
        return Optional.ofNullable(coders.get(key));
    }

    /// What an entry is called, "" when there is none.
    String name(@Nullable EntryId id) {
        return switch (id == null ? null : entries.get(id)) {
            case Claim claim -> claim.text();
            case Actor actor -> actor.name();
            case Code code -> path(code);
            case Coder coder -> coder.name();
            case null, default -> "";
        };
    }

    /// The entry an annotation is about: its claim, its actor, its code, the target of its
    /// sentiment.
    static @Nullable EntryId about(Annotation annotation) {
        return switch (annotation) {
            case ClaimMention mention -> mention.claim();
            case SentimentMark mark -> mark.target();
            case ActorMention mention -> mention.actor();
            case CodeMark mark -> mark.code();
        };
    }

    /// The colour of a code, its own or that of the nearest code above it with one, as `#rrggbb`.
    Optional<String> colour(CodeId id) {
        CodeId at = id;
        for (int depth = 0; at != null && depth < 64; depth++) {
            Optional<Code> code = find(Code.class, at);
            String colour = code.map(Code::colour).orElse(null);
            if (colour != null) {
                return Optional.of(colour);
            }
            at = code.map(Code::parent).orElse(null);
        }
        return Optional.empty();
    }

    /// A code with those above it: `Frames › Poster`.
    private String path(Code code) {
        List<String> names = new ArrayList<>();
        Optional<Code> at = Optional.of(code);
        while (at.isPresent() && names.size() < 64) {
            names.addFirst(at.get().name());
            CodeId parent = at.get().parent();
            at = find(Code.class, parent);
        }
        return String.join(" › ", names);
    }
}
