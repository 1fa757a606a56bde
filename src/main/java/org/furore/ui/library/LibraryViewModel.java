package org.furore.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Feed;
import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Listings.Order;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The state of the library: the order of all documents, what of them is selected, and which one a
/// person looks at. It follows the case by itself. FX thread.
public final class LibraryViewModel {
    private final Desk desk;
    private final Navigator navigator;
    private final ObservableValue<Optional<TextSearch>> search;
    private final PagedRows<DocumentRow> rows;
    private final PreviewViewModel preview;
    private final Latest lists;
    private final Latest counts;
    private final Latest naming;
    private final StringProperty orderKept;
    private final Subscription following;

    private final ObjectProperty<Order> order = new SimpleObjectProperty<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.ALL);
    private final ReadOnlyObjectWrapper<Listed> listed =
            new ReadOnlyObjectWrapper<>(Listed.NOT_YET);
    private final ReadOnlyObjectWrapper<@Nullable Matches> matches =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<FacetNames> names =
            new ReadOnlyObjectWrapper<>(FacetNames.NONE);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(null);
    private int selected = -1;

    /// All documents in order; null before they were read, and since they may have changed: it is
    /// read again until an answer came, however often another question is asked meanwhile.
    private @Nullable Ordered ordered;

    private final Pace pace;
    private LibraryNews gathered = LibraryNews.NONE;
    private boolean awaited;

    /// What stands in the list.
    ///
    /// @param all how many documents the case has; -1 before it was looked
    /// @param ordinals those shown, in order
    public record Listed(int all, int[] ordinals, ObservableList<Slot<DocumentRow>> slots) {
        static final Listed NOT_YET =
                new Listed(-1, new int[0], FXCollections.emptyObservableList());

        public int size() {
            return ordinals.length;
        }
    }

    private record Ordered(Order by, int[] ordinals) {}

    private record Found(Ordered ordered, int[] shown, @Nullable Matches matches) {}

    /// @param search empty while the index opens: the list works without it
    public LibraryViewModel(
            Desk desk,
            Navigator navigator,
            ObservableValue<Optional<TextSearch>> search,
            Pace pace) {
        this.desk = desk;
        this.pace = pace;
        this.navigator = navigator;
        this.search = search;
        this.rows =
                new PagedRows<>(
                        desk.tasks(),
                        ordinals -> desk.file().listings().rows(ordinals),
                        DocumentRow::ordinal,
                        problem::set);
        this.preview = new PreviewViewModel(desk, problem::set);
        this.lists = desk.tasks().latest();
        this.counts = desk.tasks().latest();
        this.naming = desk.tasks().latest();
        this.orderKept = kept(desk.memory());
        this.order.set(order(desk.memory()));
        order.subscribe((before, after) -> {
            orderKept.set(
                    after.column().name().toLowerCase(Locale.ROOT)
                            + (after.descending() ? " descending" : ""));
            list();
        });
        selection.subscribe((before, after) -> list());
        Subscription opening =
                search.subscribe((before, after) -> {
                    if (after.isPresent()) {
                        list();
                    }
                });
        this.following = Subscription.combine(desk.feed().follow(this::follow), opening);
        name();
        list();
    }

    private static StringProperty kept(Memory memory) {
        return memory.text("library.order", "date descending");
    }

    /// The order a person has chosen for the library.
    public static Order order(Memory memory) {
        String[] words = kept(memory).get().split(" ");
        for (DocumentColumn column : DocumentColumn.values()) {
            if (column.name().equalsIgnoreCase(words[0])) {
                return new Order(column, words.length > 1);
            }
        }
        return new Order(DocumentColumn.DATE, true);
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// Facets and dates; null before the index is there.
    public ReadOnlyObjectProperty<@Nullable Matches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FacetNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /// The last thing that went wrong, or null.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public PreviewViewModel preview() {
        return preview;
    }

    /// The document looked at, or -1.
    public int selected() {
        return selected;
    }

    /// Where the document looked at stands in the list, or -1.
    public int selectedIndex() {
        return selected < 0 ? -1 : OrdinalList.indexOf(listed.get().ordinals(), selected);
    }

    /// Looks at a document, or at none (-1).
    public void select(int ordinal) {
        if (ordinal != selected) {
            selected = ordinal;
            preview.show(ordinal);
        }
    }

    /// Opens the document at a place of the list for reading; the list becomes what next and
    /// previous mean.
    public void open(int index) {
        Listed now = listed.get();
        if (index < 0 || index >= now.size()) {
            return;
        }
        DocumentRow row = now.slots().get(index).row();
        if (row != null) {
            navigator.readingList().set(new ReadingList(now.ordinals(), index));
            navigator.go(new Location.Reader(row.id(), null));
        }
    }

    /// Picks a value of a facet, or lets it go.
    public void toggle(String facet, String value) {
        Set<String> picked = new HashSet<>(selection.get().of(facet));
        if (!picked.remove(value)) {
            picked.add(value);
        }
        selection.set(selection.get().withValues(facet, picked));
    }

    /// Lets all values of a facet go.
    public void clear(String facet) {
        selection.set(selection.get().withValues(facet, Set.of()));
    }

    /// Shows all documents again.
    public void clear() {
        selection.set(Selection.ALL);
    }

    /// Shows the documents of an import and no others.
    public void showImport(ImportId id) {
        selection.set(Selection.ALL.withValues("import", Set.of(id.value().toString())));
    }

    /// Narrows to a stretch of time; null lifts it.
    public void choose(@Nullable Edtf period) {
        selection.set(selection.get().withPeriod(period));
    }

    /// Takes an import back: its documents leave the case until the step is undone.
    public void takeBack(String importId) {
        String name = names.get().fileOf(importId);
        desk.edits()
                .apply(
                        ChangeSet.of(
                                Message.of("ui.library.step-take-back", name),
                                List.of(
                                        new Change.ImportActivation(
                                                new ImportId(UUID.fromString(importId)), false))),
                        step -> clear("import"),
                        problem::set);
    }

    /// Whether the case can only be read.
    public boolean readOnly() {
        return !preview.editable();
    }

    private void list() {
        Order by = order.get();
        Selection chosen = selection.get();
        TextSearch engine = search.getValue().orElse(null);
        Ordered there = ordered;
        Ordered known = there != null && there.by().equals(by) ? there : null;
        TextSearch narrowing = chosen.narrowed() ? engine : null;
        lists.run(
                progress -> {
                    Ordered now =
                            known != null
                                    ? known
                                    : new Ordered(by, desk.file().listings().order(by));
                    Matches found = narrowing == null ? null : narrowing.matching(chosen);
                    int[] shown =
                            found == null ? now.ordinals() : found.ordinals().keep(now.ordinals());
                    return new Found(now, shown, found);
                },
                this::take,
                problem::set);
    }

    private void take(Found found) {
        problem.set(null);
        ordered = found.ordered();
        int all = found.ordered().ordinals().length;
        listed.set(new Listed(all, found.shown(), rows.list(found.shown())));
        if (found.matches() != null) {
            counts.cancel();
            matches.set(found.matches());
        } else {
            count();
        }
    }

    private void count() {
        TextSearch engine = search.getValue().orElse(null);
        if (engine != null) {
            Selection chosen = selection.get();
            counts.run(progress -> engine.matching(chosen), matches::set, problem::set);
        }
    }

    private void name() {
        naming.run(progress -> FacetNames.read(desk.file()), names::set, problem::set);
    }

    /// News come in bursts, during an import many a second: they are gathered for a moment.
    private void follow(List<Feed> news) {
        LibraryNews told = LibraryNews.of(news);
        gathered = gathered.and(told);
        if (!awaited) {
            awaited = true;
            pace.soon(this::catchUp);
        }
    }

    private void catchUp() {
        LibraryNews told = gathered;
        gathered = LibraryNews.NONE;
        awaited = false;
        boolean other = told.documents() || told.annotations() && byAnnotations();
        if (other) {
            ordered = null;
        }
        if (told.documents() || told.entries()) {
            name();
        }
        // What failed is tried again when there is news.
        boolean again = other || problem.get() != null;
        if (again || told.annotations() && selection.get().narrowed()) {
            list();
        } else if (told.annotations() || told.entries()) {
            count();
        }
        if (told.rows()) {
            preview.reload();
            rows.refresh();
        }
    }

    private boolean byAnnotations() {
        return order.get().column() == DocumentColumn.ANNOTATIONS;
    }

    /// Follows the case no more.
    public void close() {
        following.unsubscribe();
    }
}
