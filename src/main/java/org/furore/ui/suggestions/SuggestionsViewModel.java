package org.furore.ui.suggestions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.furore.annotate.suggest.Deciding;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.domain.annotation.Suggestions.Proposed;
import org.furore.domain.annotation.Suggestions.Tally;
import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.ChangeSetId;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.Feed;
import org.furore.ui.controls.Decisions;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What waits to be decided on, without its looks: which kind is listed, which group is chosen, and
/// the decisions. To be used on the window's thread.
final class SuggestionsViewModel {
    private static final Set<EntryKind> SHOWN =
            Set.of(
                    EntryKind.SUGGESTION,
                    EntryKind.SUGGESTION_RUN,
                    EntryKind.ACTOR,
                    EntryKind.CLAIM,
                    EntryKind.CODE,
                    EntryKind.CODER,
                    EntryKind.CORRECTION);

    private final Desk desk;
    private final Navigator navigator;
    private final Decisions decisions;
    private final Latest reading;
    private final Latest listing;
    private final Latest counting;
    private final Map<ChangeSetId, long[]> own = new HashMap<>();
    private final LazyRows<Proposed> rows;
    private final ObjectProperty<Heap> heap = new SimpleObjectProperty<>(Heap.EMPTY);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ACTOR);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Group>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Listing> listed = new SimpleObjectProperty<>(Listing.EMPTY);
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final Subscription following;
    private boolean stale = true;

    SuggestionsViewModel(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        decisions = new Decisions(desk, this::failed);
        reading = desk.tasks().latest();
        listing = desk.tasks().latest();
        counting = desk.tasks().latest();
        rows =
                new LazyRows<>(
                        desk.tasks(),
                        numbers -> desk.file().suggestions().read(numbers),
                        Proposed::number,
                        this::failed);
        following =
                Subscription.combine(
                        desk.feed().follow(this::committed),
                        shown.subscribe((was, is) -> refresh()),
                        kind.subscribe((was, is) -> chooseFirst()));
    }

    private void failed(Problem what) {
        problem.set(Optional.of(what));
    }

    private void committed(List<Feed> news) {
        for (Feed feed : news) {
            if (feed instanceof Feed.Applied(var set) && own.containsKey(set.id())) {
                decided(own.remove(set.id()));
                stale |= makesEntries(set);
            } else {
                stale |= concerns(feed);
            }
        }
        refresh();
    }

    /// What was decided here goes from the list at once; all the rest stays as it was read.
    private void decided(long @Nullable [] numbers) {
        Group group = chosen.get().orElse(null);
        if (numbers == null || group == null) {
            stale = true;
            return;
        }
        Listing before = listed.get();
        Set<Long> gone = new HashSet<>();
        Arrays.stream(numbers).forEach(gone::add);
        int[] left =
                IntStream.range(0, before.size())
                        .filter(i -> !gone.contains(before.numbers()[i]))
                        .toArray();
        if (left.length == before.size()) {
            stale = true;
            return;
        }
        heap.set(heap.get().without(group, before.size() - left.length));
        chosen.set(heap.get().groups().stream().filter(group::same).findFirst());
        listing.cancel();
        Listing now =
                new Listing(
                        Arrays.stream(left).mapToLong(i -> before.numbers()[i]).toArray(),
                        Arrays.stream(left).mapToLong(i -> before.ordinals()[i]).toArray());
        listed.set(now);
        rows.show(now.numbers());
        if (left.length == 0) {
            chooseFirst();
        }
        counting.run(
                progress -> desk.file().suggestions().runs(),
                runs -> heap.set(heap.get().with(runs)),
                this::failed);
    }

    private static boolean makesEntries(ChangeSet set) {
        return set.changes().stream()
                .anyMatch(change ->
                        change instanceof Change.EntryChange edit
                                && !(edit.subject() instanceof Suggestion)
                                && !(edit.subject() instanceof Annotation));
    }

    private static boolean concerns(Feed feed) {
        return feed instanceof Feed.ImportEnded
                || feed instanceof Feed.Applied(var set)
                        && set.changes().stream()
                                .anyMatch(change ->
                                        !(change instanceof Change.EntryChange edit)
                                                || SHOWN.contains(edit.subject().kind()));
    }

    /// Reads it anew if it is seen and not as it was.
    private void refresh() {
        if (!shown.get() || !stale) {
            return;
        }
        stale = false;
        reading.run(progress -> Heap.read(desk.file()), this::arrived, this::failed);
    }

    private void arrived(Heap fresh) {
        boolean nothing = chosen.get().isEmpty();
        heap.set(fresh);
        loaded.set(true);
        if (nothing && fresh.count(kind.get()) == 0) {
            Arrays.stream(Kind.values())
                    .filter(each -> fresh.count(each) > 0)
                    .findFirst()
                    .ifPresent(kind::set);
        }
        Group before = chosen.get().orElse(null);
        Optional<Group> same =
                before == null
                        ? Optional.empty()
                        : fresh.groups().stream().filter(before::same).findFirst();
        if (same.isPresent()) {
            chosen.set(same);
            list();
        } else {
            chooseFirst();
        }
    }

    private void chooseFirst() {
        choose(heap.get().of(kind.get(), filter.get()).stream().findFirst().orElse(null));
    }

    /// Lists the suggestions of a group, or of none.
    void choose(@Nullable Group group) {
        Group before = chosen.get().orElse(null);
        boolean same = before == null ? group == null : group != null && before.same(group);
        chosen.set(Optional.ofNullable(group));
        if (!same) {
            listed.set(Listing.EMPTY);
            rows.show(new long[0]);
        }
        list();
    }

    private void list() {
        Group group = chosen.get().orElse(null);
        if (group == null) {
            listing.cancel();
            listed.set(Listing.EMPTY);
            rows.show(new long[0]);
            return;
        }
        listing.run(
                progress -> desk.file().suggestions().of(group),
                fresh -> {
                    listed.set(fresh);
                    rows.show(fresh.numbers());
                },
                this::failed);
    }

    /// Accepts the suggestions of some rows.
    void accept(List<Integer> indices) {
        accept(numbers(indices));
    }

    /// Rejects the suggestions of some rows.
    void reject(List<Integer> indices) {
        reject(numbers(indices));
    }

    /// Accepts all that are listed, as one step.
    void acceptAll() {
        accept(listed.get().numbers());
    }

    /// Rejects all that are listed, as one step.
    void rejectAll() {
        reject(listed.get().numbers());
    }

    private void accept(long[] numbers) {
        decisions.accept(numbers, set -> own.put(set.id(), numbers));
    }

    private void reject(long[] numbers) {
        decisions.reject(numbers, set -> own.put(set.id(), numbers));
    }

    private long[] numbers(List<Integer> indices) {
        long[] all = listed.get().numbers();
        return indices.stream()
                .filter(index -> index >= 0 && index < all.length)
                .mapToLong(index -> all[index])
                .toArray();
    }

    /// Opens the document of a row where the suggestion stands; its neighbours in the list are the
    /// documents before and after it.
    void open(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        Proposed row = rows.get(index).value().orElse(null);
        if (row == null) {
            return;
        }
        int[] ordinals =
                Arrays.stream(listed.get().ordinals())
                        .distinct()
                        .mapToInt(Math::toIntExact)
                        .toArray();
        navigator.readingList().set(new ReadingList(ordinals, -1).at(row.document().ordinal()));
        Annotation proposed = row.suggestion().proposed();
        navigator.go(
                new Location.Reader(
                        row.document().id(),
                        proposed.place() instanceof Place.Span(var document, var passage)
                                ? new Location.Span(passage.start(), passage.end())
                                : null));
    }

    /// Takes a run out of sight, or brings it back.
    void withdraw(Tally tally) {
        desk.edits().apply(Deciding.withdraw(tally.run()), step -> {}, this::failed);
    }

    void close() {
        following.unsubscribe();
        reading.cancel();
        listing.cancel();
        counting.cancel();
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    ObjectProperty<Heap> heap() {
        return heap;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<Optional<Group>> chosen() {
        return chosen;
    }

    ObjectProperty<Listing> listed() {
        return listed;
    }

    LazyRows<Proposed> rows() {
        return rows;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /// Whether it was read at all.
    BooleanProperty loaded() {
        return loaded;
    }

    /// Set by the view: whether anybody sees it.
    BooleanProperty shown() {
        return shown;
    }
}
