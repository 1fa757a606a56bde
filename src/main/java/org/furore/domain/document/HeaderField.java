package org.furore.domain.document;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// A field of a header that a person can correct.
public enum HeaderField {
    TITLE,
    AUTHOR,
    OUTLET,
    DATE,
    LANGUAGE,
    URL;

    /// This field's value as text, or null.
    public @Nullable String of(Header header) {
        Edtf date = header.date();
        return switch (this) {
            case TITLE -> header.title();
            case AUTHOR -> header.author();
            case OUTLET -> header.outlet();
            case DATE -> date == null ? null : date.text();
            case LANGUAGE -> header.language();
            case URL -> header.url();
        };
    }

    /// The header with this field set.
    ///
    /// @throws IllegalArgumentException if a date is not EDTF
    public Header set(Header header, @Nullable String value) {
        return new Header(
                this == TITLE ? value : header.title(),
                this == AUTHOR ? value : header.author(),
                this == OUTLET ? value : header.outlet(),
                this == DATE ? (value == null ? null : Edtf.parse(value)) : header.date(),
                this == LANGUAGE ? value : header.language(),
                this == URL ? value : header.url());
    }
}
