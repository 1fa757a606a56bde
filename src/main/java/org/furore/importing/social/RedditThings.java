package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.importing.JsonSpans;
import org.furore.importing.Slice;
import org.furore.importing.social.PostRecords.Found;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// Goes through an answer of Reddit: listings, the things in them, and the replies in those, each a
/// record of its own, a comment before its replies. A thing's record is all of it, replies and all;
/// nested ones share its bytes. What stands for comments that were left out (`more`) is refused
/// with their number.
final class RedditThings {
    /// Listings within listings, which Reddit cuts at ten.
    static final int DEEPEST = 60;

    /// Objects around the first listing of an answer.
    private static final int AROUND = 5;

    private final PostRecords records;
    private Capture capture = Capture.UNSTATED;

    /// As records before showed it; Reddit escapes unless it is asked not to.
    private boolean escaped = true;

    RedditThings(PostRecords records) {
        this.records = records;
    }

    /// What is known of the answers that follow.
    ///
    /// @param escapes whether they write entities, or null where they show it themselves
    void begin(Capture caught, @Nullable Boolean escapes) {
        capture = caught;
        escaped = escapes == null || escapes;
    }

    /// Reads the things in an answer.
    ///
    /// @return whether there were any
    boolean answer(Slice value) {
        return RedditTree.give(records, this, value) || search(value, AROUND);
    }

    private boolean search(Slice value, int levels) {
        byte first = value.start() < value.end() ? value.bytes()[value.start()] : 0;
        boolean found = false;
        if (first == '[') {
            for (Slice each : JsonSpans.elements(value)) {
                found |= search(each, levels - 1);
            }
        } else if (first == '{') {
            Map<String, Slice> members = JsonSpans.members(value);
            if (isThing(members)) {
                thing(value, members, 0);
                return true;
            }
            if (levels > 0) {
                for (Slice each : members.values()) {
                    found |= search(each, levels - 1);
                }
            }
        }
        return found;
    }

    static boolean isThing(Map<String, Slice> members) {
        Slice kind = members.get("kind");
        return kind != null && kind.bytes()[kind.start()] == '"' && members.containsKey("data");
    }

    private void thing(Slice thing, Map<String, Slice> members, int depth) {
        String kind = written(members, "kind");
        Slice data = members.getOrDefault("data", thing);
        switch (kind) {
            case "Listing" -> listing(data, depth);
            case "t1", "t3" -> post(thing, data, depth);
            default -> refuse(thing, kind, data);
        }
    }

    private void listing(Slice data, int depth) {
        Slice children = JsonSpans.member(data, "children");
        if (children == null || children.bytes()[children.start()] != '[') {
            return;
        }
        for (Slice child : JsonSpans.elements(children)) {
            Map<String, Slice> members = JsonSpans.members(child);
            if (isThing(members)) {
                thing(child, members, depth + 1);
            } else {
                records.take(child, RedditPost.WANTED, this::found);
            }
        }
    }

    private void post(Slice thing, Slice data, int depth) {
        Map<String, Slice> members = JsonSpans.members(data);
        Slice replies = members.get("replies");
        boolean answered = replies != null && replies.bytes()[replies.start()] == '{';
        try {
            if (thing.problem() != null) {
                throw new Refusal(thing.problem().key(), thing.problem().arguments().toArray());
            }
            Node read = answered ? RedditFields.of(members) : Node.of(data, RedditPost.WANTED);
            records.give(thing, found(read));
        } catch (Refusal e) {
            records.refuse(thing, e);
        }
        if (replies == null || !answered) {
            return;
        }
        Map<String, Slice> listing = JsonSpans.members(replies);
        if (depth > DEEPEST) {
            records.refuse(replies, new Refusal("importing.thread-too-deep", DEEPEST));
        } else if (isThing(listing)) {
            thing(replies, listing, depth);
        }
    }

    /// The post of a thing, or of a record that is its data alone.
    Found found(Node data) throws Refusal {
        Boolean shown = RedditPost.escaped(data);
        escaped = shown == null ? escaped : shown;
        Instant kept = Moments.wholeSeconds(data.any("retrieved_on", "retrieved_utc"));
        return new Found(
                RedditPost.of(data, escaped),
                kept == null ? capture : new Capture(kept, null, null));
    }

    private void refuse(Slice thing, String kind, Slice data) {
        try {
            throw refusal(kind, Node.of(data, RedditPost.WANTED));
        } catch (Refusal e) {
            records.refuse(thing, e);
        }
    }

    /// Why a thing of that kind is no post.
    static Refusal refusal(String kind, Node data) {
        if (kind.equals("t2")) {
            return new Refusal("importing.user");
        }
        if (!kind.equals("more")) {
            return new Refusal("importing.reddit-other", kind);
        }
        Long count = data.get("count").count();
        String parent = data.get("parent_id").shown();
        return count == null || count == 0
                ? new Refusal("importing.reddit-more-unknown", parent)
                : new Refusal("importing.reddit-more", count, parent);
    }

    /// A short text as it is written, without its quotes.
    private static String written(Map<String, Slice> members, String name) {
        Slice value = members.get(name);
        int length = value == null ? 0 : value.end() - value.start();
        return value == null || length < 2 || length > 40
                ? ""
                : new String(
                        value.bytes(),
                        value.start() + 1,
                        length - 2,
                        java.nio.charset.StandardCharsets.UTF_8);
    }
}
