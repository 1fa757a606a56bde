package org.furore.ui.reader;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.annotate.NameSearch;
import org.furore.annotate.NameSearch.Named;
import org.furore.annotate.Pick;
import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Picking an entry by typing: what was typed, what it finds, and what was picked. The last choice
/// is to make an entry of that name, unless there is one. To be used on the window's thread.
final class EntryPick<I extends EntryId> {
    private static final int MOST = 200;

    /// Something to be picked.
    ///
    /// @param id null for an entry to be made
    record Choice<I>(@Nullable I id, String name) {}

    private final Latest searching;
    private final Supplier<NameSearch<I>> names;
    private final Supplier<Map<I, Integer>> recency;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Choice<I>> choices = FXCollections.observableArrayList();
    private final IntegerProperty at = new SimpleIntegerProperty(0);
    private final ObjectProperty<@Nullable Choice<I>> picked = new SimpleObjectProperty<>();
    private @Nullable String found;
    private boolean draft;
    private boolean making = true;

    /// @param names what there is to find, at the time of asking
    /// @param recency how long ago an entry was used, at the time of asking
    EntryPick(Tasks tasks, Supplier<NameSearch<I>> names, Supplier<Map<I, Integer>> recency) {
        this.searching = tasks.latest();
        this.names = names;
        this.recency = recency;
        typed.addListener((of, before, now) -> search());
    }

    /// Has it offer only what there is.
    EntryPick<I> knownOnly() {
        making = false;
        return this;
    }

    /// Whether it offers to make what isn't there.
    boolean makes() {
        return making;
    }

    StringProperty typed() {
        return typed;
    }

    /// What was found for what was typed, best first.
    ObservableList<Choice<I>> choices() {
        return choices;
    }

    /// Which of the choices would be picked.
    IntegerProperty at() {
        return at;
    }

    /// What was picked, or null.
    ObjectProperty<@Nullable Choice<I>> picked() {
        return picked;
    }

    /// Finds anew what is typed.
    void search() {
        NameSearch<I> among = names.get();
        Map<I, Integer> lately = recency.get();
        String text = typed.get();
        boolean offered = making;
        searching.run(
                progress -> found(among, lately, text, offered),
                choices -> offer(text, choices),
                problem -> {});
    }

    private static <I extends EntryId> List<Choice<I>> found(
            NameSearch<I> among, Map<I, Integer> lately, String text, boolean making) {
        List<Choice<I>> found = new ArrayList<>();
        for (Named<I> named : among.best(text, MOST, lately)) {
            found.add(new Choice<>(named.entry(), named.name()));
        }
        String name = text.strip();
        if (making && !name.isEmpty() && among.exactly(name).isEmpty()) {
            found.add(new Choice<>(null, name));
        }
        return found;
    }

    private void offer(String text, List<Choice<I>> now) {
        found = text;
        choices.setAll(now);
        at.set(now.isEmpty() ? -1 : 0);
    }

    /// Goes down the choices, or up, round at the ends.
    void move(int by) {
        if (!choices.isEmpty()) {
            at.set(Math.floorMod(at.get() + by, choices.size()));
        }
    }

    /// Types in a field that holds what was picked: until it is taken, it is a draft.
    void draft(String text) {
        draft = true;
        typed.set(text);
    }

    /// Whether something was typed and neither taken nor dropped.
    boolean isDraft() {
        return draft;
    }

    /// What was typed doesn't count.
    void drop() {
        draft = false;
    }

    /// What was typed and not taken counts as if it were: nothing typed is nobody.
    void settle() {
        if (draft && typed.get().isBlank()) {
            take(null);
        } else if (draft) {
            take();
        }
    }

    /// Picks the choice it stands at. If typing was faster than the search, what was typed counts:
    /// it is searched for at once, in memory, in no more than some milliseconds.
    ///
    /// @return whether there is one
    boolean take() {
        String text = typed.get();
        if (!text.equals(found)) {
            searching.cancel();
            offer(text, found(names.get(), recency.get(), text, making));
        }
        int chosen = at.get();
        if (chosen < 0 || chosen >= choices.size()) {
            return false;
        }
        take(choices.get(chosen));
        return true;
    }

    void take(@Nullable Choice<I> choice) {
        draft = false;
        picked.set(choice);
    }

    /// Picks an entry there is, without a word typed.
    void take(@Nullable I id, String name) {
        take(id == null ? null : new Choice<>(id, name));
    }

    /// The entry that was to be made is `id` from now on.
    void made(@Nullable I id) {
        Choice<I> choice = picked.get();
        if (id != null && choice != null && choice.id() == null) {
            picked.set(new Choice<>(id, choice.name()));
        }
    }

    /// What was picked is called `name` now.
    void rename(Function<I, String> name) {
        Choice<I> choice = picked.get();
        I id = choice == null ? null : choice.id();
        if (choice != null && id != null) {
            String now = name.apply(id);
            if (!now.isEmpty() && !now.equals(choice.name())) {
                picked.set(new Choice<>(id, now));
            }
        }
    }

    /// What was picked, for a mark.
    @Nullable Pick<I> pick() {
        Choice<I> choice = picked.get();
        if (choice == null) {
            return null;
        }
        I id = choice.id();
        return id == null ? new Pick.Made<>(choice.name()) : new Pick.Known<>(id);
    }
}
