package org.furore.importing.social;

import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.Json;
import org.furore.importing.JsonShape;
import org.furore.importing.JsonSpans;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads posts of Bluesky: answers of the interface that hold feeds, posts, records or a thread
/// (each one by itself or one a line), post views and bare records one a line or in a list, and the
/// events of a stream (Jetstream). In a thread the posts above come first, then the post, then its
/// replies. Posts that are blocked, deleted or not shown, accounts, likes and follows are refused
/// one by one.
public final class BlueskyReader implements RecordReader {
    /// Posts of a thread one below the other; nobody writes as many.
    private static final int DEEPEST = 100;

    private static final Set<String> LISTS = Set.of("feed", "posts", "records", "actors");

    /// What records begin with and answers never, which saves looking at all fields.
    private static final Set<String> RECORDS = Set.of("uri", "post", "did", "$type", "cid");

    private static final List<String> PLACES =
            List.of("", "[].", "feed[].post.", "posts[].", "records[].", "thread.post.", "post.");

    @Override
    public String format() {
        return "bluesky";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            if (isThread(shape) || isStream(shape) || isAbsent(shape, "") || isFeed(shape)) {
                return true;
            }
            for (String place : PLACES) {
                String uri = shape.text(place + "uri");
                boolean held = shape.hasAny(place, "record", "value", "author");
                if (uri != null && uri.startsWith("at://") && held || isRecord(shape, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFeed(JsonShape shape) {
        return shape.has("feed[].post") || shape.has("posts[].cid") && shape.has("posts[].record");
    }

    private static boolean isThread(JsonShape shape) {
        String type = shape.text("thread.$type");
        String uri = shape.text("thread[].uri");
        return type != null && type.startsWith("app.bsky.")
                || uri != null && uri.startsWith("at://")
                || isAbsent(shape, "thread.");
    }

    private static boolean isStream(JsonShape shape) {
        String did = shape.text("did");
        return did != null && did.startsWith("did:") && shape.has("time_us");
    }

    private static boolean isAbsent(JsonShape shape, String place) {
        String uri = shape.text(place + "uri");
        return uri != null && uri.startsWith("at://") && shape.hasAny(place, "notFound", "blocked");
    }

    private static boolean isRecord(JsonShape shape, String place) {
        String type = shape.text(place + "$type");
        type = type == null ? shape.text(place + "py_type") : type;
        String did = shape.text(place + "did");
        boolean account = did != null && did.startsWith("did:") && shape.has(place + "handle");
        return type != null && type.startsWith("app.bsky.feed.") || account;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Units units = Json.units(source.stream());
        Run run = new Run(new PostRecords(sink, progress));
        for (Slice unit = run.records().next(units);
                unit != null;
                unit = run.records().next(units)) {
            run.unit(unit, true);
        }
    }

    /// One file being read.
    private record Run(PostRecords records) {

        /// @param outer whether it may be a list or an answer, which are not looked for deeper
        void unit(Slice unit, boolean outer) {
            byte first = unit.problem() != null ? 0 : unit.bytes()[unit.start()];
            if (outer && first == '[') {
                JsonSpans.elements(unit).forEach(each -> unit(each, false));
            } else if (!outer || !PostRecords.isAnswer(unit) || !answer(unit)) {
                records.take(unit, BlueskyPost.WANTED, BlueskyPost::of);
            }
        }

        /// Reads what an answer holds.
        ///
        /// @return false if it holds nothing and is a record itself
        private boolean answer(Slice unit) {
            String name = JsonSpans.firstName(unit);
            if (name != null && RECORDS.contains(name)) {
                return false;
            }
            boolean held = false;
            for (Map.Entry<String, Slice> each : JsonSpans.members(unit).entrySet()) {
                Slice value = each.getValue();
                byte first = value.bytes()[value.start()];
                if (first == '[' && (LISTS.contains(each.getKey()) || isThread(each))) {
                    held = true;
                    JsonSpans.elements(value).forEach(part -> unit(part, false));
                } else if (first == '{' && isThread(each)) {
                    held = true;
                    thread(value, 0);
                }
            }
            if (held) {
                records.end(unit);
            }
            return held;
        }

        private static boolean isThread(Map.Entry<String, Slice> member) {
            return member.getKey().equals("thread");
        }

        /// Reads a post of a thread with those above and below. The record is the view of the post
        /// alone, or where there is none the notice that stands for it.
        private void thread(Slice view, int depth) {
            if (depth > DEEPEST) {
                records.refuse(view, new Refusal("importing.thread-too-deep", DEEPEST));
                return;
            }
            Map<String, Slice> members = JsonSpans.members(view);
            Slice parent = members.get("parent");
            if (parent != null && parent.bytes()[parent.start()] == '{') {
                thread(parent, depth + 1);
            }
            Slice post = members.get("post");
            records.take(post != null ? post : view, BlueskyPost.WANTED, BlueskyPost::of);
            Slice replies = members.get("replies");
            if (replies != null && replies.bytes()[replies.start()] == '[') {
                for (Slice reply : JsonSpans.elements(replies)) {
                    thread(reply, depth + 1);
                }
            }
        }
    }
}
