package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Making and removing of codes, claims and actors as change sets named by the gesture. Pure: the
/// caller applies them. How each kind is edited stands in [CodeEdits], [ClaimEdits] and
/// [ActorEdits].
public final class EntryEdits {

    /// Marks that go with their entry in one step at most; more would keep the case from other
    /// edits for seconds.
    public static final int MOST_MARKS = 10_000;

    private static final int TITLE = 48;

    private EntryEdits() {}

    /// A new code below `parent`, or at the top.
    public static EntryEdit newCode(String name, @Nullable CodeId parent) {
        String clean = line(name);
        return clean.isEmpty()
                ? EntryEdit.refused("annotate.no-name")
                : made(
                        "annotate.step-new-code",
                        new Code(
                                new CodeId(Uuids.v7()),
                                null,
                                clean,
                                parent,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                null));
    }

    public static EntryEdit newClaim(String text) {
        String clean = line(text);
        return clean.isEmpty()
                ? EntryEdit.refused("annotate.no-wording")
                : made("annotate.step-new-claim", Claim.worded(new ClaimId(Uuids.v7()), clean));
    }

    public static EntryEdit newActor(String name, Actor.ActorKind kind) {
        String clean = line(name);
        return clean.isEmpty()
                ? EntryEdit.refused("annotate.no-name")
                : made(
                        "annotate.step-new-actor",
                        Actor.named(new ActorId(Uuids.v7()), clean, kind));
    }

    private static EntryEdit made(String key, Entry entry) {
        return new EntryEdit.Ready(
                ChangeSet.of(Message.of(key, title(entry)), List.of(EntryChange.made(entry))),
                entry);
    }

    /// Removes an entry with the marks that mean nothing without it, in one step that can be taken
    /// back. Refused while anything else refers to the entry or rests on its marks: that is other
    /// work, which nobody loses by removing a code.
    ///
    /// @param ties all that holds the entry
    public static EntryEdit removed(Entry entry, Usages.Ties ties) {
        if (!ties.others().isEmpty()) {
            return EntryEdit.refused("annotate.still-tied", title(entry));
        }
        if (ties.markCount() > MOST_MARKS || ties.marks().size() < ties.markCount()) {
            return EntryEdit.refused("annotate.too-many-marks", title(entry), ties.markCount());
        }
        List<EntryChange> changes = new ArrayList<>();
        for (Annotation mark : ties.marks().reversed()) {
            changes.add(EntryChange.removed(mark));
        }
        changes.add(EntryChange.removed(entry));
        Message title =
                ties.marks().isEmpty()
                        ? Message.of("annotate.step-remove", title(entry))
                        : Message.of(
                                "annotate.step-remove-marked", title(entry), ties.marks().size());
        return new EntryEdit.Ready(ChangeSet.of(title, changes), entry);
    }

    /// What an entry is called, short enough for the name of a step.
    public static String title(Entry entry) {
        return shortened(
                switch (entry) {
                    case Code code -> code.name();
                    case Claim claim -> claim.text();
                    case Actor actor -> actor.name();
                    default -> entry.kind().name().toLowerCase(Locale.ROOT);
                });
    }

    static String shortened(String text) {
        String line = line(text);
        if (line.length() <= TITLE) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(TITLE - 1)) ? TITLE - 2 : TITLE - 1;
        return line.substring(0, end).stripTrailing() + "\u2026";
    }

    /// One line without blanks at its ends.
    static String line(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /// Null where nothing is said.
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Lines as a list: none blank, none twice.
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(EntryEdits::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
