package org.furore.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.furore.domain.change.Feed;
import org.furore.domain.document.DocumentId;
import org.furore.domain.search.Copies;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.library.FacetNames;
import org.furore.ui.library.LibraryNews;
import org.furore.ui.library.Pace;
import org.furore.ui.library.PagedRows;
import org.furore.ui.library.Slot;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The state of the search: what was asked, what it found in which order, and what is picked of it.
/// It follows the case by itself. FX thread.
public final class SearchViewModel {
    private final Desk desk;
    private final Navigator navigator;
    private final ObservableValue<Optional<TextSearch>> search;
    private final Pace pace;
    private final RecentQueries recent;
    private final Latest finding;
    private final Latest naming;
    private final Latest opening;
    private final ConcordanceViewModel concordance;
    private final Subscription following;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Mistake>> mistake =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FacetNames> names =
            new ReadOnlyObjectWrapper<>(FacetNames.NONE);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(Sorting.RELEVANCE);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(null);
    private final BooleanProperty copiesOnce = new SimpleBooleanProperty(false);
    private String asked = "";
    private Selection selection = Selection.ALL;
    private int selected = -1;
    private int copiesOf = -1;
    private LibraryNews gathered = LibraryNews.NONE;
    private boolean awaited;

    /// The orders hits can stand in.
    public enum Sorting {
        RELEVANCE,
        NEWEST,
        OLDEST,
        ENGAGED,
        BEST,
        WORST
    }

    /// What is wrong with a query and where.
    ///
    /// @param position UTF-16 unit of the query, from 0
    public record Mistake(Message message, int position) {}

    /// What was found.
    ///
    /// @param query as it was asked, "" before anything was
    /// @param copiesOf the document whose copies alone are shown, or -1
    /// @param waiting whether it was asked but the index is not there yet
    public record Found(
            String query,
            Selection selection,
            Matches matches,
            int[] ordinals,
            ObservableList<Slot<HitRow>> slots,
            int copiesOf,
            boolean waiting) {
        static final Found NOTHING =
                new Found(
                        "",
                        Selection.ALL,
                        Matches.NONE,
                        new int[0],
                        FXCollections.emptyObservableList(),
                        -1,
                        false);
    }

    /// @param search empty while the index opens: what is asked then is answered later
    public SearchViewModel(
            Desk desk,
            Navigator navigator,
            ObservableValue<Optional<TextSearch>> search,
            Pace pace) {
        this.desk = desk;
        this.navigator = navigator;
        this.search = search;
        this.pace = pace;
        this.recent =
                new RecentQueries(
                        desk.memory().text("search.recent." + desk.file().info().id(), ""));
        this.finding = desk.tasks().latest();
        this.naming = desk.tasks().latest();
        this.opening = desk.tasks().latest();
        this.concordance = new ConcordanceViewModel(desk, navigator, search, problem);
        sorting.subscribe((before, after) -> find());
        copiesOnce.subscribe((before, after) -> {
            selection = selection.withCopies(counted());
            copiesOf = -1;
            find();
        });
        Subscription opening =
                search.subscribe((before, after) -> {
                    if (after.isPresent() && !asked.isEmpty()) {
                        find();
                    }
                });
        this.following = Subscription.combine(desk.feed().follow(this::follow), opening);
        name();
    }

    /// What is written in the field, asked or not.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What is wrong with what was asked last.
    public ReadOnlyObjectProperty<Optional<Mistake>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FacetNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    public ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What was asked last, "" for nothing.
    public String asked() {
        return asked;
    }

    /// Queries asked before, the newest first.
    public List<String> recent() {
        return recent.all();
    }

    /// Asks what is written in the field, as a person who pressed Enter does: one can come back to
    /// it.
    public void ask() {
        navigator.go(new Location.Search(text.get().strip()));
    }

    /// Asks a query, e.g. an example, or one asked before.
    public void ask(String query) {
        text.set(query);
        ask();
    }

    /// Shows what a query finds; the same one as now changes nothing.
    public void show(String query) {
        text.set(query);
        if (query.equals(asked)) {
            return;
        }
        asked = query;
        selection = Selection.ALL;
        selected = -1;
        copiesOf = -1;
        mistake.set(Optional.empty());
        problem.set(null);
        if (query.isBlank()) {
            finding.cancel();
            found.set(Found.NOTHING);
            return;
        }
        try {
            Query parsed = QueryParser.parse(query);
            selection = Selection.of(parsed).withCopies(counted());
            recent.note(query);
            find();
        } catch (QueryException e) {
            finding.cancel();
            mistake.set(Optional.of(new Mistake(e.userMessage(), e.position())));
            found.set(Found.NOTHING);
        }
    }

    private void find() {
        if (asked.isBlank() || mistake.get().isPresent()) {
            return;
        }
        TextSearch engine = search.getValue().orElse(null);
        if (engine == null) {
            found.set(
                    new Found(
                            asked,
                            selection,
                            Matches.NONE,
                            new int[0],
                            FXCollections.emptyObservableList(),
                            -1,
                            true));
            return;
        }
        Selection wanted = selection;
        Sorting by = sorting.get();
        String query = asked;
        int of = copiesOf;
        HitReader reader = new HitReader(desk.file(), engine, wanted);
        finding.run(
                progress -> reader.answer(by, of),
                answer -> take(query, wanted, of, reader, answer),
                problem::set);
    }

    private void take(
            String query, Selection wanted, int of, HitReader reader, HitReader.Answer answer) {
        problem.set(null);
        PagedRows<HitRow> rows =
                new PagedRows<>(
                        desk.tasks(),
                        ordinals -> reader.rows(answer.all(), of, ordinals),
                        HitRow::ordinal,
                        problem::set);
        found.set(
                new Found(
                        query,
                        wanted,
                        answer.matches(),
                        answer.ordinals(),
                        rows.list(answer.ordinals()),
                        of,
                        false));
    }

    /// The document looked at, or -1.
    public int selected() {
        return selected;
    }

    /// Looks at a document, or at none (-1).
    public void select(int ordinal) {
        selected = ordinal;
    }

    /// Where the document looked at stands among the hits, or -1.
    public int selectedIndex() {
        int[] ordinals = found.get().ordinals();
        for (int i = 0; i < ordinals.length && selected >= 0; i++) {
            if (ordinals[i] == selected) {
                return i;
            }
        }
        return -1;
    }

    /// Opens the hit at a place of the list for reading, where the first of the words found stands;
    /// the hits become what next and previous mean.
    public void open(int index) {
        Found now = found.get();
        if (index < 0 || index >= now.ordinals().length) {
            return;
        }
        HitRow row = now.slots().get(index).row();
        if (row != null) {
            DocumentId id = row.document().id();
            opening.run(
                    progress ->
                            desk.file()
                                    .documents()
                                    .find(id)
                                    .flatMap(stored -> row.place(stored.document().text())),
                    place -> {
                        navigator.readingList().set(new ReadingList(now.ordinals(), index));
                        navigator.go(new Location.Reader(id, place.orElse(null)));
                    },
                    problem::set);
        }
    }

    /// Picks a value of a facet, or lets it go.
    public void toggle(String facet, String value) {
        Set<String> picked = new HashSet<>(selection.of(facet));
        if (!picked.remove(value)) {
            picked.add(value);
        }
        selection = selection.withValues(facet, picked);
        copiesOf = -1;
        find();
    }

    /// Lets all values of a facet go.
    public void clear(String facet) {
        selection = selection.withValues(facet, Set.of());
        find();
    }

    /// Lets all values of all facets go, and shows all hits.
    public void clear() {
        selection = Selection.of(selection.query()).withCopies(counted());
        copiesOf = -1;
        find();
    }

    private Copies counted() {
        return copiesOnce.get() ? Copies.ONE : Copies.ALL;
    }

    /// Whether copies count once.
    public BooleanProperty copiesOnceProperty() {
        return copiesOnce;
    }

    /// The places of the words asked for.
    ConcordanceViewModel concordance() {
        return concordance;
    }

    /// Shows the copies of a hit alone, each by itself.
    public void showCopies(int ordinal) {
        copiesOf = ordinal;
        find();
    }

    private void name() {
        naming.run(progress -> FacetNames.read(desk.file()), names::set, problem::set);
    }

    private void follow(List<Feed> news) {
        gathered = gathered.and(LibraryNews.of(news));
        if (!awaited) {
            awaited = true;
            pace.soon(this::catchUp);
        }
    }

    private void catchUp() {
        LibraryNews told = gathered;
        gathered = LibraryNews.NONE;
        awaited = false;
        if (told.documents() || told.entries()) {
            name();
        }
        if (told.rows() || told.entries()) {
            concordance.forget();
            find();
        }
    }

    /// Follows the case no more.
    public void close() {
        following.unsubscribe();
    }
}
