package org.furore.importing.social;

import org.furore.importing.Slice;

import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of a comment that has replies, read without those, which may nest without end.
final class RedditFields {
    private RedditFields() {}

    /// @throws Refusal if a field that is wanted can't be read
    static Node of(Map<String, Slice> members) throws Refusal {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Slice> each : members.entrySet()) {
            if (RedditPost.WANTED.has(each.getKey())) {
                fields.put(each.getKey(), Node.of(each.getValue(), RedditPost.WANTED));
            }
        }
        return Node.object(fields);
    }
}
