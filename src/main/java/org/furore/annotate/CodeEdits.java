package org.furore.annotate;

import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Edits of a code. Each says what comes of setting one of its fields.
public final class CodeEdits {
    private static final int MAX_DEPTH = 64;

    private CodeEdits() {}

    public static EntryEdit name(Code code, String name) {
        String clean = EntryEdits.line(name);
        if (clean.isEmpty()) {
            return EntryEdit.refused("annotate.no-name");
        }
        Message title =
                Message.of(
                        "annotate.step-rename",
                        EntryEdits.title(code),
                        EntryEdits.shortened(clean));
        return step(title, code, draft -> draft.name = clean);
    }

    public static EntryEdit definition(Code code, @Nullable String definition) {
        String clean = EntryEdits.text(definition);
        return step("annotate.step-definition", code, draft -> draft.definition = clean);
    }

    /// @param lines an example a line
    public static EntryEdit examples(Code code, String lines) {
        List<String> examples = EntryEdits.lines(lines);
        return step("annotate.step-examples", code, draft -> draft.examples = examples);
    }

    /// @param colour `#rrggbb` in any case, or null for none of its own
    public static EntryEdit colour(Code code, @Nullable String colour) {
        String clean = colour == null ? null : colour.strip().toLowerCase(Locale.ROOT);
        if (clean != null && !clean.matches("#[0-9a-f]{6}")) {
            return EntryEdit.refused("annotate.no-colour", EntryEdits.shortened(clean));
        }
        return step("annotate.step-colour", code, draft -> draft.colour = clean);
    }

    public static EntryEdit note(Code code, @Nullable String note) {
        String clean = EntryEdits.text(note);
        return step("annotate.step-note", code, draft -> draft.note = clean);
    }

    /// Moves a code below another, or to the top.
    ///
    /// @param all the codes of the case
    public static EntryEdit parent(Code code, @Nullable CodeId parent, Collection<Code> all) {
        Map<CodeId, Code> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        Code above = parent == null ? null : byId.get(parent);
        if (parent != null && above == null) {
            return EntryEdit.refused("annotate.no-parent");
        }
        int depth = 0;
        for (Code at = above; at != null; ) {
            if (at.id().equals(code.id())) {
                return EntryEdit.refused("annotate.below-itself", EntryEdits.title(code));
            }
            if (++depth >= MAX_DEPTH) {
                return EntryEdit.refused("annotate.code-too-deep", MAX_DEPTH);
            }
            CodeId next = at.parent();
            at = next == null ? null : byId.get(next);
        }
        Message title =
                above == null
                        ? Message.of("annotate.step-move-up", EntryEdits.title(code))
                        : Message.of(
                                "annotate.step-move",
                                EntryEdits.title(code),
                                EntryEdits.title(above));
        return step(title, code, draft -> draft.parent = parent);
    }

    private static EntryEdit step(String key, Code before, Consumer<Draft> edit) {
        return step(Message.of(key, EntryEdits.title(before)), before, edit);
    }

    private static EntryEdit step(Message title, Code before, Consumer<Draft> edit) {
        Draft draft = new Draft(before);
        edit.accept(draft);
        return EntryEdit.of(title, before, draft.done());
    }

    /// A code being edited.
    private static final class Draft {
        private final Code from;
        private String name;
        private @Nullable CodeId parent;
        private @Nullable String definition;
        private List<String> examples;
        private @Nullable String colour;
        private @Nullable String note;

        Draft(Code from) {
            this.from = from;
            name = from.name();
            parent = from.parent();
            definition = from.definition();
            examples = from.examples();
            colour = from.colour();
            note = from.note();
        }

        Code done() {
            return new Code(
                    from.id(),
                    from.key(),
                    name,
                    parent,
                    definition,
                    examples,
                    colour,
                    from.attributes(),
                    note);
        }
    }
}
