package org.furore.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Change;
import org.furore.domain.change.Feed;
import org.furore.domain.document.DocumentId;
import org.furore.domain.task.Message;
import org.furore.ui.controls.Decisions;
import org.furore.ui.fx.Latest;

import java.util.List;
import java.util.function.Consumer;

/// What machine coders propose for the document that is open, and what of it lies under the caret:
/// read when the document is, and anew after commits that concern it. To be used on the window's
/// thread.
final class Hints {
    private final ReaderViewModel reader;
    private final Decisions decisions;
    private final Latest reading;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<HintSheet> sheet =
            new ReadOnlyObjectWrapper<>(HintSheet.EMPTY);
    private final ReadOnlyObjectWrapper<List<Suggestion>> here =
            new ReadOnlyObjectWrapper<>(List.of());

    Hints(ReaderViewModel reader) {
        this.reader = reader;
        decisions = new Decisions(reader.desk(), reader::failed);
        reading = reader.desk().tasks().latest();
        following =
                Subscription.combine(
                        reader.desk().feed().follow(this::committed),
                        reader.shown().subscribe(shown -> read()),
                        reader.caret().subscribe(caret -> look()),
                        reader.whole().subscribe(whole -> look()));
    }

    private void committed(List<Feed> news) {
        if (news.stream().anyMatch(this::concerns)) {
            read();
        }
    }

    private boolean concerns(Feed feed) {
        return feed instanceof Feed.Applied(var set)
                && set.changes().stream().anyMatch(this::concerns);
    }

    private boolean concerns(Change change) {
        return change instanceof Change.EntryChange edit
                && (edit.subject() instanceof SuggestionRun
                        || edit.subject() instanceof Suggestion suggestion
                                && reader.open()
                                        .filter(open ->
                                                open.stored()
                                                        .id()
                                                        .equals(
                                                                suggestion
                                                                        .proposed()
                                                                        .place()
                                                                        .document()))
                                        .isPresent());
    }

    private void read() {
        DocumentId id = reader.open().map(open -> open.stored().id()).orElse(null);
        if (id == null) {
            reading.cancel();
            arrived(HintSheet.EMPTY);
            return;
        }
        reading.run(
                progress -> new HintSheet(reader.desk().file().suggestions().in(id)),
                this::arrived,
                reader::failed);
    }

    private void arrived(HintSheet fresh) {
        sheet.set(fresh);
        look();
    }

    private void look() {
        Range selection = reader.caret().get().selection();
        here.set(
                reader.whole().get()
                        ? sheet.get().whole()
                        : selection == null
                                ? sheet.get().touching(reader.caret().get().at())
                                : sheet.get().in(selection));
    }

    /// Accepts what is suggested here.
    void accept() {
        decide(here.get(), decisions::accept);
    }

    /// Rejects what is suggested here.
    void reject() {
        decide(here.get(), decisions::reject);
    }

    void accept(Suggestion one) {
        decisions.accept(List.of(one));
    }

    void reject(Suggestion one) {
        decisions.reject(List.of(one));
    }

    private void decide(List<Suggestion> some, Consumer<List<Suggestion>> decision) {
        if (some.isEmpty()) {
            reader.say(Message.of("ui.reader.no-suggestion-here"));
        } else {
            decision.accept(some);
        }
    }

    /// Goes to the next passage that something is suggested for, or to the one before.
    void go(int by) {
        Range selection = reader.caret().get().selection();
        int at = selection == null ? reader.caret().get().at() : selection.start();
        Range next = sheet.get().next(at, by);
        if (next == null) {
            reader.say(Message.of("ui.reader.no-suggestions"));
        } else {
            reader.reveal().set(next);
        }
    }

    ReadOnlyObjectProperty<HintSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Those under the caret or the selection, or of the whole document.
    ReadOnlyObjectProperty<List<Suggestion>> here() {
        return here.getReadOnlyProperty();
    }

    void close() {
        following.unsubscribe();
        reading.cancel();
    }
}
