package org.furore.annotate;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.Actor.Handle;
import org.furore.domain.actor.Actor.Role;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Edits of an actor. Each says what comes of setting one of its fields. Handles and roles are
/// written a line each: `x: netflix`, `distributor: 2020-01/..`.
public final class ActorEdits {
    private ActorEdits() {}

    public static EntryEdit name(Actor actor, String name) {
        String clean = EntryEdits.line(name);
        if (clean.isEmpty()) {
            return EntryEdit.refused("annotate.no-name");
        }
        Message title =
                Message.of(
                        "annotate.step-rename",
                        EntryEdits.title(actor),
                        EntryEdits.shortened(clean));
        return step(title, actor, draft -> draft.name = clean);
    }

    public static EntryEdit kind(Actor actor, ActorKind kind) {
        return step("annotate.step-kind", actor, draft -> draft.type = kind);
    }

    /// @param lines a name a line
    public static EntryEdit aliases(Actor actor, String lines) {
        List<String> aliases = EntryEdits.lines(lines);
        return step("annotate.step-aliases", actor, draft -> draft.aliases = aliases);
    }

    /// @param lines `platform: handle` a line, with or without `@`
    public static EntryEdit handles(Actor actor, String lines) {
        List<Handle> handles = new ArrayList<>();
        for (String line : EntryEdits.lines(lines)) {
            int colon = line.indexOf(':');
            String platform =
                    colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String handle = line.substring(colon + 1).strip().replaceFirst("^@", "");
            if (platform.isEmpty() || handle.isEmpty()) {
                return EntryEdit.refused("annotate.no-handle", EntryEdits.shortened(line));
            }
            handles.add(new Handle(platform, handle));
        }
        return step(
                "annotate.step-handles",
                actor,
                draft -> draft.handles = handles.stream().distinct().toList());
    }

    /// Handles as they are written in lines.
    public static String handleLines(Actor actor) {
        return actor.handles().stream()
                .map(handle -> handle.platform() + ": " + handle.handle())
                .collect(Collectors.joining("\n"));
    }

    /// @param lines `role: date` a line, the date in EDTF or left out
    public static EntryEdit roles(Actor actor, String lines) {
        List<Role> roles = new ArrayList<>();
        for (String line : EntryEdits.lines(lines)) {
            int colon = line.lastIndexOf(": ");
            Optional<Edtf> date =
                    colon < 0 ? Optional.empty() : Edtf.tryParse(line.substring(colon + 1).strip());
            String role = date.isPresent() ? line.substring(0, colon).strip() : line;
            if (role.isEmpty()) {
                return EntryEdit.refused("annotate.no-role", EntryEdits.shortened(line));
            }
            roles.add(new Role(role, date.orElse(null)));
        }
        return step("annotate.step-roles", actor, draft -> draft.roles = roles);
    }

    /// Roles as they are written in lines.
    public static String roleLines(Actor actor) {
        return actor.roles().stream()
                .map(role -> {
                    Edtf date = role.date();
                    return date == null ? role.role() : role.role() + ": " + date.text();
                })
                .collect(Collectors.joining("\n"));
    }

    public static EntryEdit note(Actor actor, @Nullable String note) {
        String clean = EntryEdits.text(note);
        return step("annotate.step-note", actor, draft -> draft.note = clean);
    }

    private static EntryEdit step(String key, Actor before, Consumer<Draft> edit) {
        return step(Message.of(key, EntryEdits.title(before)), before, edit);
    }

    private static EntryEdit step(Message title, Actor before, Consumer<Draft> edit) {
        Draft draft = new Draft(before);
        edit.accept(draft);
        return EntryEdit.of(title, before, draft.done());
    }

    /// An actor being edited.
    private static final class Draft {
        private final Actor from;
        private String name;
        private ActorKind type;
        private List<String> aliases;
        private List<Handle> handles;
        private List<Role> roles;
        private @Nullable String note;

        Draft(Actor from) {
            this.from = from;
            name = from.name();
            type = from.type();
            aliases = from.aliases();
            handles = from.handles();
            roles = from.roles();
            note = from.note();
        }

        Actor done() {
            return new Actor(from.id(), from.key(), name, type, aliases, handles, roles, note);
        }
    }
}
