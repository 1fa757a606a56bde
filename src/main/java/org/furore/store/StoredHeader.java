package org.furore.store;

import org.furore.domain.document.Document;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/// How the date and the address of a document stand in its row: most of a million posts are dated
/// to the second, and their address follows from their account and id. Neither is written out then.
/// The rules can be added to and never changed: cases rely on them.
final class StoredHeader {
    private static final long SECOND = 1000;

    private StoredHeader() {}

    /// Whether a date is the second that begins where its span does, written in UTC.
    static boolean isInstant(Edtf date, TimeSpan span) {
        String text = date.text();
        return text.length() == 20
                && text.charAt(10) == 'T'
                && text.charAt(19) == 'Z'
                && span.from() >= 0
                && span.to() - span.from() == SECOND
                && Instant.ofEpochMilli(span.from()).toString().equals(text);
    }

    /// A document's address as its column holds it: empty where it is the usual one.
    static @Nullable String url(Document document) {
        String url = document.header().url();
        return document instanceof Post post
                        && url != null
                        && "x".equals(post.platform())
                        && post.handle() != null
                        && post.nativeId() != null
                        && isUsual(url, post.handle(), post.nativeId())
                ? ""
                : url;
    }

    private static boolean isUsual(String url, String handle, String id) {
        int length = handle.length();
        return url.length() == HOST.length() + length + STATUS.length() + id.length()
                && url.startsWith(HOST)
                && url.startsWith(handle, HOST.length())
                && url.startsWith(STATUS, HOST.length() + length)
                && url.endsWith(id);
    }

    private static final String HOST = "https://twitter.com/";
    private static final String STATUS = "/status/";

    /// The date in full, as SQL.
    ///
    /// @param document the alias of the table
    static String date(String document) {
        return "coalesce(%1$s.date, strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', %1$s.date_from / 1000, 'unixepoch'))"
                .formatted(document);
    }

    /// The address in full, as SQL.
    ///
    /// @param document the alias of the table
    static String url(String document) {
        return "case %1$s.url when '' then (select '%2$s' || u.handle || '%3$s' || u.native_id from post u where u.document = %1$s.id) else %1$s.url end"
                .formatted(document, HOST, STATUS);
    }

    /// A field of the header in full, as SQL.
    ///
    /// @param document the alias of the table
    static String value(String document, HeaderField field) {
        return switch (field) {
            case DATE -> date(document);
            case URL -> url(document);
            default -> document + "." + Objects.requireNonNull(Columns.word(field));
        };
    }
}
