package org.furore.domain.document;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// What is known about any document. Absent is null, never "".
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

    /// The same with every text normalised as documents' texts are and without blanks around it;
    /// what says nothing is absent.
    public Header normalised() {
        return new Header(said(title), said(author), said(outlet), date, said(language), said(url));
    }

    private static @Nullable String said(@Nullable String text) {
        String plain = text == null ? "" : Texts.stripped(text);
        return plain.isEmpty() ? null : plain;
    }
}
