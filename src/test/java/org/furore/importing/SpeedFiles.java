package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.importing.office.Zips;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What the readers are timed on: the real files of each format, and files made of invented
/// sentences for the formats no real file is at hand of.
final class SpeedFiles {
    /// Bytes of a format that are enough to time it.
    private static final int ENOUGH = 6_000_000;

    private static final String SENTENCE =
            "A sentence of some length that a newspaper may have written about the poster of a"
                    + " film. ";

    private static final String LETTERBOXD = "B_reviews/letterboxd_export";

    private final Map<String, List<byte[]>> files = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>();

    private SpeedFiles() {}

    /// The files by the name of their format.
    static Map<String, List<byte[]>> of(Path data, List<String> folders) throws IOException {
        SpeedFiles all = new SpeedFiles();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(data.resolve(folder))) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    all.add(file.getFileName().toString(), unpacked(Files.readAllBytes(file)));
                }
            }
        }
        all.made(data);
        return all.files;
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        if (file.length < 2 || file[0] != 0x1f || (file[1] & 0xFF) != 0x8b) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /// Files under the first reader that knows them; the members of what holds files likewise.
    private void add(String name, byte[] file) throws IOException {
        if (file.length == 0 || name.equals("SOURCE.md")) {
            return;
        }
        Head head =
                InputFile.head(name, Beginning.of(new ByteArrayInputStream(file), file.length + 1));
        for (RecordReader reader : Readers.all()) {
            if (reader.recognises(head)) {
                add(reader, name, file);
                return;
            }
        }
        if (file[0] == 'P' && file[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                    add(at.getName(), zip.readAllBytes());
                }
            }
        }
    }

    /// Bytes of a file, or of all that a zip holds.
    static long inflated(byte[] file) throws IOException {
        if (file[0] != 'P' || file[1] != 'K') {
            return file.length;
        }
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                bytes += zip.transferTo(OutputStream.nullOutputStream());
            }
        }
        return bytes;
    }

    /// Only what has records that are taken: a refusal is quick.
    private void add(RecordReader reader, String name, byte[] file) {
        String format = reader.format();
        long size = sizes.getOrDefault(format, 0L);
        if (size < ENOUGH && ReadersSpeedTest.read(reader, name, file).taken > 0) {
            files.computeIfAbsent(format, key -> new ArrayList<>()).add(file);
            sizes.put(format, size + file.length);
        }
    }

    private void made(Path data) throws IOException {
        Zips letterboxd = new Zips();
        for (String name : List.of("diary.csv", "ratings.csv", "reviews.csv")) {
            letterboxd.with(name, Files.readAllBytes(data.resolve(LETTERBOXD).resolve(name)));
        }
        made("letterboxd", letterboxd.bytes());
        made("xlsx", book());
        made("ods", sheet());
        made("bluesky", lines(BLUESKY));
        made("zeeschuimer", lines(ZEESCHUIMER));
        made("amazon-reviews", lines(AMAZON.replace("TEXT", SENTENCE.repeat(5))));
        made("yelp-reviews", lines(YELP.replace("TEXT", SENTENCE.repeat(5))));
        made("csl-json", references());
        List<byte[]> pages = files.getOrDefault("html", List.of());
        files.put("warc", List.of(warc(pages)));
        files.put("mhtml", pages.stream().limit(20).map(SpeedFiles::mhtml).toList());
        made("odt", opened("<t:p>", "</t:p>"));
        made("epub", ebook());
        made("rtf", rtf());
        made("factiva-html", factiva());
        made("markdown", ("# A heading\n\n" + (SENTENCE.repeat(5) + "\n\n").repeat(10_000)));
    }

    private void made(String format, String file) {
        made(format, file.getBytes(UTF_8));
    }

    private void made(String format, byte[] file) {
        if (!files.containsKey(format)) {
            files.put(format, List.of(file));
        }
    }

    private static byte[] lines(String line) {
        byte[] once = line.getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < ENOUGH) {
            out.writeBytes(once);
        }
        return out.toByteArray();
    }

    private static final String[] COLUMNS = {
        "rotten_tomatoes_link",
        "critic_name",
        "top_critic",
        "publisher_name",
        "review_type",
        "review_score",
        "review_date",
        "review_content"
    };

    private static String[] cells(int i) {
        return new String[] {
            "m/a_film",
            "A Reader",
            "False",
            "The Example",
            "Fresh",
            "3/5",
            "2020-09-09",
            i + " " + SENTENCE.repeat(3)
        };
    }

    private static byte[] book() {
        StringBuilder rows = new StringBuilder(XlsxFile.row(1, COLUMNS));
        for (int i = 2; i < 30_000; i++) {
            rows.append(XlsxFile.row(i, cells(i)));
        }
        return new XlsxFile().sheet("reviews", rows.toString()).bytes();
    }

    private static byte[] sheet() {
        StringBuilder xml =
                new StringBuilder(
                        "<o:document-content"
                            + " xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:spreadsheet><table:table"
                            + " table:name=\"reviews\">");
        for (int i = 1; i < 30_000; i++) {
            xml.append("<table:table-row>");
            for (String cell : i == 1 ? COLUMNS : cells(i)) {
                xml.append("<table:table-cell o:value-type=\"string\"><text:p>")
                        .append(cell)
                        .append("</text:p></table:table-cell>");
            }
            xml.append("</table:table-row>");
        }
        return new Zips()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        xml + "</table:table></o:spreadsheet></o:body></o:document-content>")
                .bytes();
    }

    private static byte[] opened(String before, String after) {
        StringBuilder xml = new StringBuilder("<d xmlns:t=\"t\">");
        for (int i = 0; i < 20_000; i++) {
            xml.append(before).append(i).append(' ').append(SENTENCE.repeat(5)).append(after);
        }
        return new Zips()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", xml + "</d>")
                .bytes();
    }

    private static String page(int paragraphs) {
        return "<html><head><title>A title</title></head><body><article>"
                + ("<p>" + SENTENCE.repeat(5) + "</p>\n").repeat(paragraphs)
                + "</article></body></html>";
    }

    private static byte[] ebook() {
        return new Zips()
                .with("mimetype", "application/epub+zip")
                .with("META-INF/container.xml", "<c><rootfile full-path=\"a.opf\"/></c>")
                .with(
                        "a.opf",
                        "<p><item id=\"a\" href=\"a.xhtml\""
                                + " media-type=\"application/xhtml+xml\"/><itemref"
                                + " idref=\"a\"/></p>")
                .with("a.xhtml", page(10_000))
                .bytes();
    }

    /// A page as a browser saves it, as it is.
    private static byte[] mhtml(byte[] page) {
        return joined(
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
                        + "Date: Wed, 9 Sep 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"-b-b-\""
                        + "\r\n\r\n---b-b-\r\nContent-Type: text/html\r\n"
                        + "Content-Transfer-Encoding: binary\r\n"
                        + "Content-Location: https://example.org/a\r\n\r\n",
                page,
                "\r\n---b-b---\r\n");
    }

    /// Answers with these pages.
    private static byte[] warc(List<byte[]> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < pages.size(); i++) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
            out.writeBytes(
                    joined(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2020-09-09T10:00:00Z\r\n"
                                    + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                                            .formatted(i)
                                    + "WARC-Target-URI: https://example.org/%d\r\n".formatted(i)
                                    + "Content-Type: application/http; msgtype=response\r\n"
                                    + "Content-Length: "
                                    + (http.length() + pages.get(i).length)
                                    + "\r\n\r\n"
                                    + http,
                            pages.get(i),
                            "\r\n\r\n"));
        }
        return out.toByteArray();
    }

    private static byte[] joined(String before, byte[] content, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes(after.getBytes(UTF_8));
        return out.toByteArray();
    }

    private static String references() {
        String one =
                "{\"id\":\"%d\",\"type\":\"article-newspaper\",\"title\":\"A headline\","
                        + "\"author\":[{\"family\":\"Reader\",\"given\":\"A.\"}],"
                        + "\"issued\":{\"date-parts\":[[2020,9,10]]},\"abstract\":\"%s\"}";
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < 5000; i++) {
            list.append(i == 0 ? "" : ",").append(one.formatted(i, SENTENCE.repeat(4)));
        }
        return list + "]";
    }

    private static String rtf() {
        return "{\\rtf1\\ansi " + (SENTENCE.repeat(5) + "\\'e9\\par\n").repeat(10_000) + "}";
    }

    private static String factiva() {
        StringBuilder html = new StringBuilder("<html><body>");
        for (int i = 0; i < 1000; i++) {
            html.append("<div class=\"article enArticle\"><div id=\"hd\">A headline</div>")
                    .append("<div>9 words</div><div>9 September 2020</div>")
                    .append("<div>The Example Times</div><div>English</div>")
                    .append(("<p>" + SENTENCE.repeat(5) + "</p>").repeat(10))
                    .append("<p>Document EXTI000020200909eg990000b</p></div>\n");
        }
        return html + "</body></html>";
    }

    /// Records with about the share of fields nobody reads that real ones have.
    private static final String BLUESKY =
            """
            {"post":{"uri":"at://did:plc:abc/app.bsky.feed.post/1","cid":"bafyreidfsdf","author":{"did":"did:plc:abc","handle":"writer.example.org","displayName":"A Writer","avatar":"https://example.org/a.jpg","associated":{"chat":{"allowIncoming":"all"}},"labels":[],"createdAt":"2023-05-01T10:00:00.000Z"},"record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T10:00:00.000Z","facets":[{"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"film"}],"index":{"byteEnd":10,"byteStart":5}}],"langs":["en"],"reply":{"parent":{"cid":"bafy1","uri":"at://did:plc:o/app.bsky.feed.post/2"},"root":{"cid":"bafy1","uri":"at://did:plc:o/app.bsky.feed.post/1"}},"text":"Some #film that people talk about, in a sentence of usual length — with a dash."},"replyCount":1,"repostCount":2,"likeCount":3,"quoteCount":4,"indexedAt":"2024-05-01T10:00:00.123Z","viewer":{"threadMuted":false,"embeddingDisabled":false},"labels":[]}}
            """;

    private static final String ZEESCHUIMER =
            """
            {"nav_index":"1:2:3","item_id":"1300000000000000001","timestamp_collected":1599732000123,"source_platform":"twitter.com","source_platform_url":"https://x.com/search?q=film","source_url":"https://x.com/i/api/graphql/abc/SearchTimeline","user_agent":"Mozilla/5.0 (X11; Linux x86_64; rv:109.0)","data":{"__typename":"Tweet","rest_id":"1300000000000000001","core":{"user_results":{"result":{"__typename":"User","id":"VXNlcjox","rest_id":"7","affiliates_highlighted_label":{},"is_blue_verified":false,"profile_image_shape":"Circle","legacy":{"can_dm":false,"created_at":"Thu Jan 01 10:00:00 +0000 2015","default_profile":true,"description":"Reads.","entities":{"description":{"urls":[]}},"favourites_count":1,"followers_count":2,"friends_count":3,"listed_count":0,"location":"","media_count":0,"name":"A Reader","profile_image_url_https":"https://example.org/1.jpg","screen_name":"example_reader","statuses_count":9,"verified":false}}}},"edit_control":{"edit_tweet_ids":["1300000000000000001"],"editable_until_msecs":"1599735600000","is_edit_eligible":true,"edits_remaining":"5"},"is_translatable":false,"views":{"count":"12","state":"EnabledWithCount"},"source":"<a href=\\"https://example.org\\">Web</a>","legacy":{"bookmark_count":0,"bookmarked":false,"created_at":"Thu Sep 10 10:00:00 +0000 2020","conversation_id_str":"1300000000000000001","display_text_range":[0,80],"entities":{"hashtags":[{"indices":[5,10],"text":"film"}],"symbols":[],"timestamps":[],"urls":[],"user_mentions":[{"id_str":"8","name":"B","screen_name":"example_writer","indices":[0,5]}]},"favorite_count":1,"favorited":false,"full_text":"Some #film that people talk about, in a sentence of usual length","is_quote_status":false,"lang":"en","quote_count":0,"reply_count":0,"retweet_count":0,"retweeted":false,"user_id_str":"7","id_str":"1300000000000000001"}},"id":1}
            """;

    private static final String AMAZON =
            """
            {"reviewerID":"A1","asin":"B000","reviewerName":"Reader","helpful":[2,3],"reviewText":"TEXTBox &amp; all.","overall":4.0,"summary":"Good","unixReviewTime":1252800000}
            """;

    private static final String YELP =
            """
            {"review_id":"R1","user_id":"U1","business_id":"B1","stars":3.0,"useful":0,"funny":0,"cool":0,"text":"TEXT","date":"2018-07-07 22:09:11"}
            """;
}
