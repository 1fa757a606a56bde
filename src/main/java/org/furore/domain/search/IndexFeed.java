package org.furore.domain.search;

import org.furore.domain.document.ImportId;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.stream.Stream;

/// What an index needs in order to follow the store. Every commit that changes what a search can
/// find has a random name, so that an index can tell which state it holds, also in a copied case.
public interface IndexFeed {

    /// The name of the last commit.
    UUID latest();

    /// Whether the case's history contains this commit.
    boolean contains(UUID commit);

    /// Documents added, corrected, hidden or brought back after `since` (null: all) up to `until`,
    /// in order of ordinal, lazily; the stream must be closed.
    Stream<Entry> changedSince(@Nullable UUID since, UUID until);

    /// A document to be in the index, or not (`document` null: hidden).
    ///
    /// @param imports the active imports that hold it
    record Entry(
            long ordinal, @Nullable StoredDocument document, java.util.List<ImportId> imports) {}
}
