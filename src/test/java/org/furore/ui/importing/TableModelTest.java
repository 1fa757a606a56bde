package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.domain.document.Review;
import org.furore.domain.task.Progress;
import org.furore.importing.Draft;
import org.furore.importing.ImportOptions;
import org.furore.importing.Importer;
import org.furore.importing.Mapping;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.importing.Place;
import org.furore.importing.Preview;
import org.furore.importing.TableReader;
import org.furore.importing.TableSample;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.importing.TableModel.DateChoice;
import org.furore.ui.importing.TableModel.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// All reviews, names and films here are invented.
class TableModelTest {
    private static final String REVIEWS =
            """
            film,note,avis,date,pseudo
            A Film,4,Better than its poster.,03/04/2020,quiet_reader
            A Film,2,Not for me.,05/06/2020,northern_lamp
            """;

    @TempDir Path folder;

    private TableModel table(String text) throws IOException {
        Files.writeString(folder.resolve("reviews.csv"), text);
        TableSample sample =
                new Importer(List.of(new TableReader()), new NoIntake(), "test")
                        .preview(
                                List.of(folder.resolve("reviews.csv")),
                                ImportOptions.NONE,
                                Preview.Limits.USUAL,
                                Progress.NONE)
                        .files()
                        .getFirst()
                        .table();
        return new TableModel(
                Objects.requireNonNull(sample),
                List.of(new Place(folder.resolve("reviews.csv"))),
                new DirectTasks(),
                new SavedMappings(folder.resolve("mappings")));
    }

    private static List<String> dates(TableModel table) {
        return table.result().stream().map(each -> document(each).header().date().text()).toList();
    }

    private static Document document(Draft draft) {
        return ((Draft.Taken) draft).document();
    }

    @Test
    void anUnknownTableBeginsWithAProposalAndAsksForTheOrderOfDates() throws IOException {
        TableModel table = table(REVIEWS);
        assertEquals(Kind.REVIEW, table.mapping().get().kind());
        assertEquals(State.DATE_ORDER, table.state().get());
        assertTrue(table.result().stream().allMatch(Draft.Rejected.class::isInstance));
        table.setDates(DateChoice.DAY_FIRST);
        assertEquals(State.READY, table.state().get());
        assertEquals(DateChoice.DAY_FIRST, table.dateChoice());
        assertEquals(List.of("2020-04-03", "2020-06-05"), dates(table));
        table.setDates(DateChoice.MONTH_FIRST);
        assertEquals(List.of("2020-03-04", "2020-05-06"), dates(table));
        assertTrue(table.setPattern("d/M/uuuu"));
        assertEquals(List.of("2020-04-03", "2020-06-05"), dates(table));
        assertFalse(table.setPattern("q{"));
    }

    @Test
    void whatARowFarDownShowsIsNotAsked() throws IOException {
        String row =
                "A Film,4,Better than its poster and quieter than its friends say.,%s,someone\n";
        String head = REVIEWS.lines().findFirst().orElseThrow() + "\n";
        String same = row.formatted("03/04/2020");
        TableModel table = table(head + same.repeat(30_000) + row.formatted("23/04/2020"));
        assertEquals(State.READY, table.state().get());
        assertEquals(DateChoice.DAY_FIRST, table.dateChoice());
        assertEquals("2020-04-03", dates(table).getFirst());
        TableModel asked = table(head + same.repeat(30_000));
        assertEquals(State.DATE_ORDER, asked.state().get());
        assertEquals(DateSearch.Found.NONE, asked.search().found().get());
        TableModel both =
                table(
                        head
                                + same.repeat(300)
                                + row.formatted("23/04/2020")
                                + row.formatted("04/23/2020"));
        assertEquals(State.DATE_ORDER, both.state().get());
        assertEquals(DateSearch.Found.BOTH, both.search().found().get());
    }

    @Test
    void eachChoiceShowsItsResultAtOnce() throws IOException {
        TableModel table = table(REVIEWS);
        table.choose(Field.DATE, Choice.NONE);
        Review review = (Review) document(table.result().getFirst());
        assertEquals(null, review.rating().score());
        table.choose(Field.RATING_MAXIMUM, new Choice.Same("5"));
        review = (Review) document(table.result().getFirst());
        assertEquals(80.0, review.rating().score());
        assertEquals(new Choice.Column("avis"), table.choice(Field.TEXT));
    }

    @Test
    void whatIsMissingKeepsTheMappingFromBeingUsed() throws IOException {
        TableModel table = table(REVIEWS);
        table.setKind(Kind.POST);
        assertEquals(State.INCOMPLETE, table.state().get());
        assertTrue(table.own().isEmpty());
        table.choose(Field.PLATFORM, new Choice.Same("letters"));
        table.choose(Field.TEXT, new Choice.Column("avis"));
        table.choose(Field.DATE, Choice.NONE);
        assertEquals(State.READY, table.state().get());
        assertTrue(table.own().isPresent());
    }

    @Test
    void aTableFuroreKnowsNeedsNothingAndIsNotOverruled() throws IOException {
        TableModel table =
                table(
                        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
                                + "2020-09-12,A Film,2020,https://example.org/1,3.5,,Good,,\n");
        assertEquals(State.READY, table.state().get());
        assertFalse(table.open.get());
        assertTrue(table.own().isEmpty());
        assertTrue(table.choice(Field.TITLE) instanceof Choice.Given);
        table.choose(Field.AUTHOR, new Choice.Same("me"));
        assertTrue(table.own().isPresent());
    }

    @Test
    void aMappingSavedIsTheOneTheCommandLineTakes() throws IOException {
        TableModel table = table(REVIEWS);
        table.setDates(DateChoice.DAY_FIRST);
        Path file = folder.resolve("mapping.json");
        boolean[] done = new boolean[1];
        table.save(file, () -> done[0] = true);
        assertTrue(done[0]);
        Mapping read = Mapping.read(file);
        assertEquals(table.own().orElseThrow(), read);
        TableModel other = table(REVIEWS);
        other.load(file);
        assertEquals(State.READY, other.state().get());
        assertEquals(table.own(), other.own());
    }

    @Test
    void aMappingSavedByNameIsOfferedForTheSameColumnsOnly() throws IOException {
        TableModel table = table(REVIEWS);
        table.setDates(DateChoice.DAY_FIRST);
        table.named().save(" Reviews/by hand ");
        assertEquals(
                List.of("Reviews/by hand"),
                table(REVIEWS).named().fitting().stream().map(Mapping::name).toList());
        Files.writeString(folder.resolve("mappings/broken.json"), "{");
        TableModel same = table(REVIEWS);
        assertEquals(1, same.named().fitting().size());
        same.take(same.named().fitting().getFirst());
        assertEquals(table.own(), same.own());
        assertEquals(DateChoice.DAY_FIRST, same.dateChoice());
        assertEquals(List.of(), table(REVIEWS.replace("avis", "text")).named().fitting());
        assertTrue(Files.exists(folder.resolve("mappings/Reviews_by hand.json")));
    }

    @Test
    void aMappingOfAnotherTableIsRefusedWithTheColumnsItLacks() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("m.json"),
                        "{\"kind\":\"article\",\"fields\":{\"text\":\"body\"}}");
        TableModel table = table(REVIEWS);
        table.load(file);
        assertEquals(List.of("body"), table.problem().get().orElseThrow().arguments());
        table.save(folder.resolve("gone/mapping.json"), () -> {});
        assertEquals("ui.importing.unwritable", table.problem().get().orElseThrow().key());
    }
}
