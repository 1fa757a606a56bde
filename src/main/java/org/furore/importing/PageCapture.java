package org.furore.importing;

import org.furore.domain.document.Capture;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the program that saved a page wrote into it: browsers and SingleFile a comment, Save Page
/// WE `meta` elements, the Wayback Machine its addresses and a script.
final class PageCapture {
    /// Comments and scripts that are looked at.
    private static final int MOST = 40;

    private static final int LONGEST = 4000;

    private static final Pattern BROWSER =
            Pattern.compile("^\\s*saved from url=\\(\\d{1,5}\\)(\\S+)");

    private static final Pattern SINGLE_FILE =
            Pattern.compile("^\\s*(?:Page saved with|Archive processed by) SingleFile");

    private static final Pattern URL = Pattern.compile("(?m)^\\s*url:\\s*(\\S+)");

    private static final Pattern SAVED = Pattern.compile("(?m)^\\s*saved date:\\s*(.+)$");

    /// How programs written in JavaScript write a date: `Thu Sep 10 2020 18:30:05 GMT+0200 (…)`.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss 'GMT'Z", Locale.ENGLISH);

    private static final Pattern WAYBACK =
            Pattern.compile(
                    "^https?://web\\.archive\\.org/web/(\\d{14})[a-z_]*/(https?:/{1,2}.+)$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WOMBAT =
            Pattern.compile("__wm\\.wombat\\(\"(https?://[^\"]{1,2000})\",\"(\\d{14})\"");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private PageCapture() {}

    /// Takes the Wayback Machine's toolbar out of a page.
    static void removeToolbar(Document page) {
        page.select("#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #donato-base").remove();
    }

    static Capture of(Document page) {
        Capture saved = saved(page);
        Element canonical = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        for (String each :
                new String[] {saved.url(), canonical == null ? null : canonical.attr("href")}) {
            String address = PageMetadata.address(each);
            if (address == null) {
                continue;
            }
            Matcher wayback = WAYBACK.matcher(address);
            if (wayback.matches()) {
                return wayback(wayback.group(1), address);
            }
        }
        for (Element script : page.select("head script").stream().limit(MOST).toList()) {
            String data = script.data();
            Matcher wombat = WOMBAT.matcher(data.substring(0, Math.min(data.length(), LONGEST)));
            if (wombat.find()) {
                String stamp = wombat.group(2);
                return wayback(
                        stamp, "https://web.archive.org/web/" + stamp + "/" + wombat.group(1));
            }
        }
        return saved;
    }

    private static Capture wayback(String stamp, String address) {
        try {
            Instant at = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
            return new Capture(at, address, "Wayback Machine");
        } catch (DateTimeParseException e) {
            return new Capture(null, address, "Wayback Machine");
        }
    }

    /// The address of the page itself, where it is given as one of the Wayback Machine's.
    static @Nullable String original(@Nullable String address) {
        Matcher wayback = WAYBACK.matcher(address == null ? "" : address);
        return wayback.matches() ? wayback.group(2) : address;
    }

    private static Capture saved(Document page) {
        for (String comment : comments(page)) {
            Matcher browser = BROWSER.matcher(comment);
            if (browser.find()) {
                return new Capture(null, PageMetadata.address(browser.group(1)), null);
            }
            if (SINGLE_FILE.matcher(comment).find()) {
                Matcher url = URL.matcher(comment);
                Matcher date = SAVED.matcher(comment);
                return new Capture(
                        date.find() ? instant(date.group(1)) : null,
                        url.find() ? PageMetadata.address(url.group(1)) : null,
                        "SingleFile");
            }
        }
        Element url = page.selectFirst("meta[name=savepage-url][content]");
        Element date = page.selectFirst("meta[name=savepage-date][content]");
        return url == null
                ? Capture.UNSTATED
                : new Capture(
                        date == null ? null : instant(date.attr("content")),
                        PageMetadata.address(url.attr("content")),
                        "Save Page WE");
    }

    /// Those at the beginning of the page, where programs write.
    private static List<String> comments(Document page) {
        List<String> comments = new ArrayList<>();
        Element root = page.selectFirst("html");
        for (Element parent : new Element[] {page, root, page.head()}) {
            if (parent != null && parent.childNodeSize() > 0) {
                int seen = 0;
                Node node = parent.childNode(0);
                while (node != null && seen++ < MOST) {
                    if (node instanceof Comment comment) {
                        String data = comment.getData();
                        comments.add(data.substring(0, Math.min(data.length(), LONGEST)));
                    }
                    node = node.nextSibling();
                }
            }
        }
        return comments;
    }

    private static @Nullable Instant instant(String written) {
        String date = written.strip().replaceFirst("\\s*\\(.*$", "");
        try {
            return OffsetDateTime.parse(date, DATE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
