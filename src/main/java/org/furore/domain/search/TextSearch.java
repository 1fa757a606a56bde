package org.furore.domain.search;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Ordinals;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Ranked search over a case's documents. Calls block; any thread but the window's may make them.
public interface TextSearch extends AutoCloseable {

    /// The first page of hits, with all documents committed before the call visible.
    Result search(Request request);

    /// All documents of a selection as a set, with facets and dates; what is in no import any more
    /// is in none of it.
    Matches matching(Selection selection);

    /// All documents of a selection, the best first, in the order of [#search]: with it a list can
    /// be scrolled anywhere at the cost of its first page.
    int[] ranked(Selection selection);

    /// These documents as hits of a query, in the order of `ordinals`; those that are held no more
    /// are left out. Their score is 0. Meant for a page of them.
    List<Hit> hits(Query query, int[] ordinals);

    /// Groups the copies among the documents that came since it was done last; a search that counts
    /// copies once does it by itself.
    ///
    /// @throws org.furore.domain.task.CancelledException if cancelled; the next call begins again
    void groupCopies(Progress progress);

    /// The documents that are copies of one, itself among them, by ordinal; those that are held no
    /// more may be among them.
    Ordinals copies(long ordinal);

    /// Where the words of a query stand, line by line.
    Concordance concordance();

    @Override
    void close();

    /// What is asked for.
    ///
    /// @param skip hits before the page
    /// @param limit how many hits at most, 0 for the counts alone
    record Request(Selection selection, Sort sort, int skip, int limit) {
        public Request(Selection selection, Sort sort, int limit) {
            this(selection, sort, 0, limit);
        }

        public Request(Query query, Sort sort, int limit) {
            this(Selection.of(query), sort, limit);
        }
    }

    /// The order of hits. What lacks the value comes last; equals stand as they were imported.
    enum Sort {
        /// The best first.
        RELEVANCE,
        /// By the beginning of the time a date may mean.
        DATE,
        DATE_DESCENDING,
        /// By likes, reposts, replies and quotes together, as far as the source counted them.
        ENGAGEMENT,
        ENGAGEMENT_DESCENDING,
        /// By score on 0 to 100.
        RATING,
        RATING_DESCENDING
    }

    /// What was found.
    ///
    /// @param facets field (`kind`, `outlet`, `author`, `lang`, `import`, `claim`, `actor`, `code`)
    ///   to its values with counts over all hits, most frequent first
    record Result(long total, Map<String, List<FacetCount>> facets, List<Hit> hits) {}

    /// How many hits have a value.
    record FacetCount(String value, long count) {}

    /// A document that was found.
    ///
    /// @param ordinal its number in this case's file
    /// @param copies how many of the documents found it stands for, itself among them: 1 where
    ///   copies count each by itself
    /// @param snippet plain text around the words found
    /// @param highlights of the snippet, in order, not overlapping
    record Hit(
            DocumentId document,
            long ordinal,
            float score,
            @Nullable String title,
            @Nullable Edtf date,
            int copies,
            String snippet,
            List<Highlight> highlights) {}

    /// UTF-16 units of a snippet.
    record Highlight(int start, int end) {}
}
