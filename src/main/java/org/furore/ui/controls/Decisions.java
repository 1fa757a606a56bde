package org.furore.ui.controls;

import org.furore.annotate.Gestures;
import org.furore.annotate.suggest.Deciding;
import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Coder;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries a person's decisions on suggestions out: they are read as they are now, off the window's
/// thread, and what comes of them goes through the one door as one step. To be used on the window's
/// thread.
public final class Decisions {
    private final Desk desk;
    private final Consumer<Problem> failed;

    /// @param failed told what went wrong
    public Decisions(Desk desk, Consumer<Problem> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /// Accepts the suggestions with these numbers that wait.
    ///
    /// @param begun told of the step before it is carried out
    public void accept(long[] numbers, Consumer<ChangeSet> begun) {
        decide(reading(numbers), waiting -> accepting(desk.file(), waiting), begun);
    }

    /// Rejects the suggestions with these numbers that wait.
    ///
    /// @param begun told of the step before it is carried out
    public void reject(long[] numbers, Consumer<ChangeSet> begun) {
        decide(reading(numbers), Deciding::reject, begun);
    }

    /// Accepts suggestions as they were read; refused if one was decided on meanwhile.
    public void accept(List<Suggestion> waiting) {
        decide(() -> waiting, all -> accepting(desk.file(), all), set -> {});
    }

    /// Rejects suggestions as they were read; refused if one was decided on meanwhile.
    public void reject(List<Suggestion> waiting) {
        decide(() -> waiting, Deciding::reject, set -> {});
    }

    private Supplier<List<Suggestion>> reading(long[] numbers) {
        List<Long> wanted = Arrays.stream(numbers).boxed().toList();
        return () -> desk.file().suggestions().pending(wanted);
    }

    private void decide(
            Supplier<List<Suggestion>> read,
            Function<List<Suggestion>, ChangeSet> decision,
            Consumer<ChangeSet> begun) {
        if (desk.edits().readOnly()) {
            return;
        }
        desk.tasks()
                .run(
                        progress -> {
                            List<Suggestion> waiting = read.get();
                            return waiting.isEmpty()
                                    ? Optional.<ChangeSet>empty()
                                    : Optional.of(decision.apply(waiting));
                        },
                        changes ->
                                changes.ifPresent(set -> {
                                    begun.accept(set);
                                    desk.edits().apply(set, step -> {}, failed);
                                }),
                        failed);
    }

    /// Accepting makes the coder first where the case doesn't know them.
    private static ChangeSet accepting(CaseFile file, List<Suggestion> waiting) {
        String key = file.info().coder();
        Optional<Coder> known = file.entries().byKey(Coder.class, key);
        Coder coder = Gestures.of(known, key).coder();
        ChangeSet set = new Deciding(coder, id -> knows(file, id)).accept(waiting);
        if (known.isPresent()) {
            return set;
        }
        List<Change> changes = new ArrayList<>();
        changes.add(EntryChange.made(coder));
        changes.addAll(set.changes());
        return ChangeSet.of(set.title(), changes);
    }

    private static boolean knows(CaseFile file, EntryId id) {
        return switch (id) {
            case ActorId actor -> file.entries().find(Actor.class, actor).isPresent();
            case ClaimId claim -> file.entries().find(Claim.class, claim).isPresent();
            default -> true;
        };
    }
}
