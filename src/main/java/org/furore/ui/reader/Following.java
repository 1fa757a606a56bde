package org.furore.ui.reader;

import javafx.util.Subscription;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Change.ImportActivation;
import org.furore.domain.change.Change.TextRevision;
import org.furore.domain.change.Feed;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Keeps names and annotations as the case has them: what is committed is worked in off the
/// window's thread, in order, one batch after the other. What arrives while a document is being
/// read waits until it is there; to work a change in twice does no harm. To be used on the window's
/// thread.
final class Following {
    private final Desk desk;
    private final Subscription subscription;
    private final Consumer<Now> changed;
    private final Runnable documentTouched;
    private final Runnable anything;
    private List<EntryChange> waiting = new ArrayList<>();
    private Now now = new Now(Lexicon.EMPTY, MarkSheet.EMPTY);
    private @Nullable DocumentId document;
    private boolean named;
    private boolean reading;
    private boolean busy;

    /// Names and annotations at a moment.
    record Now(Lexicon lexicon, MarkSheet sheet) {}

    /// @param changed told of names and annotations after each batch
    /// @param documentTouched told when the document's header changed, or whether it is held at all
    /// @param anything told of every commit
    Following(Desk desk, Consumer<Now> changed, Runnable documentTouched, Runnable anything) {
        this.desk = desk;
        this.changed = changed;
        this.documentTouched = documentTouched;
        this.anything = anything;
        subscription = desk.feed().follow(this::committed);
    }

    /// Reads the names of the case, once.
    void begin(Consumer<Problem> failed) {
        if (!named && !busy) {
            busy = true;
            desk.tasks()
                    .run(
                            progress -> Lexicon.read(desk.file().entries()),
                            lexicon -> {
                                named = true;
                                busy = false;
                                tell(new Now(lexicon, now.sheet()));
                                work();
                            },
                            problem -> {
                                busy = false;
                                failed.accept(problem);
                            });
        }
    }

    /// A document is about to be read.
    void expect(@Nullable DocumentId id) {
        document = id;
        reading = true;
    }

    /// The document that was asked for last, whether the case holds it or not.
    @Nullable DocumentId document() {
        return document;
    }

    /// The document was read; what was committed meanwhile is worked in.
    void arrived(MarkSheet sheet) {
        reading = false;
        tell(new Now(now.lexicon(), sheet));
        work();
    }

    private void tell(Now next) {
        now = next;
        changed.accept(next);
    }

    private void committed(List<Feed> news) {
        anything.run();
        boolean touched = false;
        for (Feed feed : news) {
            if (feed instanceof Feed.Applied applied) {
                for (Change change : applied.changes().changes()) {
                    touched |= note(change);
                }
            }
        }
        work();
        if (touched) {
            documentTouched.run();
        }
    }

    /// @return whether the document itself is touched
    private boolean note(Change change) {
        return switch (change) {
            case ImportActivation activation -> true;
            case TextRevision revision -> revision.document().equals(document);
            case EntryChange entry -> {
                if (entry.subject() instanceof Annotation || Lexicon.concerns(entry)) {
                    waiting.add(entry);
                }
                yield entry.subject() instanceof Correction correction
                        && correction.id().equals(document);
            }
        };
    }

    private void work() {
        if (busy || reading || !named || waiting.isEmpty()) {
            return;
        }
        List<EntryChange> batch = waiting;
        waiting = new ArrayList<>();
        DocumentId of = document;
        Now before = now;
        busy = true;
        desk.tasks()
                .run(
                        progress -> after(before, batch, of),
                        after -> worked(after, of),
                        problem -> busy = false);
    }

    private void worked(Now after, @Nullable DocumentId of) {
        busy = false;
        // Meanwhile another document may have been opened, whose annotations were just read.
        tell(new Now(after.lexicon(), Objects.equals(of, document) ? after.sheet() : now.sheet()));
        work();
    }

    private static Now after(Now before, List<EntryChange> batch, @Nullable DocumentId of) {
        List<EntryChange> here = batch.stream().filter(change -> stands(change, of)).toList();
        boolean names = batch.stream().anyMatch(Lexicon::concerns);
        return new Now(
                names ? before.lexicon().after(batch) : before.lexicon(),
                here.isEmpty() ? before.sheet() : before.sheet().after(here));
    }

    private static boolean stands(EntryChange change, @Nullable DocumentId document) {
        return document != null
                && change.subject() instanceof Annotation annotation
                && document.equals(annotation.place().document());
    }

    void close() {
        subscription.unsubscribe();
    }
}
