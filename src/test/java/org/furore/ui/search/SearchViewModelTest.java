package org.furore.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.ui.library.Pace;
import org.furore.ui.library.SampleDesk;
import org.furore.ui.search.SearchViewModel.Sorting;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class SearchViewModelTest {
    @TempDir Path folder;
    private SampleDesk sample;
    private SearchViewModel model;

    @BeforeEach
    void start() throws Exception {
        sample = new SampleDesk(folder);
        model = new SearchViewModel(sample.desk, sample.went, sample.search, Pace.AT_ONCE);
    }

    @AfterEach
    void stop() {
        model.close();
        sample.close();
    }

    private int[] hits() {
        return model.foundProperty().get().ordinals();
    }

    private HitRow row(int index) {
        return Objects.requireNonNull(model.foundProperty().get().slots().get(index).row());
    }

    @Test
    void whatIsAskedBeforeTheIndexIsThereIsAnsweredLater() {
        model.show("poster");
        assertTrue(model.foundProperty().get().waiting());
        sample.index();
        assertFalse(model.foundProperty().get().waiting());
        assertTrue(hits().length > 0);
    }

    @Test
    void hitsShowTheWordsFound() {
        sample.index();
        model.show("poster");
        HitRow best = row(0);
        var word = best.highlights().getFirst();
        assertEquals("poster", best.snippet().substring(word.start(), word.end()).toLowerCase());
    }

    @Test
    void aMistakeHasItsPlaceAndGoesWithTheNextQuestion() {
        sample.index();
        model.show("poster colour:red");
        assertEquals(7, model.mistakeProperty().get().orElseThrow().position());
        assertEquals(0, hits().length);
        assertEquals(List.of(), model.recent());
        model.show("poster");
        assertTrue(model.mistakeProperty().get().isEmpty());
        assertTrue(hits().length > 0);
    }

    @Test
    void ordersHoldTheSameHits() {
        sample.index();
        model.show("poster");
        int[] best = hits();
        model.sortingProperty().set(Sorting.NEWEST);
        int[] newest = hits();
        model.sortingProperty().set(Sorting.OLDEST);
        int[] oldest = hits();
        assertEquals(best.length, newest.length);
        assertEquals(sorted(best), sorted(newest));
        assertEquals(sorted(best), sorted(oldest));
        assertFalse(Arrays.equals(newest, oldest));
    }

    private static List<Integer> sorted(int[] ordinals) {
        return Arrays.stream(ordinals).sorted().boxed().toList();
    }

    @Test
    void facetsNarrowTheHits() {
        sample.index();
        model.show("poster");
        int all = hits().length;
        model.toggle("kind", "post");
        assertTrue(hits().length < all);
        model.clear();
        assertEquals(all, hits().length);
    }

    @Test
    void askingIsAPlaceToComeBackTo() {
        model.ask("  poster ");
        assertEquals(List.of(new Location.Search("poster")), sample.went.places);
    }

    @Test
    void openingMakesTheHitsWhatNextMeans() {
        sample.index();
        model.show("poster");
        model.open(1);
        Location.Reader there = (Location.Reader) sample.went.places.getLast();
        assertEquals(row(1).document().id(), there.document());
        Location.Span span = Objects.requireNonNull(there.span());
        String text =
                sample.desk
                        .file()
                        .documents()
                        .find(there.document())
                        .orElseThrow()
                        .document()
                        .text();
        assertEquals("poster", text.substring(span.start(), span.end()).toLowerCase());
        assertEquals(1, sample.went.readingList().get().position());
        assertEquals(hits().length, sample.went.readingList().get().ordinals().length);
    }

    @Test
    void whatWasAskedIsKeptForEachCase() {
        model.show("poster");
        assertEquals(
                "poster",
                sample.desk
                        .memory()
                        .text("search.recent." + sample.desk.file().info().id(), "")
                        .get());
    }

    @Test
    void theLastQuestionsAreKeptTheNewestFirst() {
        sample.index();
        model.show("poster");
        model.show("petition");
        model.show("poster");
        for (int i = 0; i < 20; i++) {
            model.show("word" + i);
        }
        assertEquals(RecentQueries.KEPT, model.recent().size());
        assertEquals("word19", model.recent().getFirst());
        model.show("");
        assertEquals(0, hits().length);
        assertEquals("word19", model.recent().getFirst());
    }
}
