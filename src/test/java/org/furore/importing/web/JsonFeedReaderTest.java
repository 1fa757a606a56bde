package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.util.List;

/// JSON feeds and lists of addresses, self-written, of outlets that do not exist.
class JsonFeedReaderTest {
    @Test
    void jsonFeedsAreRead() {
        JsonFeedReader reader = new JsonFeedReader();
        String feed =
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "The Sample Herald", "language": "en",
                 "authors": [{"name": "Bo"}],
                 "items": [
                  {"id": "https://herald.example/1", "title": "One", "content_html": "<p>First.</p><p>Second &amp; last.</p>",
                   "date_published": "2020-09-10T18:30:00+02:00", "summary": "In short."},
                  {"id": "2", "url": "https://herald.example/2", "content_text": "Plain <b>.", "author": {"name": "Ada"}},
                  {"id": "3"}, {"id": 4, "title": "bad" "x"}, {"id": "5", "title": "Last"}]}
                """;
        assertTrue(Reading.recognises(reader, feed));
        Kept kept = Reading.read(reader, feed);
        assertEquals(
                new Article(
                        new Header(
                                "One",
                                "Bo",
                                "The Sample Herald",
                                Edtf.parse("2020-09-10T18:30:00+02:00"),
                                "en",
                                "https://herald.example/1"),
                        "First.\n\nSecond & last.",
                        "In short."),
                kept.taken.get(0).document());
        assertEquals("Plain <b>.", kept.taken.get(1).document().text());
        assertEquals("Ada", kept.taken.get(1).document().header().author());
        assertEquals("Last", kept.taken.get(2).document().header().title());
        assertEquals(
                List.of("importing.feed-entry-empty", "importing.bad-json-at"), kept.reasons());
        int from = (int) kept.taken.get(1).at().offset();
        assertTrue(feed.substring(from).startsWith("{\"id\": \"2\""));
    }

    @Test
    void listsAreRefusedAsWhatTheyAre() {
        ListingReader reader = new ListingReader();
        for (String[] each :
                new String[][] {
                    {"opml", "<?xml version='1.0'?><opml version='2.0'><body/></opml>"},
                    {
                        "sitemap",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>"
                    },
                    {
                        "pages",
                        "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n"
                                + "{\"url\": \"https://a.example/\"}\n"
                    },
                    {
                        "collection",
                        "{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\","
                                + " \"resources\": []}"
                    },
                    {"index", "com,example)/ 20170306040206 {\"url\": \"http://example.com/\"}\n"},
                    {"index", " CDX N b a m s k r M S V g\n"}
                }) {
            assertTrue(Reading.recognises(reader, each[1]), each[0]);
            assertEquals(
                    List.of("importing.listing-" + each[0]),
                    Reading.read(reader, each[1]).reasons());
        }
        assertFalse(Reading.recognises(reader, "{\"url\": \"x\"}"));
        assertFalse(Reading.recognises(reader, "A text."));
    }
}
