package org.furore.ui.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Listings.Order;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Running;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Work;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.ReadingList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

class LibraryViewModelTest {
    @TempDir Path folder;
    private SampleDesk sample;
    private LibraryViewModel model;

    @BeforeEach
    void start() throws Exception {
        sample = new SampleDesk(folder);
        model = new LibraryViewModel(sample.desk, sample.went, sample.search, Pace.AT_ONCE);
    }

    @AfterEach
    void stop() {
        model.close();
        sample.close();
    }

    private int[] shown() {
        return model.listedProperty().get().ordinals();
    }

    private DocumentRow row(int index) {
        return Objects.requireNonNull(model.listedProperty().get().slots().get(index).row());
    }

    private Matches matches() {
        return Objects.requireNonNull(model.matchesProperty().get());
    }

    @Test
    void theListIsThereBeforeTheIndex() {
        assertEquals(sample.all(), shown().length);
        assertNull(model.matchesProperty().get());
        assertNotNull(row(0).date());
        sample.index();
        assertEquals(sample.all(), matches().total());
    }

    @Test
    void anIndexThatIsReadyBeforeTheListWasReadHidesNothing() {
        DirectTasks direct = new DirectTasks();
        List<Runnable> waiting = new ArrayList<>();
        Tasks later =
                new Tasks() {
                    @Override
                    public <T> Running run(
                            Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
                        Runnable start = () -> direct.run(work, done, failed);
                        waiting.add(start);
                        return () -> waiting.remove(start);
                    }
                };
        Desk desk = sample.desk;
        LibraryViewModel hasty =
                new LibraryViewModel(
                        new Desk(
                                desk.file(),
                                later,
                                desk.jobs(),
                                desk.edits(),
                                desk.feed(),
                                desk.memory()),
                        sample.went,
                        sample.search,
                        Pace.AT_ONCE);
        sample.index();
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertEquals(sample.all(), hasty.listedProperty().get().all());
        hasty.close();
    }

    @Test
    void anImportIsShownAloneWhateverWasPicked() {
        sample.index();
        model.toggle("kind", "review");
        ImportId first = sample.desk.file().imports().all().getFirst().id();
        LibraryScreen screen = new LibraryScreen(sample.desk, sample.went, sample.search, () -> {});
        screen.show(new Location.Library(first));
        screen.close();
        model.showImport(first);
        Import.Tally tally = sample.desk.file().imports().all().getFirst().tally();
        assertTrue(shown().length > 0 && shown().length <= tally.taken() + tally.duplicates());
        assertEquals(
                Set.of(first.value().toString()), model.selectionProperty().get().of("import"));
        assertEquals(Set.of(), model.selectionProperty().get().of("kind"));
    }

    @Test
    void facetsNarrowAndAreLetGo() {
        sample.index();
        model.toggle("kind", "review");
        int reviews = shown().length;
        assertTrue(reviews > 0 && reviews < sample.all());
        model.toggle("kind", "article");
        int both = shown().length;
        assertTrue(both > reviews);
        model.toggle("kind", "review");
        assertEquals(both - reviews, shown().length);
        model.clear("kind");
        assertEquals(sample.all(), shown().length);
    }

    @Test
    void aPeriodNarrowsTheListButNotTheDates() {
        sample.index();
        int dates = matches().dates().size();
        model.choose(Edtf.parse("2020-09-10"));
        assertTrue(shown().length > 0 && shown().length < sample.all());
        assertEquals(dates, matches().dates().size());
        model.clear();
        assertEquals(sample.all(), shown().length);
    }

    @Test
    void anOrderHoldsWithinASelectionAndIsRemembered() {
        sample.index();
        model.toggle("kind", "review");
        model.orderProperty().set(new Order(DocumentColumn.RATING, true));
        double best = Objects.requireNonNull(row(0).rating().score());
        double second = Objects.requireNonNull(row(1).rating().score());
        assertTrue(best >= second);
        LibraryViewModel again =
                new LibraryViewModel(sample.desk, sample.went, sample.search, Pace.AT_ONCE);
        assertEquals(new Order(DocumentColumn.RATING, true), again.orderProperty().get());
        again.close();
    }

    @Test
    void theDocumentLookedAtStaysInAnotherOrder() {
        int ordinal = shown()[5];
        model.select(ordinal);
        model.orderProperty().set(new Order(DocumentColumn.TITLE, false));
        assertEquals(ordinal, model.selected());
        assertEquals(ordinal, shown()[model.selectedIndex()]);
        assertEquals(
                ordinal, model.preview().shownProperty().get().orElseThrow().stored().ordinal());
    }

    @Test
    void openingMakesTheListWhatNextMeans() {
        model.open(3);
        assertEquals(new Location.Reader(row(3).id(), null), sample.went.places.getLast());
        ReadingList list = sample.went.readingList().get();
        assertEquals(3, list.position());
        assertArrayEquals(shown(), list.ordinals());
        model.open(-1);
        model.open(sample.all());
        assertEquals(1, sample.went.places.size());
    }

    @Test
    void aDateThatIsNoneIsExplainedAndNotStored() {
        model.select(shown()[0]);
        assertEquals(
                "ui.library.bad-date",
                model.preview().correct(HeaderField.DATE, "last week").orElseThrow().key());
        assertTrue(model.preview().correct(HeaderField.DATE, row(0).date().text()).isEmpty());
    }
}
