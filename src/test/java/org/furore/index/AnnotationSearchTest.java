package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Annotations.Placed;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.change.Feed;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.MarkField;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.TextSearch.FacetCount;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class AnnotationSearchTest {
    private static final CoderId ADA = new CoderId(new UUID(10, 1));
    private static final CoderId BO = new CoderId(new UUID(10, 2));
    private static final ActorId NETFLIX = new ActorId(new UUID(11, 1));
    private static final ActorId DIRECTOR = new ActorId(new UUID(11, 2));
    private static final ClaimId POSTER = new ClaimId(new UUID(12, 1));
    private static final CodeId PROTEST = new CodeId(new UUID(13, 1));
    private static final CodeId PETITION = new CodeId(new UUID(13, 2));

    @TempDir Path folder;
    private final TestCase store = new TestCase();
    private @Nullable LuceneSearch opened;
    private int marks;

    @BeforeEach
    void fill() {
        store.entries.add(new Coder(ADA, "ada", "Ada", false, null));
        store.entries.add(new Coder(BO, "bo", "Bo", false, null));
        store.entries.add(
                new Actor(
                        NETFLIX,
                        "netflix",
                        "Netflix",
                        Actor.ActorKind.PLATFORM,
                        List.of("The Streamer"),
                        List.of(new Actor.Handle("x", "NetflixFilm")),
                        List.of(),
                        null));
        store.entries.add(
                new Actor(
                        DIRECTOR,
                        null,
                        "Ma\u00EFmouna D.",
                        Actor.ActorKind.PERSON,
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
        store.entries.add(
                new Claim(
                        POSTER,
                        "c1",
                        "The poster misrepresents the film",
                        List.of("Bad poster"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null));
        store.entries.add(code(PROTEST, "protest", null));
        store.entries.add(code(PETITION, "petition", PROTEST));
        for (int i = 0; i < 6; i++) {
            store.add(TestCase.post("a", "text " + i));
        }
        mark(1, claim(1, POSTER, NETFLIX, Stance.OPPOSES, ADA), false);
        mark(1, claim(1, POSTER, DIRECTOR, Stance.SUPPORTS, BO), false);
        mark(2, claim(2, POSTER, DIRECTOR, null, ADA), false);
        mark(3, sentiment(3, -0.6, NETFLIX), false);
        mark(3, actor(3, NETFLIX), false);
        mark(4, code(4, PETITION), false);
        mark(5, sentiment(5, -0.9, null), true);
        opened = LuceneSearchTest.open(folder.resolve("index"), store);
    }

    @AfterEach
    void close() {
        search().close();
    }

    private LuceneSearch search() {
        return java.util.Objects.requireNonNull(opened);
    }

    private static Code code(CodeId id, String key, @Nullable CodeId parent) {
        return new Code(id, key, key, parent, null, List.of(), null, List.of(), null);
    }

    private void mark(long ordinal, Annotation annotation, boolean suggested) {
        (suggested ? store.suggested : store.marks).add(new Placed(ordinal, annotation));
    }

    private AnnotationId next() {
        return new AnnotationId(new UUID(20, ++marks));
    }

    private Place whole(long ordinal) {
        return new Place.Whole(store.name(ordinal));
    }

    private Annotation claim(
            long ordinal, ClaimId claim, ActorId speaker, @Nullable Stance stance, CoderId coder) {
        return new Annotation.ClaimMention(
                next(),
                null,
                whole(ordinal),
                coder,
                null,
                claim,
                speaker,
                stance,
                null,
                null,
                false);
    }

    private Annotation sentiment(long ordinal, double polarity, @Nullable ActorId target) {
        return new Annotation.SentimentMark(
                next(), null, whole(ordinal), ADA, null, polarity, target);
    }

    private Annotation actor(long ordinal, ActorId actor) {
        return new Annotation.ActorMention(next(), null, whole(ordinal), ADA, null, actor);
    }

    private Annotation code(long ordinal, CodeId code) {
        return new Annotation.CodeMark(next(), null, whole(ordinal), ADA, null, code, Map.of());
    }

    private List<Long> found(Query query) {
        return LuceneSearchTest.ordinals(search().search(new Request(query, Sort.RELEVANCE, 20)))
                .stream()
                .sorted()
                .toList();
    }

    private List<Long> found(MarkTerm... terms) {
        return found(new Query.Marked(List.of(terms), false));
    }

    private static MarkTerm named(MarkField field, String value) {
        return new MarkTerm.Names(field, value);
    }

    @Test
    void entriesAreFoundByKeyNameAliasHandleAndWording() {
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, "netflix")));
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, "the  STREAMER")));
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, "@netflixfilm")));
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, NETFLIX.value().toString())));
        assertEquals(List.of(1L, 2L), found(named(MarkField.SPEAKER, "maimouna d.")));
        assertEquals(List.of(3L), found(named(MarkField.TARGET, "netflix")));
        assertEquals(List.of(1L, 2L), found(named(MarkField.CLAIM, "c1")));
        assertEquals(
                List.of(1L, 2L),
                found(named(MarkField.CLAIM, "the poster misrepresents the film")));
        assertEquals(List.of(1L, 2L), found(named(MarkField.CLAIM, "bad poster")));
        assertEquals(List.of(1L), found(named(MarkField.CODER, "bo")));
        assertEquals(List.of(), found(named(MarkField.CLAIM, "nobody said")));
        assertEquals(List.of(), found(named(MarkField.CLAIM, "poster")));
    }

    @Test
    void aCodeIncludesTheCodesBelowIt() {
        assertEquals(List.of(4L), found(named(MarkField.CODE, "protest")));
        assertEquals(List.of(4L), found(named(MarkField.CODE, "petition")));
    }

    @Test
    void termsOfOneMarkMustMeetInOneAnnotation() {
        MarkTerm opposes = new MarkTerm.HasStance(Stance.OPPOSES);
        assertEquals(List.of(1L), found(named(MarkField.CODER, "ada"), opposes));
        assertEquals(List.of(), found(named(MarkField.CODER, "bo"), opposes));
        assertEquals(
                List.of(1L, 2L),
                found(named(MarkField.CLAIM, "c1"), new MarkTerm.Negated(opposes)));
        assertEquals(List.of(1L, 2L, 3L, 4L), found(new MarkTerm.Any()));
    }

    @Test
    void suggestionsCountOnlyWhenAskedFor() {
        MarkTerm sad = new MarkTerm.Sentiment(Comparison.LESS, -0.2);
        assertEquals(List.of(3L), found(sad));
        assertEquals(List.of(3L, 5L), found(new Query.Marked(List.of(sad), true)));
    }

    @Test
    void marksCombineWithWords() {
        Query claimed = new Query.Marked(List.of(named(MarkField.CLAIM, "c1")), false);
        Query two = new Query.Word(Query.TextField.ANY, "1");
        assertEquals(List.of(2L), found(new Query.And(List.of(claimed, two))));
        assertEquals(List.of(1L), found(new Query.And(List.of(claimed, new Query.Not(two)))));
        assertEquals(List.of(3L, 4L, 5L, 6L), found(new Query.Not(claimed)));
    }

    @Test
    void facetsCountDocumentsNotMarks() {
        var facets = search().search(new Request(new Query.All(), Sort.RELEVANCE, 0)).facets();
        assertEquals(List.of(new FacetCount("c1", 2)), facets.get("claim"));
        assertEquals(List.of(new FacetCount("netflix", 1)), facets.get("actor"));
        assertEquals(
                List.of(new FacetCount("petition", 1), new FacetCount("protest", 1)),
                facets.get("code"));
        var some =
                search().search(
                                new Request(
                                        new Query.Word(Query.TextField.ANY, "0"),
                                        Sort.RELEVANCE,
                                        0))
                        .facets();
        assertEquals(List.of(new FacetCount("c1", 1)), some.get("claim"));
        assertEquals(List.of(), some.get("code"));
    }

    @Test
    void theFeedBringsAndTakesMarks() {
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, "netflix")));
        Annotation made = actor(6, NETFLIX);
        apply(null, made);
        assertEquals(List.of(3L, 6L), found(named(MarkField.ACTOR, "netflix")));
        Annotation edited =
                new Annotation.ActorMention(
                        new AnnotationId(made.id().value()), null, whole(6), BO, null, DIRECTOR);
        apply(made, edited);
        assertEquals(List.of(3L), found(named(MarkField.ACTOR, "netflix")));
        assertEquals(List.of(1L, 6L), found(named(MarkField.CODER, "bo")));
        apply(edited, null);
        assertEquals(List.of(1L), found(named(MarkField.CODER, "bo")));
    }

    @Test
    void anAcceptedSuggestionBecomesAnAnnotation() {
        assertEquals(List.of(), found(new MarkTerm.Sentiment(Comparison.LESS, -0.8)));
        Annotation proposed = sentiment(6, -1, null);
        Suggestion pending =
                new Suggestion(
                        new SuggestionId(new UUID(30, 1)),
                        null,
                        "run",
                        proposed,
                        0.5,
                        Suggestion.State.PENDING);
        Query sad = new Query.Marked(List.of(new MarkTerm.Sentiment(Comparison.LESS, -0.8)), true);
        assertEquals(List.of(5L), found(sad));
        apply(null, pending);
        assertEquals(List.of(5L, 6L), found(sad));
        assertEquals(List.of(), found(new MarkTerm.Sentiment(Comparison.LESS, -0.8)));
        Suggestion accepted =
                new Suggestion(pending.id(), null, "run", proposed, 0.5, Suggestion.State.ACCEPTED);
        apply(pending, accepted);
        apply(null, proposed);
        assertEquals(List.of(6L), found(new MarkTerm.Sentiment(Comparison.LESS, -0.8)));
    }

    @Test
    void marksOfAHiddenDocumentComeBackWithIt() {
        assertEquals(List.of(4L), found(named(MarkField.CODE, "petition")));
        store.hide(6);
        apply(null, code(6, PETITION));
        assertEquals(List.of(4L), found(named(MarkField.CODE, "petition")));
        store.bringBack(6);
        assertEquals(List.of(4L, 6L), found(named(MarkField.CODE, "petition")));
    }

    @Test
    void aRenamedEntryIsFoundByItsNewName() {
        assertEquals(List.of(4L), found(named(MarkField.CODE, "petition")));
        Entry before = store.entries.removeLast();
        Code after = code(PETITION, "signatures", PROTEST);
        store.entries.add(after);
        apply(before, after);
        assertEquals(List.of(), found(named(MarkField.CODE, "petition")));
        assertEquals(List.of(4L), found(named(MarkField.CODE, "signatures")));
    }

    private void apply(@Nullable Entry before, @Nullable Entry after) {
        search().follower()
                .accept(
                        new Feed.Applied(
                                ChangeSet.of(
                                        Message.of("index.test"),
                                        List.of(new EntryChange(before, after)))));
    }
}
