package org.furore.ui.shell;

import org.furore.domain.change.EntryId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.jspecify.annotations.Nullable;

/// Where a person can be in a case: a value, so that one can go back to it.
public sealed interface Location {

    /// The screen it is on.
    Kind kind();

    /// The screens, in the order of the navigation.
    enum Kind {
        LIBRARY,
        SEARCH,
        READER,
        CODEBOOK,
        SUGGESTIONS,
        TIMELINE,
        REPORT
    }

    /// All documents, or those of an import.
    ///
    /// @param only null to stand where the library was left
    record Library(@Nullable ImportId only) implements Location {
        public Library() {
            this(null);
        }

        @Override
        public Kind kind() {
            return Kind.LIBRARY;
        }
    }

    /// What a query finds.
    ///
    /// @param query as typed, "" before anything was asked
    record Search(String query) implements Location {
        @Override
        public Kind kind() {
            return Kind.SEARCH;
        }
    }

    /// A document, at its beginning or at a span of its text.
    ///
    /// @param document null before any was opened
    record Reader(@Nullable DocumentId document, @Nullable Span span) implements Location {
        @Override
        public Kind kind() {
            return Kind.READER;
        }
    }

    /// UTF-16 units of a document's text.
    record Span(int start, int end) {}

    /// A code, claim or actor, or the whole codebook.
    record Codebook(@Nullable EntryId entry) implements Location {
        @Override
        public Kind kind() {
            return Kind.CODEBOOK;
        }
    }

    /// What machine coders propose.
    ///
    /// @param like a claim or a code that more passages are to be looked for of, or null
    record Suggestions(@Nullable EntryId like) implements Location {
        public Suggestions() {
            this(null);
        }

        @Override
        public Kind kind() {
            return Kind.SUGGESTIONS;
        }
    }

    /// The timeline, an event chosen or none.
    record Timeline(@Nullable EntryId event) implements Location {
        @Override
        public Kind kind() {
            return Kind.TIMELINE;
        }
    }

    /// The report.
    record Report() implements Location {
        @Override
        public Kind kind() {
            return Kind.REPORT;
        }
    }
}
