package org.furore.domain.claim;

import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// A source that stands outside the coding: an outlet, an address, a document of the case.
public record Citation(
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable Edtf date,
        @Nullable DocumentId document) {}
