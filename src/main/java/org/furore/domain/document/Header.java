package org.furore.domain.document;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// What is known about any document. Every text is normalised as those of documents are
/// ([Texts#stripped]), whoever made it; what says nothing is absent, never "".
///
/// @param author as written; several joined by "; "
/// @param date with the precision, time and offset the source has
/// @param language a BCP 47 tag
/// @param url the canonical address
public record Header(
        @Nullable String title,
        @Nullable String author,
        @Nullable String outlet,
        @Nullable Edtf date,
        @Nullable String language,
        @Nullable String url) {

    public static final Header EMPTY = new Header(null, null, null, null, null, null);

    public Header {
        title = said(title);
        author = said(author);
        outlet = said(outlet);
        language = said(language);
        url = said(url);
    }

    private static @Nullable String said(@Nullable String text) {
        String plain = text == null ? "" : Texts.stripped(text);
        return plain.isEmpty() ? null : plain;
    }
}
