package org.furore.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.furore.annotate.EntryEdit;
import org.furore.annotate.SearchEdits;
import org.furore.domain.change.Change;
import org.furore.domain.change.Feed;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The saved searches of the case, and which of them stands in the field. It follows the case by
/// itself. FX thread.
final class SavedSearches {
    private final Desk desk;
    private final ObservableValue<String> text;
    private final ObjectProperty<@Nullable Problem> problem;
    private final Latest reading;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<List<SavedSearch>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SavedSearch>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, SavedSearch> byQuery = Map.of();

    /// As they were read.
    private record Known(List<SavedSearch> all, Map<String, SavedSearch> byQuery) {}

    /// @param text what stands in the field
    /// @param problem where a failure is shown
    SavedSearches(
            Desk desk, ObservableValue<String> text, ObjectProperty<@Nullable Problem> problem) {
        this.desk = desk;
        this.text = text;
        this.problem = problem;
        this.reading = desk.tasks().latest();
        this.following =
                Subscription.combine(
                        desk.feed().follow(this::committed), text.subscribe(now -> look()));
        read();
    }

    private void committed(List<Feed> news) {
        if (news.stream().anyMatch(SavedSearches::concerns)) {
            read();
        }
    }

    private static boolean concerns(Feed news) {
        return news instanceof Feed.Applied(var set)
                && set.changes().stream()
                        .anyMatch(change ->
                                change instanceof Change.EntryChange edit
                                        && edit.subject() instanceof SavedSearch);
    }

    private void read() {
        reading.run(
                progress -> known(desk.file().entries().all(SavedSearch.class)),
                known -> {
                    byQuery = known.byQuery();
                    all.set(known.all());
                    look();
                },
                problem::set);
    }

    private static Known known(List<SavedSearch> stored) {
        List<SavedSearch> sorted = stored.stream().sorted(SavedSearch.BY_NAME).toList();
        Map<String, SavedSearch> byQuery = new HashMap<>();
        sorted.forEach(each -> byQuery.putIfAbsent(SavedSearch.plain(each.query()), each));
        return new Known(sorted, byQuery);
    }

    private void look() {
        current.set(Optional.ofNullable(byQuery.get(SavedSearch.plain(text.getValue()))));
    }

    /// All of them, by name.
    ReadOnlyObjectProperty<List<SavedSearch>> all() {
        return all.getReadOnlyProperty();
    }

    /// The one that asks what stands in the field.
    ReadOnlyObjectProperty<Optional<SavedSearch>> current() {
        return current.getReadOnlyProperty();
    }

    /// What stands in the field.
    ObservableValue<String> text() {
        return text;
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    /// Whether what stands in the field can be asked.
    boolean asks() {
        try {
            QueryParser.parse(text.getValue());
            return !text.getValue().isBlank();
        } catch (QueryException e) {
            // the field shows what is wrong once it is asked
            return false;
        }
    }

    /// Saves a query under a name.
    ///
    /// @return why not, where it can't be
    Optional<Message> save(String query, String name, String note) {
        return apply(SearchEdits.save(all.get(), name, query, note));
    }

    /// Gives one another name or note.
    ///
    /// @return why not, where it can't be
    Optional<Message> describe(SavedSearch search, String name, String note) {
        return apply(SearchEdits.described(all.get(), search, name, note));
    }

    void remove(SavedSearch search) {
        apply(SearchEdits.removed(search));
    }

    private Optional<Message> apply(EntryEdit edit) {
        return switch (edit) {
            case EntryEdit.Ready(var changes, var after) -> {
                problem.set(null);
                desk.edits().apply(changes, done -> {}, problem::set);
                yield Optional.empty();
            }
            case EntryEdit.Nothing() -> Optional.empty();
            case EntryEdit.Refused(var why) -> Optional.of(why);
        };
    }

    /// Follows the case no more.
    void close() {
        following.unsubscribe();
    }
}
