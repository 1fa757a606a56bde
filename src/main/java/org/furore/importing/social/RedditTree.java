package org.furore.importing.social;

import org.furore.importing.Slice;
import org.furore.importing.social.PostRecords.Found;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Goes through a whole answer of Reddit in one pass, which is how nearly all can be read: each
/// thing in it then knows its bytes. What is broken, too large, too deep or of another make is left
/// to [RedditThings], which cuts.
final class RedditTree {
    private static final Wanted WANTED = wanted();

    private final PostRecords records;
    private final RedditThings things;
    private final Slice answer;
    private int counted;
    private long line;

    private RedditTree(PostRecords records, RedditThings things, Slice answer) {
        this.records = records;
        this.things = things;
        this.answer = answer;
        this.counted = answer.start();
        this.line = answer.line();
    }

    private static Wanted wanted() {
        Set<String> names = new HashSet<>(RedditPost.WANTED.names());
        names.addAll(List.of("children", "replies", "sorted_links", "json", "things"));
        return new Wanted(names, RedditPost.WANTED.whole());
    }

    /// Gives all things of an answer, or nothing at all.
    ///
    /// @return whether it did
    static boolean give(PostRecords records, RedditThings things, Slice answer) {
        if (answer.problem() != null) {
            return false;
        }
        try {
            Node whole = Node.placed(answer, WANTED);
            RedditTree tree = new RedditTree(records, things, answer);
            if (!isRegular(whole, 0)) {
                return false;
            }
            return tree.search(whole);
        } catch (Refusal e) {
            return false;
        }
    }

    private static boolean isThing(Node node) {
        return node.get("kind").body() != null && node.has("data");
    }

    /// Whether all that listings hold are things, not too deep within each other.
    private static boolean isRegular(Node node, int depth) {
        if (depth > RedditThings.DEEPEST) {
            return false;
        }
        if (isThing(node)) {
            Node data = node.get("data");
            boolean held = isRegular(data.get("replies"), depth + 1);
            for (Node child : data.get("children").list()) {
                boolean listed = "Listing".equals(node.get("kind").body());
                held &= !listed || isThing(child) && isRegular(child, depth);
            }
            return held;
        }
        for (Node each : node.list()) {
            if (!isRegular(each, depth)) {
                return false;
            }
        }
        for (String name : node.names()) {
            if (!isRegular(node.get(name), depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean search(Node node) {
        if (isThing(node)) {
            thing(node);
            return true;
        }
        boolean found = false;
        for (Node each : node.list()) {
            found |= search(each);
        }
        for (String name : node.names()) {
            found |= search(node.get(name));
        }
        return found;
    }

    private void thing(Node thing) {
        Node data = thing.get("data");
        String kind = thing.get("kind").orEmpty();
        if (kind.equals("Listing")) {
            data.get("children").list().forEach(this::thing);
            return;
        }
        Slice slice = slice(thing);
        try {
            records.give(slice, thing(kind, data));
        } catch (Refusal e) {
            records.refuse(slice, e);
        }
        if (isThing(data.get("replies"))) {
            thing(data.get("replies"));
        }
    }

    private Found thing(String kind, Node data) throws Refusal {
        return switch (kind) {
            case "t1", "t3" -> things.found(data);
            default -> throw RedditThings.refusal(kind, data);
        };
    }

    /// The bytes of a thing. Things come in the order of their first bytes.
    private Slice slice(Node thing) {
        int start = answer.start() + thing.start();
        while (counted < start) {
            line += answer.bytes()[counted++] == '\n' ? 1 : 0;
        }
        return answer.part(start, answer.start() + thing.end(), line);
    }
}
