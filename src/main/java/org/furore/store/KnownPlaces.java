package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/// Which entries stand at which places, as 64 bits of a hash each: of a million of them, eight
/// megabytes, and the odds that two fall together are one in many millions.
final class KnownPlaces {
    /// The entry a row is a mark of, from [MarkColumns]' joins.
    static final String SUBJECT = "coalesce(cl.uuid, ac.uuid, cd.uuid) as subject";

    private long[] hashes = new long[1024];
    private int size;

    /// Takes in a row of document, start, end, kind and subject.
    ///
    /// @param made the subject where the case doesn't have it
    boolean add(ResultSet row, @Nullable UUID made) throws SQLException {
        UUID subject = Columns.uuidOrNull(row, "subject");
        int start = row.getInt("start");
        boolean whole = row.wasNull();
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] =
                hash(
                        row.getLong("document"),
                        whole ? -1 : start,
                        whole ? -1 : row.getInt("end"),
                        row.getString("kind"),
                        subject == null ? made : subject);
        return true;
    }

    /// To be called between the last [#add] and the first [#has].
    void sort() {
        Arrays.sort(hashes, 0, size);
    }

    boolean has(long document, Annotation annotation) {
        UUID subject =
                switch (annotation) {
                    case Annotation.ClaimMention mention -> mention.claim().value();
                    case Annotation.ActorMention mention -> mention.actor().value();
                    case Annotation.CodeMark mark -> mark.code().value();
                    case Annotation.SentimentMark mark -> null;
                };
        int start = -1;
        int end = -1;
        if (annotation.place() instanceof Place.Span span) {
            start = span.passage().start();
            end = span.passage().end();
        }
        return Arrays.binarySearch(
                        hashes, 0, size, hash(document, start, end, kind(annotation), subject))
                >= 0;
    }

    private static String kind(Annotation annotation) {
        return switch (annotation) {
            case Annotation.ClaimMention mention -> "claim";
            case Annotation.ActorMention mention -> "actor";
            case Annotation.CodeMark mark -> "code";
            case Annotation.SentimentMark mark -> "sentiment";
        };
    }

    private static long hash(
            long document, int start, int end, String kind, @Nullable UUID subject) {
        long hash = mixed(document);
        hash = mixed(hash ^ (long) start << 32 ^ end & 0xFFFF_FFFFL);
        hash = mixed(hash ^ kind.hashCode());
        if (subject != null) {
            hash = mixed(hash ^ subject.getMostSignificantBits());
            hash = mixed(hash ^ subject.getLeastSignificantBits());
        }
        return hash;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mixed(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
