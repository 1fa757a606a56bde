package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.Listings.Order;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SqliteListingsTest {
    @TempDir Path folder;
    private SqliteCase file;
    private Import last;

    @BeforeEach
    void open() {
        file = CaseFixture.create(folder);
        add(article("Élan over a poster", "Zoe Writer", "2020-09-10", "fr", "Long text."));
        add(post("@early bird\n sings", null, "bird", "2020-01-05T10:00:00Z", 5L, null));
        add(post("zz top", "ábel", "abel", null, null, null));
        add(review(null, "3/5", 60.0, "2020"));
        add(review("Apples", "A", 100.0, "2021-02"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void add(Document document) {
        String name = "f" + System.nanoTime();
        last =
                CaseFixture.importWhole(
                        file,
                        name,
                        (name + document.text()).getBytes(StandardCharsets.UTF_8),
                        document);
    }

    private static Article article(
            String title, String author, String date, String language, String text) {
        return new Article(
                new Header(title, author, "The Courier", Edtf.parse(date), language, null),
                text,
                null);
    }

    private static Post post(
            String text,
            @Nullable String author,
            String handle,
            @Nullable String date,
            @Nullable Long likes,
            @Nullable Long views) {
        return new Post(
                new Header(null, author, null, date == null ? null : Edtf.parse(date), null, null),
                text,
                "x",
                handle,
                handle,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Post.Counts(likes, likes, null, null, views == null ? 1_000_000L : views));
    }

    private static Review review(
            @Nullable String title, String written, double score, String date) {
        return new Review(
                new Header(title, null, null, Edtf.parse(date), "en", null),
                "",
                "An invented film",
                new Rating(written, score, null, null),
                null,
                "rates",
                null);
    }

    private void assertOrder(DocumentColumn column, int... expected) {
        assertArrayEquals(expected, file.listings().order(new Order(column, false)));
    }

    private void assertReversed(DocumentColumn column, int... expected) {
        assertArrayEquals(expected, file.listings().order(new Order(column, true)));
    }

    @Test
    void whatHasNoValueComesLastInEitherDirection() {
        assertOrder(DocumentColumn.DATE, 4, 2, 1, 5, 3);
        assertReversed(DocumentColumn.DATE, 5, 1, 2, 4, 3);
        assertOrder(DocumentColumn.RATING, 4, 5, 1, 2, 3);
        assertReversed(DocumentColumn.RATING, 5, 4, 1, 2, 3);
        assertReversed(DocumentColumn.ENGAGEMENT, 2, 1, 3, 4, 5);
    }

    @Test
    void textIsInOrderWithoutCaseAccentsAndSigns() {
        assertOrder(DocumentColumn.TITLE, 5, 2, 1, 3, 4);
        assertReversed(DocumentColumn.TITLE, 3, 1, 2, 5, 4);
        assertOrder(DocumentColumn.AUTHOR, 3, 2, 1, 4, 5);
        assertOrder(DocumentColumn.OUTLET, 4, 5, 1, 2, 3);
    }

    @Test
    void equalsStandInOrderOfOrdinal() {
        assertOrder(DocumentColumn.KIND, 1, 2, 3, 4, 5);
        assertReversed(DocumentColumn.KIND, 4, 5, 2, 3, 1);
        assertOrder(DocumentColumn.LANGUAGE, 4, 5, 1, 2, 3);
    }

    @Test
    void annotationsCountButSuggestionsDoNot() {
        Coder coder =
                new Coder(
                        new org.furore.domain.codebook.CoderId(Uuids.v7()), null, "c", false, null);
        Code code =
                new Code(
                        new CodeId(Uuids.v7()),
                        null,
                        "k",
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null);
        List<Change> changes = new ArrayList<>();
        changes.add(added(coder));
        changes.add(added(code));
        for (int i = 0; i < 3; i++) {
            changes.add(
                    added(
                            new Annotation.CodeMark(
                                    new AnnotationId(Uuids.v7()),
                                    null,
                                    new Place.Whole(
                                            file.documents()
                                                    .byOrdinal(i == 0 ? 4 : 2)
                                                    .orElseThrow()
                                                    .id()),
                                    coder.id(),
                                    null,
                                    code.id(),
                                    Map.of())));
        }
        file.workspace().apply(ChangeSet.of(Message.of("store.missing", "x"), changes)).join();
        assertOrder(DocumentColumn.ANNOTATIONS, 4, 2, 1, 3, 5);
        assertReversed(DocumentColumn.ANNOTATIONS, 2, 4, 1, 3, 5);
        assertEquals(
                List.of(2, 1, 0),
                file.listings().rows(new int[] {2, 4, 1}).stream()
                        .map(DocumentRow::annotations)
                        .toList());
    }

    private static Change added(Entry entry) {
        return new Change.EntryChange(null, entry);
    }

    @Test
    void aLineHasWhatAListShows() {
        DocumentRow post = file.listings().rows(new int[] {2}).getFirst();
        assertEquals(
                new DocumentRow(
                        post.id(),
                        2,
                        DocumentKind.POST,
                        Edtf.parse("2020-01-05T10:00:00Z"),
                        null,
                        "@early bird sings",
                        null,
                        "bird",
                        "x",
                        null,
                        Rating.NONE,
                        10L,
                        0),
                post);
        assertEquals("@bird", post.byline());
        DocumentRow review = file.listings().rows(new int[] {4}).getFirst();
        assertEquals("An invented film", review.label());
        assertEquals(new Rating("3/5", 60.0, null, null), review.rating());
        assertEquals(null, review.engagement());
    }

    @Test
    void linesStandInTheOrderAskedForWithoutWhatIsHeldNoMore() {
        file.workspace()
                .apply(
                        ChangeSet.of(
                                Message.of("store.missing", "x"),
                                List.of(new Change.ImportActivation(last.id(), false))))
                .join();
        assertEquals(
                List.of(3, 1),
                file.listings().rows(new int[] {3, 5, 99, 1}).stream()
                        .map(DocumentRow::ordinal)
                        .toList());
        assertOrder(DocumentColumn.DATE, 4, 2, 1, 3);
        assertEquals(List.of(), file.listings().rows(new int[0]));
    }
}
