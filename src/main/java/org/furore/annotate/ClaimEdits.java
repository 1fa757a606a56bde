package org.furore.annotate;

import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Edits of a claim. Each says what comes of setting one of its fields.
public final class ClaimEdits {
    private ClaimEdits() {}

    public static EntryEdit text(Claim claim, String text) {
        String clean = EntryEdits.line(text);
        return clean.isEmpty()
                ? EntryEdit.refused("annotate.no-wording")
                : step("annotate.step-wording", claim, draft -> draft.text = clean);
    }

    /// @param lines a wording a line
    public static EntryEdit variants(Claim claim, String lines) {
        return step(
                "annotate.step-variants", claim, draft -> draft.variants = EntryEdits.lines(lines));
    }

    public static EntryEdit kind(Claim claim, @Nullable ClaimKind kind) {
        return step("annotate.step-kind", claim, draft -> draft.type = kind);
    }

    public static EntryEdit scope(Claim claim, @Nullable String scope) {
        String clean = EntryEdits.text(scope);
        return step("annotate.step-scope", claim, draft -> draft.scope = clean);
    }

    public static EntryEdit note(Claim claim, @Nullable String note) {
        String clean = EntryEdits.text(note);
        return step("annotate.step-note", claim, draft -> draft.note = clean);
    }

    /// The quantity it states; none where the amount is blank.
    ///
    /// @param asOf EDTF, or blank
    public static EntryEdit value(
            Claim claim, @Nullable String amount, @Nullable String unit, @Nullable String asOf) {
        String clean = EntryEdits.text(amount);
        String day = EntryEdits.text(asOf);
        Optional<Edtf> date = Edtf.tryParse(day);
        if (day != null && date.isEmpty()) {
            return EntryEdit.refused("annotate.no-date", EntryEdits.shortened(day));
        }
        Claim.Value value =
                clean == null
                        ? null
                        : new Claim.Value(clean, EntryEdits.text(unit), date.orElse(null));
        return step("annotate.step-value", claim, draft -> draft.value = value);
    }

    /// Adds a verdict to the end of the list, which keeps those before.
    ///
    /// @param date EDTF, or blank
    public static EntryEdit verdict(
            Claim claim, Finding finding, @Nullable String date, @Nullable String reason) {
        return verdictAt(claim, claim.verdicts().size(), finding, date, reason);
    }

    /// Sets the verdict at an index, keeping its sources; one past the last adds one.
    public static EntryEdit verdictAt(
            Claim claim,
            int index,
            Finding finding,
            @Nullable String date,
            @Nullable String reason) {
        String day = EntryEdits.text(date);
        Optional<Edtf> when = Edtf.tryParse(day);
        if (day != null && when.isEmpty()) {
            return EntryEdit.refused("annotate.no-date", EntryEdits.shortened(day));
        }
        if (index > claim.verdicts().size()) {
            return new EntryEdit.Nothing();
        }
        List<Verdict> verdicts = new ArrayList<>(claim.verdicts());
        boolean adds = index == verdicts.size();
        Verdict verdict =
                new Verdict(
                        when.orElse(null),
                        finding,
                        EntryEdits.text(reason),
                        adds ? List.of() : verdicts.get(index).sources());
        if (adds) {
            verdicts.add(verdict);
        } else {
            verdicts.set(index, verdict);
        }
        return step(
                adds ? "annotate.step-verdict" : "annotate.step-edit-verdict",
                claim,
                draft -> draft.verdicts = verdicts);
    }

    public static EntryEdit withoutVerdict(Claim claim, int index) {
        if (index >= claim.verdicts().size()) {
            return new EntryEdit.Nothing();
        }
        List<Verdict> verdicts = new ArrayList<>(claim.verdicts());
        verdicts.remove(index);
        return step("annotate.step-remove-verdict", claim, draft -> draft.verdicts = verdicts);
    }

    private static EntryEdit step(String key, Claim before, Consumer<Draft> edit) {
        Draft draft = new Draft(before);
        edit.accept(draft);
        return EntryEdit.of(Message.of(key, EntryEdits.title(before)), before, draft.done());
    }

    /// A claim being edited.
    private static final class Draft {
        private final Claim from;
        private String text;
        private List<String> variants;
        private @Nullable ClaimKind type;
        private @Nullable String scope;
        private Claim.@Nullable Value value;
        private List<Verdict> verdicts;
        private @Nullable String note;

        Draft(Claim from) {
            this.from = from;
            text = from.text();
            variants = from.variants();
            type = from.type();
            scope = from.scope();
            value = from.value();
            verdicts = from.verdicts();
            note = from.note();
        }

        Claim done() {
            return new Claim(
                    from.id(),
                    from.key(),
                    text,
                    variants,
                    type,
                    scope,
                    value,
                    verdicts,
                    from.sources(),
                    note);
        }
    }
}
