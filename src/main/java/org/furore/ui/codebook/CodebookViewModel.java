package org.furore.ui.codebook;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.furore.annotate.EntryEdit;
import org.furore.annotate.EntryEdits;
import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The codebook without its looks: what is listed, what is chosen, and the edits of it. To be used
/// on the window's thread.
final class CodebookViewModel {
    private final Desk desk;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.CODES);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<EntryRow.Order> order =
            new SimpleObjectProperty<>(EntryRow.Order.NAME);
    private final LiveCodebook codebook;
    private final ObjectProperty<List<EntryRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Entry>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Adding>> adding =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Removal>> removal =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final LongProperty renaming = new SimpleLongProperty();
    private final Map<Section, EntryId> lastChosen = new EnumMap<>(Section.class);
    private final PassagesViewModel passages;
    private final Latest asking;
    private final Subscription following;
    private @Nullable EntryId wanted;

    /// An entry that is about to be made.
    ///
    /// @param parent the code it would hang under, or null
    record Adding(Section section, @Nullable CodeId parent) {}

    CodebookViewModel(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.asking = desk.tasks().latest();
        this.passages = new PassagesViewModel(desk, navigator, this::failed);
        this.codebook = new LiveCodebook(desk, this::arrived, this::failed);
        remember();
        following =
                Subscription.combine(
                        section.subscribe((was, is) -> sectionChanged()),
                        filter.subscribe((was, is) -> list()),
                        order.subscribe((was, is) -> list()));
    }

    private void remember() {
        StringProperty place = desk.memory().text("codebook.section", "codes");
        for (Section each : Section.values()) {
            if (place.get().equals(EnumWords.of(each))) {
                section.set(each);
            }
        }
        section.subscribe(now -> place.set(EnumWords.of(now)));
        BooleanProperty byUse = desk.memory().flag("codebook.by-use", false);
        order.set(byUse.get() ? EntryRow.Order.USE : EntryRow.Order.NAME);
        order.subscribe(now -> byUse.set(now == EntryRow.Order.USE));
    }

    private void arrived(Codebook fresh) {
        EntryId id = wanted != null ? wanted : chosen.get().map(Entry::id).orElse(null);
        Entry entry = fresh.find(id);
        if (entry != null || codebook.upToDate()) {
            wanted = null;
        }
        choose(entry);
        list();
        passages.refresh(fresh);
    }

    private void sectionChanged() {
        adding.set(Optional.empty());
        Section now = section.get();
        if (chosen.get().map(each -> Section.of(each) != now).orElse(false)) {
            choose(codebook.get().find(lastChosen.get(now)));
        }
        list();
    }

    private void list() {
        rows.set(EntryRow.of(codebook.get(), section.get(), filter.get(), order.get()));
        if (chosen.get().isEmpty() && !rows.get().isEmpty() && wanted == null) {
            choose(rows.get().getFirst().entry());
        }
    }

    /// Chooses an entry by its id, as soon as it is read; null leaves what is chosen.
    void show(@Nullable EntryId id) {
        if (id == null) {
            return;
        }
        Entry entry = codebook.get().find(id);
        if (entry == null) {
            wanted = id;
            codebook.readAgain();
        } else {
            choose(entry);
        }
    }

    /// Chooses an entry, or none.
    void choose(@Nullable Entry entry) {
        if (entry == null || !chosen.get().map(Entry::id).equals(Optional.of(entry.id()))) {
            removal.set(Optional.empty());
        }
        passages.show(entry, codebook.get());
        chosen.set(Optional.ofNullable(entry));
        Section where = entry == null ? null : Section.of(entry);
        if (entry != null && where != null) {
            lastChosen.put(where, entry.id());
            section.set(where);
        }
    }

    /// Edits an entry as it is now.
    ///
    /// @return why it can't be so, or empty
    <E extends Entry> Optional<Message> edit(
            EntryId id, Class<E> type, Function<E, EntryEdit> edit) {
        Entry now = codebook.get().find(id);
        return type.isInstance(now) ? apply(edit.apply(type.cast(now))) : Optional.empty();
    }

    private Optional<Message> apply(EntryEdit edit) {
        return switch (edit) {
            case EntryEdit.Nothing nothing -> Optional.empty();
            case EntryEdit.Refused(Message why) -> Optional.of(why);
            case EntryEdit.Ready ready -> {
                carryOut(ready, false);
                yield Optional.empty();
            }
        };
    }

    private void carryOut(EntryEdit.Ready ready, boolean removes) {
        problem.set(Optional.empty());
        codebook.apply(ready, removes);
        if (!removes) {
            if (chosen.get().map(each -> each.id().equals(ready.after().id())).orElse(false)) {
                chosen.set(Optional.of(ready.after()));
            }
            list();
        }
    }

    /// Asks for the name of a new entry of the section.
    ///
    /// @param below whether a code shall hang under the chosen one instead of beside it
    void add(boolean below) {
        CodeId parent = null;
        if (section.get() == Section.CODES && chosen.get().orElse(null) instanceof Code code) {
            parent = below ? code.id() : code.parent();
        }
        adding.set(Optional.of(new Adding(section.get(), parent)));
    }

    /// Makes the entry that is being added, and chooses it.
    ///
    /// @return why it can't be made, or empty
    Optional<Message> create(String name) {
        Adding now = adding.get().orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        EntryEdit edit =
                switch (now.section()) {
                    case CODES -> EntryEdits.newCode(name, now.parent());
                    case CLAIMS -> EntryEdits.newClaim(name);
                    case ACTORS -> EntryEdits.newActor(name, Actor.ActorKind.PERSON);
                };
        Optional<Message> refused = apply(edit);
        if (edit instanceof EntryEdit.Ready ready) {
            adding.set(Optional.empty());
            filter.set("");
            choose(ready.after());
        }
        return refused;
    }

    /// Finds out what deleting the chosen entry would mean, and asks.
    void askRemoval() {
        chosen.get()
                .ifPresent(entry ->
                        asking.run(
                                progress ->
                                        desk.file()
                                                .usages()
                                                .ties(entry.id(), EntryEdits.MOST_MARKS + 1),
                                ties ->
                                        removal.set(
                                                Optional.of(
                                                        new Removal(
                                                                entry,
                                                                ties,
                                                                EntryEdits.removed(entry, ties)))),
                                this::failed));
    }

    /// Does what was asked.
    void remove() {
        Removal asked = removal.get().orElse(null);
        removal.set(Optional.empty());
        if (asked != null && asked.edit() instanceof EntryEdit.Ready ready) {
            choose(neighbour(rows.get(), asked.entry(), null));
            carryOut(ready, true);
        }
    }

    /// The row after an entry's, else the one before it.
    private static @Nullable Entry neighbour(
            List<EntryRow> rows, Entry entry, @Nullable Entry above) {
        for (int i = 0; i < rows.size(); i++) {
            EntryRow row = rows.get(i);
            if (row.entry().id().equals(entry.id())) {
                return i + 1 < rows.size()
                        ? rows.get(i + 1).entry()
                        : i > 0 ? rows.get(i - 1).entry() : above;
            }
            Entry found = neighbour(row.below(), entry, row.entry());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void failed(Problem what) {
        problem.set(Optional.of(what));
    }

    /// Puts the cursor into the name of what is chosen.
    void rename() {
        renaming.set(renaming.get() + 1);
    }

    void close() {
        following.unsubscribe();
        codebook.close();
        passages.close();
        asking.cancel();
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    ObjectProperty<Section> section() {
        return section;
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<EntryRow.Order> order() {
        return order;
    }

    LiveCodebook codebook() {
        return codebook;
    }

    ObjectProperty<List<EntryRow>> rows() {
        return rows;
    }

    ObjectProperty<Optional<Entry>> chosen() {
        return chosen;
    }

    ObjectProperty<Optional<Adding>> adding() {
        return adding;
    }

    ObjectProperty<Optional<Removal>> removal() {
        return removal;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /// Changes whenever the name is to be edited.
    BooleanProperty shown() {
        return codebook.shown();
    }

    LongProperty renaming() {
        return renaming;
    }

    PassagesViewModel passages() {
        return passages;
    }
}
