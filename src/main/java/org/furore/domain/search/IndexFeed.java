package org.furore.domain.search;

import org.furore.domain.document.ImportId;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an index needs in order to follow the store. Every commit that changes what a search can
/// find has a random name, so that an index can tell which state it holds, also in a copied case.
public interface IndexFeed {

    /// The name of the last commit.
    UUID latest();

    /// The place of a commit in the case's history, rising; -1 if it is not there.
    long number(UUID commit);

    /// Documents added, corrected, hidden or brought back after `since` (null: all) up to `until`,
    /// in order of ordinal, lazily; the stream must be closed.
    Stream<Entry> changedSince(@Nullable UUID since, UUID until);

    /// Passes the batches of imports on, each once it is committed, so that nobody has to read it
    /// again. Called by the thread that imports, which waits until the follower returns: one that
    /// is slower than the import slows it down.
    ///
    /// @return ends it
    AutoCloseable follow(Consumer<Batch> follower);

    /// What an import committed together.
    ///
    /// @param before the commit before this one
    /// @param number of the commit
    /// @param documents those that came, in order of ordinal
    /// @param others whether documents that were there changed, too
    record Batch(
            UUID before,
            UUID commit,
            long number,
            ImportId importId,
            List<StoredDocument> documents,
            boolean others) {}

    /// A document to be in the index, or not (`document` null: hidden).
    ///
    /// @param imports the active imports that hold it
    record Entry(long ordinal, @Nullable StoredDocument document, List<ImportId> imports) {}
}
