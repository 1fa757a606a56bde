package org.furore.domain.annotation;

import org.furore.domain.change.EntryId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.Header;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where codes, claims and actors are used: the annotations that name them, across documents. Calls
/// block; any thread but the window's may make them.
///
/// Marks in documents that no active import holds are neither counted nor listed; only [#ties]
/// knows them, since they stand in the way of removing an entry all the same.
public interface Usages {

    /// How a mark names an entry. An actor can be named in several ways by one mark.
    enum Role {
        /// The mark is of it: its code, its claim, the actor that is named there.
        SUBJECT,
        /// It speaks.
        SPEAKER,
        /// It passes on what somebody says.
        REPORTER,
        /// A feeling goes towards it.
        TARGET
    }

    /// How often an entry is used.
    ///
    /// @param marks annotations that name it; one that names it twice counts once
    /// @param roles annotations by the way they name it
    record Count(long marks, Map<Role, Long> roles) {
        public static final Count NONE = new Count(0, Map.of());

        public Count {
            roles = Map.copyOf(roles);
        }

        public long of(Role role) {
            return roles.getOrDefault(role, 0L);
        }

        /// This and `more` marks, which name the entry in all of `ways`.
        public Count plus(long more, Collection<Role> ways) {
            Map<Role, Long> sum = new EnumMap<>(Role.class);
            sum.putAll(roles);
            ways.forEach(role -> sum.merge(role, more, Long::sum));
            return new Count(marks + more, sum);
        }
    }

    /// The use of all entries that are used.
    Map<EntryId, Count> counts();

    /// The marks that name any of some entries, by the date of their document, undated ones last,
    /// then by their place in it.
    ///
    /// @param entries all of one kind
    /// @param role only the marks that name them so, or null for all
    Listing of(Collection<? extends EntryId> entries, @Nullable Role role);

    /// The marks with these numbers in the same order; those removed meanwhile are left out. Meant
    /// for a page of a list: it takes time with the size of their documents.
    List<Usage> read(List<Long> numbers);

    /// What holds an entry in the case.
    ///
    /// @param most how many of its own marks are read at most
    Ties ties(EntryId entry, int most);

    /// Marks in order, by what is needed to read them when they come into sight.
    ///
    /// @param numbers what [#read] takes; not to be changed
    /// @param ordinals of their documents, 0 for a region that stands by itself; not to be changed
    @SuppressWarnings("ArrayRecordComponent")
    record Listing(long[] numbers, long[] ordinals) {
        public static final Listing EMPTY = new Listing(new long[0], new long[0]);

        public int size() {
            return numbers.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Listing(long[] n, long[] o)
                    && Arrays.equals(numbers, n)
                    && Arrays.equals(ordinals, o);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }

        @Override
        public String toString() {
            return "Listing of " + numbers.length;
        }
    }

    /// A mark and where it stands.
    ///
    /// @param number what [Listing#numbers] holds
    /// @param document null for a region that stands by itself
    /// @param excerpt what is read there; null for a region
    record Usage(
            long number,
            Annotation annotation,
            @Nullable Where document,
            @Nullable Excerpt excerpt) {}

    /// What is shown of a document beside a passage of it.
    ///
    /// @param ordinal as [org.furore.domain.document.StoredDocument#ordinal]
    record Where(DocumentId id, long ordinal, DocumentKind kind, Header header) {}

    /// What refers to an entry.
    ///
    /// @param marks the annotations that are of it and mean nothing without it, in the order they
    ///   were made
    /// @param markCount how many there are, also where not all were read
    /// @param others everything else, counted; kinds without any are absent
    record Ties(List<Annotation> marks, long markCount, Map<Tie, Long> others) {
        public Ties {
            marks = List.copyOf(marks);
            others = Map.copyOf(others);
        }
    }

    /// What can hold an entry besides its own marks.
    enum Tie {
        /// Codes below a code.
        CODE_BELOW,
        /// Claim mentions it speaks in.
        SPEAKER,
        /// Claim mentions it reports.
        REPORTER,
        /// Sentiment marks towards it.
        TARGET,
        /// Suggestions of a machine that name it, decided or not.
        SUGGESTION,
        /// Events it takes part in.
        EVENT,
        /// Relations it is an end of.
        RELATION,
        /// Events, links and relations that rest on its marks, and relations between those.
        EVIDENCE
    }
}
