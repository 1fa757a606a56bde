package org.furore.domain.search;

import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Every place where the words of a query stand, each a line with the text around it: keyword in
/// context (Luhn 1960). Calls block; any thread but the window's may make them.
public interface Concordance {

    /// A page of lines, with all documents committed before the call visible.
    ///
    /// @throws org.furore.domain.task.FuroreException if there are more than [#MOST] lines
    Page lines(Request request);

    /// Lines that are put in order at most; a question with more has to be narrowed.
    int MOST = 4_000_000;

    /// What is asked for.
    ///
    /// @param word the word that lines are compared by first, counted from the place outwards: 1 to
    ///   [#WORDS]; the two words after it come next, then document and place
    /// @param skip lines before the page
    /// @param limit lines of the page at most, 0 for the counts alone
    /// @param width UTF-16 units of text on either side at most
    record Request(Selection selection, Order order, int word, int skip, int limit, int width) {
        public Request {
            if (word < 1 || word > WORDS || skip < 0 || limit < 0 || width < 0) {
                throw new IllegalArgumentException(
                        "word %d, skip %d, limit %d, width %d".formatted(word, skip, limit, width));
            }
        }
    }

    /// How many words out lines can be compared by.
    int WORDS = 3;

    /// The order of lines. Words are compared as they are searched, without case and accents; where
    /// the text ends, a line comes before those that go on.
    enum Order {
        /// As documents were imported, and within a document as the text goes.
        DOCUMENT,
        /// By the words before, the nearest first.
        LEFT,
        /// By the words after.
        RIGHT
    }

    /// What was found.
    ///
    /// @param total all lines
    /// @param documents with at least one line
    record Page(long total, long documents, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /// A place and the text around it; line ends are blanks in what is shown.
    ///
    /// @param ordinal the document's number in this case's file
    /// @param start first UTF-16 unit of the document's text
    /// @param end one past the last
    record Line(
            DocumentId document,
            long ordinal,
            @Nullable String title,
            @Nullable Edtf date,
            int start,
            int end,
            String left,
            String match,
            String right) {}
}
