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
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Reads submissions and comments of Reddit: answers of the interface (listings, a submission with
/// its comments, things wherever an answer has them), one by itself or one a line; such answers as
/// recorded by programs for their tests ([Cassette]); and the records of Pushshift, one a line, in
/// a list or in an answer's `data`. What stands for comments that are not in the file, accounts,
/// messages and forums are refused one by one.
public final class RedditReader implements RecordReader {
    private static final List<String> LISTINGS = List.of("", "[].", "sorted_links.");

    @Override
    public String format() {
        return "reddit";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            for (String place : LISTINGS) {
                if (isThing(shape.text(place + "kind")) && shape.has(place + "data")) {
                    return true;
                }
            }
            if (isRecord(shape, "")
                    || isRecord(shape, "[].")
                    || isRecord(shape, "data[].")
                    || shape.has("json.data.things")
                    || isCassette(shape, "http_interactions[].")
                    || isCassette(shape, "interactions[].")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThing(@Nullable String kind) {
        return kind != null
                && (kind.equals("Listing")
                        || kind.equals("more")
                        || kind.length() == 2 && kind.charAt(0) == 't');
    }

    private static boolean isRecord(JsonShape shape, String place) {
        return shape.has(place + "subreddit")
                && shape.has(place + "created_utc")
                && shape.has(place + "author")
                && shape.hasAny(place, "body", "title", "selftext");
    }

    private static boolean isCassette(JsonShape shape, String place) {
        String uri = shape.text(place + "request.uri");
        return uri != null && uri.contains("reddit.com/") && shape.has(place + "response");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Units units = Json.units(source.stream());
        CassetteSink placed = new CassetteSink(sink);
        PostRecords records = new PostRecords(placed, progress);
        Run run = new Run(placed, records, new RedditThings(records));
        for (Slice unit = records.next(units); unit != null; unit = records.next(units)) {
            run.unit(unit, true);
        }
    }

    /// One file being read.
    private record Run(CassetteSink sink, PostRecords records, RedditThings things) {

        /// @param outer whether it may be a list or an answer, which are not looked for deeper
        void unit(Slice unit, boolean outer) {
            byte first = unit.problem() != null ? 0 : unit.bytes()[unit.start()];
            if (first == '[') {
                if (!things.answer(unit)) {
                    JsonSpans.elements(unit).forEach(each -> unit(each, false));
                }
                return;
            }
            if (!PostRecords.isAnswer(unit) || !outer || !answer(unit)) {
                records.take(unit, RedditPost.WANTED, things::found);
            }
        }

        /// Reads what an answer holds.
        ///
        /// @return false if it holds nothing and is a record itself
        private boolean answer(Slice unit) {
            String name = JsonSpans.firstName(unit);
            boolean thing = "kind".equals(name) || "data".equals(name);
            if (thing && RedditTree.give(records, things, unit)) {
                return true;
            }
            Map<String, Slice> members = JsonSpans.members(unit);
            if (members.containsKey("subreddit") && members.containsKey("author")) {
                return false;
            }
            Slice interactions = Cassette.interactions(members);
            if (interactions != null) {
                new Cassette(sink, records, things)
                        .read(
                                interactions,
                                text(members, "recorded_with"),
                                text(members, "recorded_at"));
            } else if (!things.answer(unit)) {
                Slice data = members.get("data");
                if (data == null || data.bytes()[data.start()] != '[') {
                    return false;
                }
                JsonSpans.elements(data).forEach(each -> unit(each, false));
            }
            records.end(unit);
            return true;
        }

        private static @Nullable String text(Map<String, Slice> members, String name) {
            Slice value = members.get(name);
            try {
                return value == null ? null : Node.of(value, Wanted.of()).text();
            } catch (Refusal e) {
                return null;
            }
        }
    }
}
