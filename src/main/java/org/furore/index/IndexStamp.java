package org.furore.index;

import org.apache.lucene.util.Version;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What an index says of itself in each of its commits.
///
/// @param commit the last commit of the case that it holds
/// @param highest the highest ordinal it ever held, so that new documents need no look for old ones
record IndexStamp(UUID caseId, UUID commit, long highest) {
    /// Raised whenever the fields or the words change.
    static final int SCHEMA = 3;

    Map<String, String> toMap() {
        return Map.of(
                "schema", String.valueOf(SCHEMA),
                "lucene", String.valueOf(Version.LATEST.major),
                "case", caseId.toString(),
                "commit", commit.toString(),
                "highest", String.valueOf(highest));
    }

    /// Empty when another schema, Lucene or case left it, or no complete run of ours.
    static Optional<IndexStamp> read(Map<String, String> data, UUID caseId) {
        if (!String.valueOf(SCHEMA).equals(data.get("schema"))
                || !String.valueOf(Version.LATEST.major).equals(data.get("lucene"))
                || !caseId.toString().equals(data.get("case"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new IndexStamp(
                            caseId,
                            UUID.fromString(data.getOrDefault("commit", "")),
                            Long.parseLong(data.getOrDefault("highest", ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
