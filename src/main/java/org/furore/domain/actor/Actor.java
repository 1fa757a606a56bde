package org.furore.domain.actor;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Someone or something that acts or is spoken of.
///
/// @param aliases other names, as they occur in texts (also `@netflix`)
/// @param handles accounts
/// @param roles what it was, over time
public record Actor(
        ActorId id,
        @Nullable String key,
        String name,
        ActorKind type,
        List<String> aliases,
        List<Handle> handles,
        List<Role> roles,
        @Nullable String note)
        implements Entry {

    public Actor {
        aliases = List.copyOf(aliases);
        handles = List.copyOf(handles);
        roles = List.copyOf(roles);
    }

    /// An actor of whom nothing is known but the name.
    public static Actor named(ActorId id, String name, ActorKind type) {
        return new Actor(id, null, name, type, List.of(), List.of(), List.of(), null);
    }

    /// Somebody who was named just now: a person until somebody says otherwise, but for what is
    /// called by a hashtag.
    public static Actor fresh(ActorId id, String name) {
        return named(id, name, name.startsWith("#") ? ActorKind.MOVEMENT : ActorKind.PERSON);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.ACTOR;
    }

    /// What sort of actor.
    public enum ActorKind {
        PERSON,
        ORGANISATION,
        MOVEMENT,
        PLATFORM,
        WORK,
        GROUP
    }

    /// An account on a platform, without `@`.
    public record Handle(String platform, String handle) {}

    /// What an actor was at a time.
    public record Role(String role, @Nullable Edtf date) {}
}
