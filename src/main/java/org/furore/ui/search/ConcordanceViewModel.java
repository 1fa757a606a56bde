package org.furore.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.search.Concordance;
import org.furore.domain.search.Concordance.Line;
import org.furore.domain.search.Concordance.Order;
import org.furore.domain.search.Concordance.Page;
import org.furore.domain.search.Concordance.Request;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.library.PagedRows;
import org.furore.ui.library.Slot;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The places of the words that were asked for, line by line; read as they come into sight. FX
/// thread.
final class ConcordanceViewModel {
    /// UTF-16 units on either side: more than the widest window shows.
    private static final int WIDTH = 120;

    private final Desk desk;
    private final Navigator navigator;
    private final ObservableValue<Optional<TextSearch>> search;
    private final Latest finding;
    private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(Lines.NONE);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(Sorting.DOCUMENT);
    private final ObjectProperty<@Nullable Problem> problem;
    private @Nullable Selection shown;

    /// The orders lines can stand in.
    enum Sorting {
        DOCUMENT(Order.DOCUMENT, 1),
        LEFT_1(Order.LEFT, 1),
        LEFT_2(Order.LEFT, 2),
        LEFT_3(Order.LEFT, 3),
        RIGHT_1(Order.RIGHT, 1),
        RIGHT_2(Order.RIGHT, 2),
        RIGHT_3(Order.RIGHT, 3);

        private final Order order;
        private final int word;

        Sorting(Order order, int word) {
            this.order = order;
            this.word = word;
        }
    }

    /// A line and where it stands.
    record LineRow(int index, Line line) {}

    /// What was found.
    record Lines(long total, long documents, ObservableList<Slot<LineRow>> slots) {
        static final Lines NONE = new Lines(0, 0, FXCollections.emptyObservableList());
    }

    /// @param problem told of what goes wrong
    ConcordanceViewModel(
            Desk desk,
            Navigator navigator,
            ObservableValue<Optional<TextSearch>> search,
            ObjectProperty<@Nullable Problem> problem) {
        this.desk = desk;
        this.navigator = navigator;
        this.search = search;
        this.problem = problem;
        this.finding = desk.tasks().latest();
        sorting.subscribe((before, after) -> {
            Selection now = shown;
            if (now != null) {
                shown = null;
                show(now);
            }
        });
    }

    ReadOnlyObjectProperty<Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    /// Shows the lines of a selection; the same one as now changes nothing.
    void show(Selection selection) {
        TextSearch engine = search.getValue().orElse(null);
        if (engine == null || selection.equals(shown)) {
            return;
        }
        shown = selection;
        Concordance concordance = engine.concordance();
        Sorting by = sorting.get();
        finding.run(
                progress -> concordance.lines(request(selection, by, 0, 0)),
                counts -> take(concordance, selection, by, counts),
                what -> {
                    lines.set(Lines.NONE);
                    problem.set(what);
                });
    }

    /// What is shown is asked for again when it is next seen.
    void forget() {
        shown = null;
    }

    private static Request request(Selection selection, Sorting by, int skip, int limit) {
        return new Request(selection, by.order, by.word, skip, limit, WIDTH);
    }

    private void take(Concordance concordance, Selection selection, Sorting by, Page counts) {
        PagedRows<LineRow> rows =
                new PagedRows<>(
                        desk.tasks(),
                        wanted -> rows(concordance, selection, by, wanted),
                        LineRow::index,
                        problem::set);
        int[] all = IntStream.range(0, Math.toIntExact(counts.total())).toArray();
        lines.set(new Lines(counts.total(), counts.documents(), rows.list(all)));
    }

    private static List<LineRow> rows(
            Concordance concordance, Selection selection, Sorting by, int[] wanted) {
        int first = Arrays.stream(wanted).min().orElse(0);
        int last = Arrays.stream(wanted).max().orElse(-1);
        Page page = concordance.lines(request(selection, by, first, last - first + 1));
        List<LineRow> rows = new ArrayList<>();
        for (Line line : page.lines()) {
            rows.add(new LineRow(first + rows.size(), line));
        }
        return rows;
    }

    /// Opens the document of a line at its place.
    void open(@Nullable Slot<LineRow> slot) {
        LineRow row = slot == null ? null : slot.row();
        if (row != null) {
            navigator.go(
                    new Location.Reader(
                            row.line().document(),
                            new Location.Span(row.line().start(), row.line().end())));
        }
    }
}
