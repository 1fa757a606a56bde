package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Secrecy.OriginalBytes;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.platform.Keys.Key;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/// Names are kept out, and the same name is the same pseudonym.
final class PseudonymsTest {
    private static final Key KEY = new Key(new byte[32]);

    private final Pseudonyms pseudonyms =
            new Pseudonyms(KEY, List.of("@example_film"), OriginalBytes.ENCRYPTED);

    private final Kept kept =
            new Kept(
                    new org.furore.domain.document.Intake.OriginalFile(
                            "t", new byte[32], 0, "x", null, Instant.EPOCH),
                    new TreeSet<>());

    private final PseudonymSink sink =
            new PseudonymSink(
                    new CountingSink(kept, new Meter(Progress.NONE, ImportFollower.NOBODY, 0)),
                    pseudonyms);

    private Post passed(Post post) {
        sink.take(Locator.WHOLE, null, post);
        return (Post) kept.taken.getLast().document();
    }

    private static Post post(String author, String handle, String text, List<String> links) {
        return new Post(
                new Header(
                        null,
                        author,
                        "X",
                        null,
                        "en",
                        "https://twitter.com/" + handle + "/status/1"),
                text,
                "x",
                "1",
                handle,
                null,
                null,
                null,
                null,
                List.of("Lantern", handle),
                List.of("Invented_Two", "example_film"),
                links,
                List.of(),
                Post.Counts.UNKNOWN);
    }

    @Test
    void theSameNameIsTheSamePseudonymHoweverItIsWritten() {
        String one = pseudonyms.of("Invented_One");
        assertEquals(one, pseudonyms.of("@invented_one"));
        assertEquals("user-", String.valueOf(one).substring(0, 5));
        assertNotEquals(one, pseudonyms.of("invented_two"));
        byte[] other = new byte[32];
        other[0] = 1;
        assertNotEquals(
                one,
                new Pseudonyms(new Key(other), List.of(), OriginalBytes.HASHED).of("Invented_One"));
    }

    @Test
    void aPostKeepsNoNameButThoseOfPublicActors() {
        Post post =
                passed(
                        post(
                                "Ada Invented",
                                "ada_invented",
                                "RT @Invented_Two: ADA INVENTED says, mail a@invented.example, see"
                                        + " https://x.com/invented_two/status/7 and"
                                        + " @example_film. ada_invented",
                                List.of(
                                        "https://example.org/a",
                                        "https://www.instagram.com/invented_two/p/1",
                                        "https://social.example/@invented_two/5",
                                        "https://twitter.com/example_film/status/3")));
        String two = String.valueOf(pseudonyms.of("invented_two"));
        String ada = String.valueOf(pseudonyms.of("ada_invented"));
        String name = String.valueOf(pseudonyms.of("Ada Invented"));
        assertEquals(
                "RT @"
                        + two
                        + ": "
                        + name
                        + " says, mail a@invented.example, see https://x.com/ and @example_film. "
                        + ada,
                post.text());
        assertEquals(ada, post.handle());
        assertEquals(ada, post.header().author());
        assertEquals(List.of(two, "example_film"), post.mentions());
        assertEquals(List.of("Lantern", ada), post.hashtags());
        assertEquals(null, post.header().url());
        assertEquals(
                List.of(
                        "https://example.org/a",
                        "https://www.instagram.com/",
                        "https://social.example/",
                        "https://twitter.com/example_film/status/3"),
                post.links());
    }

    @Test
    void authorsOfArticlesGoOneByOne() {
        sink.take(
                Locator.WHOLE,
                new byte[32],
                new Article(
                        new Header(
                                "Ben Invented on bridges",
                                "Ben Invented; Cléo d'Invention",
                                "The Courier",
                                null,
                                null,
                                "https://courier.example/a"),
                        "By Ben Invented. Cléo d'Invention disagrees.",
                        null));
        Article article = (Article) kept.taken.getLast().document();
        String ben = String.valueOf(pseudonyms.of("ben invented"));
        String cleo = String.valueOf(pseudonyms.of("cléo d'invention"));
        assertEquals(ben + "; " + cleo, article.header().author());
        assertEquals(ben + " on bridges", article.header().title());
        assertEquals("By " + ben + ". " + cleo + " disagrees.", article.text());
        assertEquals("https://courier.example/a", article.header().url());
    }

    @Test
    void reasonsAndCapturesCarryNoNames() {
        sink.reject(Locator.WHOLE, Message.of("importing.table-date", "@invented_two"));
        assertEquals(List.of("\u2026"), kept.rejected.getLast().reason().arguments());
        sink.reject(Locator.WHOLE, Message.of("importing.table-few", "3", "@invented_two"));
        assertEquals(
                List.of("3", "@" + pseudonyms.of("invented_two")),
                kept.rejected.getLast().reason().arguments());
        sink.take(
                Locator.WHOLE,
                new byte[32],
                new Article(Header.EMPTY, "text", null),
                new Capture(Instant.EPOCH, "https://x.com/invented_two", "tool"));
        assertEquals(new Capture(Instant.EPOCH, null, "tool"), kept.taken.getLast().capture());
    }

    @Test
    void mentionsAreFoundAsPlatformsFindThem() {
        String two = String.valueOf(pseudonyms.of("invented_two"));
        for (String written :
                List.of(
                        "RT@%s: a",
                        "RT \uFF20%s",
                        "\u3042\u308A\u304C\u3068\u3046@%s\u3055\u3093",
                        "(@%s)",
                        "@%s. @%s@ @%s\u2019s",
                        "/u/%s and u/%s!",
                        "see @%s...")) {
            String plain = written.replace('\uFF20', '@');
            assertEquals(
                    plain.replace("%s", two),
                    pseudonyms.text(written.replace("%s", "invented_two"), List.of()));
        }
        assertEquals(
                "@" + pseudonyms.of("ada@social.example") + " @" + pseudonyms.of("adam"),
                pseudonyms.text("@ada @adam", List.of(), List.of("ada@social.example")));
        assertEquals(
                "@" + pseudonyms.of("news.ada-invented.example") + ".",
                pseudonyms.text("@news.ada-invented.example.", List.of()));
        assertEquals("fox.com/a or and/or/u", pseudonyms.text("fox.com/a or and/or/u", List.of()));
        assertEquals("see x.com/ now", pseudonyms.text("see x.com/invented_two/1 now", List.of()));
    }

    @Test
    void idsAndAddressesThatSpellANameDoNot() {
        String ada = String.valueOf(pseudonyms.of("ada_invented"));
        assertEquals(
                "https://social.example/users/" + ada + "/statuses/5",
                pseudonyms.id("https://social.example/users/ada_invented/statuses/5"));
        assertEquals(
                "https://social.example/@example_film/5",
                pseudonyms.id("https://social.example/@example_film/5"));
        assertEquals(
                "at://" + pseudonyms.of("did:plc:abc") + "/app.bsky.feed.post/1",
                pseudonyms.id("at://did:plc:abc/app.bsky.feed.post/1"));
        assertEquals("1001", pseudonyms.id("1001"));
        List<String> names = List.of("Ada d'Inventée");
        assertEquals(
                null, pseudonyms.url("https://courier.example/by/ada-d%27inventee/story", names));
        assertEquals(
                "https://courier.example/story",
                pseudonyms.url("https://courier.example/story", names));
        assertEquals(
                "https://courier.example/list",
                pseudonyms.captured("https://courier.example/list?who=invented_two", names));
        assertEquals(
                null,
                pseudonyms.captured("https://public.api.bsky.app/xrpc/x?actor=a.example", names));
    }

    @Test
    void aHostileTextTakesNoTime() {
        String text = "@".repeat(200_000) + "a".repeat(200_000) + "https://x.com/".repeat(50_000);
        long begin = System.nanoTime();
        pseudonyms.text(text, List.of("aaaaaa", "(a+)+$"));
        assertTrue(System.nanoTime() - begin < 5_000_000_000L);
    }
}
