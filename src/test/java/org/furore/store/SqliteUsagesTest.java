package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Excerpt;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Usages.Count;
import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.annotation.Usages.Role;
import org.furore.domain.annotation.Usages.Tie;
import org.furore.domain.annotation.Usages.Usage;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Article;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class SqliteUsagesTest {
    private static final String LATER = "The poster changed. Netflix said so.\nAnd so on.";
    private static final String EARLIER = "Netflix showed the poster first.";

    @TempDir Path folder;
    private SqliteCase file;
    private Import first;
    private DocumentId later;
    private DocumentId earlier;

    private final Actor netflix = actor("Netflix");
    private final Actor director = actor("The director");
    private final Claim claim =
            new Claim(
                    new ClaimId(Uuids.v7()),
                    null,
                    "The poster misleads",
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);
    private final Code code = code("Poster", null);

    @BeforeEach
    void makeCase() {
        file = CaseFixture.create(folder);
        first = take("later.txt", LATER, "2020-09-10");
        take("earlier.txt", EARLIER, "2020-08");
        try (var documents = file.documents().stream(null)) {
            List<StoredDocument> all = documents.toList();
            later = all.get(0).id();
            earlier = all.get(1).id();
        }
        apply(made(netflix), made(director), made(claim), made(code));
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    @Test
    void marksOfAnEntryComeByTheDateOfTheirDocument() {
        Annotation one = coded(later, LATER, 0, 10);
        Annotation two = coded(later, LATER, 4, 10);
        Annotation three = coded(earlier, EARLIER, 19, 25);
        apply(made(two), made(one), made(three));
        assertEquals(List.of(three, one, two), marks(code.id(), null));
    }

    @Test
    void aMarkSaysWhereItStandsAndWhatStandsAroundIt() {
        apply(made(coded(later, LATER, 20, 27)));
        Usage usage = file.usages().read(numbers(code.id(), null)).getFirst();
        assertEquals(
                new Excerpt(
                        "The poster changed. ", "Netflix", " said so. And so on.", false, false),
                usage.excerpt());
        assertEquals(later, usage.document().id());
        assertEquals("later.txt", usage.document().header().title());
        assertEquals(1, usage.document().ordinal());
    }

    @Test
    void anActorIsUsedInFourWaysAndAMarkThatNamesItTwiceIsOne() {
        Annotation named =
                new Annotation.ActorMention(
                        new AnnotationId(Uuids.v7()),
                        null,
                        span(earlier, EARLIER, 0, 7),
                        coder(),
                        null,
                        netflix.id());
        Annotation spoken = mention(later, LATER, netflix.id(), netflix.id());
        Annotation felt =
                new Annotation.SentimentMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        new Place.Whole(later),
                        coder(),
                        null,
                        -0.5,
                        netflix.id());
        apply(made(named), made(spoken), made(felt));
        assertEquals(
                Map.of(
                        netflix.id(),
                        new Count(
                                3,
                                Map.of(
                                        Role.SUBJECT,
                                        1L,
                                        Role.SPEAKER,
                                        1L,
                                        Role.REPORTER,
                                        1L,
                                        Role.TARGET,
                                        1L)),
                        claim.id(),
                        new Count(1, Map.of(Role.SUBJECT, 1L))),
                file.usages().counts());
        assertEquals(List.of(named, felt, spoken), marks(netflix.id(), null));
        assertEquals(List.of(felt), marks(netflix.id(), Role.TARGET));
        assertEquals(List.of(spoken), marks(netflix.id(), Role.REPORTER));
        assertEquals(List.of(), marks(claim.id(), Role.SPEAKER));
    }

    @Test
    void marksInDocumentsNoImportHoldsAreLeftOutButTied() {
        Annotation hidden = coded(later, LATER, 0, 3);
        apply(made(hidden));
        apply(new Change.ImportActivation(first.id(), false));
        assertEquals(Map.of(), file.usages().counts());
        assertEquals(Listing.EMPTY, file.usages().of(List.of(code.id()), null));
        assertEquals(List.of(hidden), file.usages().ties(code.id(), 10).marks());
    }

    @Test
    void severalEntriesAreListedTogether() {
        Code below = code("US poster", code.id());
        Annotation one = coded(later, LATER, 0, 10);
        Annotation two =
                new Annotation.CodeMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        span(earlier, EARLIER, 0, 7),
                        coder(),
                        null,
                        below.id(),
                        Map.of());
        apply(made(below), made(one), made(two));
        Listing listing = file.usages().of(List.of(code.id(), below.id()), null);
        assertEquals(List.of(2L, 1L), Arrays.stream(listing.ordinals()).boxed().toList());
    }

    @Test
    void whatHoldsAnEntryIsCounted() {
        Annotation mark = mention(later, LATER, netflix.id(), null);
        Event event =
                new Event(
                        new EventId(Uuids.v7()),
                        null,
                        Edtf.parse("2020-09"),
                        "An event",
                        null,
                        null,
                        List.of(netflix.id()),
                        List.of(new Evidence.OfAnnotation(mark.id())),
                        List.of());
        apply(made(mark), made(event), made(code("US poster", code.id())));
        assertEquals(
                Map.of(Tie.SPEAKER, 1L, Tie.EVENT, 1L),
                file.usages().ties(netflix.id(), 10).others());
        assertEquals(Map.of(Tie.EVIDENCE, 1L), file.usages().ties(claim.id(), 10).others());
        assertEquals(1, file.usages().ties(claim.id(), 0).markCount());
        assertEquals(Map.of(Tie.CODE_BELOW, 1L), file.usages().ties(code.id(), 10).others());
    }

    @Test
    void anUnknownEntryIsUsedNowhere() {
        CodeId unknown = new CodeId(Uuids.v7());
        assertEquals(Listing.EMPTY, file.usages().of(List.of(unknown), null));
        assertEquals(0, file.usages().ties(unknown, 10).markCount());
        assertEquals(List.of(), file.usages().read(List.of(99L)));
    }

    @Test
    void twentyThousandMarksStayQuick() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            changes.add(made(coded(i % 2 == 0 ? later : earlier, LATER, 0, 3)));
        }
        apply(changes.toArray(Change[]::new));
        long start = System.nanoTime();
        List<Long> all = numbers(code.id(), null);
        long listed = System.nanoTime();
        file.usages().read(all.subList(10_000, 10_050));
        long read = System.nanoTime();
        file.usages().counts();
        long counted = System.nanoTime();
        System.out.printf(
                "20,000 marks: list %d ms, page of 50 %d ms, counts %d ms%n",
                (listed - start) / 1_000_000,
                (read - listed) / 1_000_000,
                (counted - read) / 1_000_000);
        assertEquals(20_000, all.size());
        // Wide margins: the machine is shared.
        assertTrue(listed - start < 3_000_000_000L);
        assertTrue(read - listed < 500_000_000L);
        assertTrue(counted - read < 3_000_000_000L);
    }

    private Import take(String name, String text, String date) {
        return CaseFixture.importWhole(
                file,
                name,
                text.getBytes(StandardCharsets.UTF_8),
                new Article(
                        new Header(name, null, "The Courier", Edtf.parse(date), "en", null),
                        text,
                        null));
    }

    private List<Long> numbers(org.furore.domain.change.EntryId entry, @Nullable Role role) {
        return Arrays.stream(file.usages().of(List.of(entry), role).numbers()).boxed().toList();
    }

    private List<Annotation> marks(org.furore.domain.change.EntryId entry, @Nullable Role role) {
        return file.usages().read(numbers(entry, role)).stream().map(Usage::annotation).toList();
    }

    private static Actor actor(String name) {
        return new Actor(
                new ActorId(Uuids.v7()),
                null,
                name,
                Actor.ActorKind.ORGANISATION,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Code code(String name, @Nullable CodeId parent) {
        return new Code(
                new CodeId(Uuids.v7()), null, name, parent, null, List.of(), null, List.of(), null);
    }

    private Annotation coded(DocumentId document, String text, int start, int end) {
        return new Annotation.CodeMark(
                new AnnotationId(Uuids.v7()),
                null,
                span(document, text, start, end),
                coder(),
                null,
                code.id(),
                Map.of());
    }

    private Annotation mention(
            DocumentId document, String text, ActorId speaker, @Nullable ActorId reporter) {
        return new Annotation.ClaimMention(
                new AnnotationId(Uuids.v7()),
                null,
                span(document, text, 0, 10),
                coder(),
                null,
                claim.id(),
                speaker,
                Annotation.Stance.SUPPORTS,
                reporter,
                null,
                false);
    }

    private static Place span(DocumentId document, String text, int start, int end) {
        return new Place.Span(document, Passage.of(text, start, end));
    }

    private org.furore.domain.codebook.CoderId coder() {
        return file.entries().byKey(Coder.class, "coder-1").orElseThrow().id();
    }

    private static Change made(Entry entry) {
        return Change.EntryChange.made(entry);
    }

    private void apply(Change... changes) {
        file.workspace()
                .apply(ChangeSet.of(Message.of("annotate.step-annotate", 1), List.of(changes)))
                .join();
    }
}
