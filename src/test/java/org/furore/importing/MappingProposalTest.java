package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.importing.Mapping.Rule;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All posts, reviews and names here are invented.
class MappingProposalTest {

    private static TableSample sample(String name, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        TableShape shape = new TableReader().shape(name, bytes, true);
        assertNotNull(shape);
        return new TableSample(name, bytes, true, shape);
    }

    /// What a proposal says: `text=full_text` or `platform:x`.
    private static String said(Mapping mapping) {
        return mapping.kind()
                + " "
                + mapping.fields().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().key(),
                                        e -> said(e.getValue()),
                                        (a, b) -> a,
                                        TreeMap::new));
    }

    private static String said(Rule rule) {
        return rule.constant() == null ? rule.columns().get(0) : ":" + rule.constant();
    }

    @Test
    void postsOfXAreKnownByTheirUsualColumns() {
        TableSample sample =
                sample(
                        "dump.csv",
                        """
                        tweet_id,created_at,full_text,user.screen_name,user.name,favorite_count,retweet_count,lang
                        1301,2020-09-10 10:00:00,The poster is not the film,quiet_reader,Q. Reader,3,1,en
                        1302,2020-09-11 11:30:00,I saw it at the festival,northern_lamp,N. Lamp,0,0,en
                        """);
        assertEquals(
                "POST {author=user.name, date=created_at, handle=user.screen_name, language=lang,"
                        + " likes=favorite_count, nativeId=tweet_id, platform=:x,"
                        + " reposts=retweet_count, text=full_text}",
                said(sample.proposal()));
        Post post =
                (Post)
                        assertInstanceOf(
                                        Draft.Taken.class, sample.read(sample.proposal(), 1).get(0))
                                .document();
        assertEquals("quiet_reader", post.handle());
    }

    @Test
    void reviewsAreKnownAndTheirScaleIsNotGuessed() {
        TableSample sample =
                sample(
                        "export.csv",
                        """
                        title;score;review;date;critic
                        A Film;4;Better than its poster.;12/09/2020;A. Critic
                        A Film;2;Not for me.;25/09/2020;B. Critic
                        A Film;3;It asks a question and leaves.;01/10/2020;C. Critic
                        A Film;5;See it.;02/10/2020;D. Critic
                        """);
        Mapping mapping = sample.proposal();
        assertEquals(
                "REVIEW {author=critic, date=date, rating=score, text=review, work=title}",
                said(mapping));
        Review review = (Review) ((Draft.Taken) sample.read(mapping, 1).get(0)).document();
        assertEquals("4", review.rating().written());
        assertEquals(null, review.rating().score());
        // 25/09 shows that the day stands first.
        assertEquals("2020-09-12", review.header().date().text());
    }

    @Test
    void whichOfDayAndMonthStandsFirstIsAskedFor() {
        TableSample sample =
                sample(
                        "articles.csv",
                        """
                        headline,publication,date,body
                        One,The Harbour Courier,03/04/2020,The film was shown to the press this week.
                        Two,The Harbour Courier,05/06/2020,Nobody at the festival had seen the poster.
                        """);
        Mapping mapping = sample.proposal();
        assertEquals(
                "ARTICLE {date=date, outlet=publication, text=body, title=headline}",
                said(mapping));
        assertEquals(DatePattern.NONE, mapping.date());
        DateForm form = sample.dates("date");
        assertEquals(DateForm.Shape.UNCLEAR_ORDER, form.shape());
        assertTrue(sample.read(mapping, 5).stream().allMatch(Draft.Rejected.class::isInstance));
        Mapping day = mapping.with(new DatePattern(form.dayFirst(), null, "en"));
        Mapping month = mapping.with(new DatePattern(form.monthFirst(), null, "en"));
        assertEquals(List.of("2020-04-03", "2020-06-05"), dates(sample.read(day, 5)));
        assertEquals(List.of("2020-03-04", "2020-05-06"), dates(sample.read(month, 5)));
    }

    private static List<String> dates(List<Draft> drafts) {
        return drafts.stream()
                .map(each -> ((Draft.Taken) each).document().header().date().text())
                .toList();
    }

    @Test
    void measuredValuesAreASeries() {
        TableSample sample =
                sample(
                        "petition.csv",
                        """
                        day,signatures
                        2020-09-10,"250,000"
                        2020-09-11,"600,000"
                        """);
        assertEquals(
                "SERIES {date=day, series=:signatures, value=signatures}", said(sample.proposal()));
        // 250,000 could have three decimals: nothing in the column says it has not.
        assertInstanceOf(Draft.Rejected.class, sample.read(sample.proposal(), 1).get(0));
        TableSample clear =
                sample("petition.csv", "day,signatures\n2020-09-10,\"1,250,000\"\n2020-09-11,9\n");
        assertInstanceOf(Draft.Observed.class, clear.read(clear.proposal(), 1).get(0));
    }

    @Test
    void columnsWithoutTellingNamesAreKnownByTheirCells() {
        TableSample sample =
                sample(
                        "material.csv",
                        """
                        a,b,c
                        2020-09-10,https://example.org/1,The first of several long texts about the film and its poster.
                        2020-09-11,https://example.org/2,The second of several long texts about the film and its poster.
                        """);
        assertEquals("ARTICLE {date=a, text=c, url=b}", said(sample.proposal()));
    }

    @Test
    void frenchNamesAreKnownToo() {
        TableSample sample =
                sample(
                        "articles.csv",
                        """
                        Titre;Auteur;Journal;Date de publication;Texte
                        Une affiche;A. Plume;Le Courrier du Port;12 septembre 2020;Le film a été montré.
                        Deux avis;B. Plume;Le Courrier du Port;1 octobre 2020;Personne ne l’a vu.
                        """);
        Mapping mapping = sample.proposal();
        assertEquals(
                "ARTICLE {author=Auteur, date=Date de publication, outlet=Journal, text=Texte,"
                        + " title=Titre}",
                said(mapping));
        assertEquals(List.of("2020-09-12", "2020-10-01"), dates(sample.read(mapping, 5)));
    }

    @Test
    void aProposalIsAlwaysAMappingOfItsKind() {
        for (String header : List.of("a,b", ",,", "\"*\",x", "text,text", "url,rating,tweet")) {
            TableSample sample = sample("x.csv", header + "\n1,2\n3,4\n");
            Mapping mapping = sample.proposal();
            assertTrue(mapping.kind().fields().containsAll(mapping.fields().keySet()), header);
            sample.read(mapping, 5);
        }
    }

    @Test
    void aMappingSavedAndReadIsTheSame() throws IOException {
        List<Mapping> mappings = new java.util.ArrayList<>(Mapping.ready());
        TableSample sample =
                sample(
                        "posts.csv",
                        "tweet_id,created_at,text\n"
                                + "1,03/04/2020,A text about the film\n"
                                + "2,03/05/2020,b\n");
        mappings.add(
                sample.proposal()
                        .with(new DatePattern(List.of("d/M/uuuu"), java.time.ZoneOffset.UTC, "fr"))
                        .with(
                                Field.HASHTAGS,
                                new Rule(
                                        List.of("a", "b"),
                                        null,
                                        null,
                                        Map.of("x", "y"),
                                        "|",
                                        CellText.ENTITIES,
                                        true)));
        for (Mapping mapping : mappings) {
            byte[] json = mapping.json().getBytes(UTF_8);
            assertEquals(mapping, Mapping.read(new ByteArrayInputStream(json), "m.json"));
        }
    }

    @Test
    void whatAMappingStillNeedsIsSaid() {
        TableSample sample = sample("x.csv", "a,b\n1,2\n3,4\n");
        Mapping blank = sample.blank();
        assertEquals(
                List.of(List.of(Field.PLATFORM), List.of(Field.TEXT)),
                blank.with(Kind.POST).needs());
        assertEquals(List.of(List.of(Field.TEXT, Field.RATING)), blank.with(Kind.REVIEW).needs());
        assertEquals(
                List.of(), blank.with(Kind.ARTICLE).with(Field.TEXT, Rule.column("a")).needs());
    }
}
