package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Reads posts as X's interface version 2 gives them: pages (`{"data":…,"includes":…}`) one a line,
/// as one document or in a list, and posts one a line as `twarc flatten` writes them. Each element
/// of `data` is a record; what the page includes is joined to it. Users, counts, notices of
/// compliance and errors of the service are recognised and refused one by one.
public final class XV2Reader implements RecordReader {
    private static final List<String> PAGE =
            List.of("data", "includes", "meta", "errors", "__twarc", "matching_rules");

    private static final String[] MARKS = {
        "author_id",
        "edit_history_tweet_ids",
        "public_metrics",
        "conversation_id",
        "referenced_tweets",
        "reply_settings",
        "context_annotations",
        "author.username"
    };

    @Override
    public String format() {
        return "x-v2";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            if (isPage(shape)
                    || isTweet(shape, "")
                    || isTweet(shape, "[].")
                    || isCompliance(shape)
                    || isError(shape)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(JsonShape shape) {
        if (shape.has("data")) {
            for (String prefix : List.of("data[].", "data.")) {
                boolean user = shape.has(prefix + "username") && shape.has(prefix + "id");
                boolean count = shape.has(prefix + "tweet_count") && shape.has(prefix + "start");
                if (user || count || isTweet(shape, prefix)) {
                    return true;
                }
                boolean bare = isBareTweet(shape, prefix);
                if (bare && (isMeta(shape) || shape.hasAny("", "includes", "__twarc"))) {
                    return true;
                }
            }
        }
        return shape.has("__twarc") && shape.hasAny("", "meta", "errors", "data")
                || !shape.has("data") && isMeta(shape);
    }

    private static boolean isMeta(JsonShape shape) {
        return shape.has("meta.result_count") || shape.has("meta.newest_id");
    }

    private static boolean isTweet(JsonShape shape, String prefix) {
        return isBareTweet(shape, prefix) && shape.hasAny(prefix, MARKS);
    }

    private static boolean isBareTweet(JsonShape shape, String prefix) {
        String id = shape.text(prefix + "id");
        return id != null
                && XWords.isId(id)
                && shape.has(prefix + "text")
                && !shape.has(prefix + "id_str");
    }

    private static boolean isCompliance(JsonShape shape) {
        String id = shape.text("id");
        return id != null
                && XWords.isId(id)
                && shape.has("action")
                && shape.has("created_at")
                && shape.hasAny("", "reason", "redacted_at");
    }

    private static boolean isError(JsonShape shape) {
        String type = shape.text("errors[].type");
        String own = shape.text("type");
        String problems = "https://api.twitter.com/2/problems/";
        return type != null && type.startsWith(problems) || own != null && own.startsWith(problems);
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Units units = Json.units(source.stream());
        Run run = new Run(new Records(sink, progress));
        for (Slice unit = units.next(); unit != null; unit = units.next()) {
            run.unit(unit, true);
        }
    }

    /// One file being read.
    private static final class Run {
        private static final XV2Includes NOTHING = XV2Includes.of(null);

        private final Records records;

        Run(Records records) {
            this.records = records;
        }

        /// @param outer whether it may be a list of records, which are not looked for deeper
        void unit(Slice unit, boolean outer) {
            if (unit.problem() != null) {
                records.reject(unit, unit.problem());
                return;
            }
            byte first = unit.bytes()[unit.start()];
            if (outer && first == '[') {
                JsonSpans.elements(unit).forEach(part -> unit(part, false));
            } else if (first == '{' && isPage(unit)) {
                page(unit);
            } else {
                post(unit, NOTHING, Capture.UNSTATED);
            }
        }

        /// Told by the first field, which is cheap, then by any: posts have no `data`.
        private static boolean isPage(Slice unit) {
            String name = JsonSpans.firstName(unit);
            return name != null
                    && !name.equals("id")
                    && !name.equals("text")
                    && (PAGE.contains(name) || JsonSpans.member(unit, "data") != null);
        }

        private void page(Slice unit) {
            Map<String, Slice> members = JsonSpans.members(unit);
            Slice data = members.get("data");
            byte first = data == null ? 0 : data.bytes()[data.start()];
            if (data == null || first != '[' && first != '{') {
                if (members.containsKey("id") || !isEmpty(members)) {
                    post(unit, NOTHING, Capture.UNSTATED);
                }
                return;
            }
            XV2Includes includes = XV2Includes.of(members.get("includes"));
            Capture capture = XV2Capture.of(members.get(XV2Capture.FIELD));
            boolean good = true;
            for (Slice each : first == '{' ? List.of(data) : JsonSpans.elements(data)) {
                good = post(each, includes, capture);
            }
            if (good && !JsonSpans.isWhole(unit)) {
                records.reject(unit, Message.of("importing.unfinished"));
            }
        }

        /// A page may hold nothing: no posts were found.
        private static boolean isEmpty(Map<String, Slice> members) {
            return members.containsKey("meta") && !members.containsKey("errors");
        }

        private boolean post(Slice slice, XV2Includes includes, Capture page) {
            if (slice.problem() != null) {
                records.reject(slice, slice.problem());
                return false;
            }
            XV2Tweet tweet = new XV2Tweet();
            Message problem = parse(slice, tweet);
            if (problem == null) {
                records.take(slice, tweet.post(includes), tweet.capture(page));
            } else {
                records.reject(slice, problem);
            }
            return problem == null;
        }
    }

    private static @Nullable Message parse(Slice slice, XV2Tweet into) {
        try (JsonParser in = Json.parser(slice)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Message.of("importing.not-a-post");
            }
            into.read(in);
            Message problem = into.problem();
            return problem == null && in.nextToken() != null
                    ? Message.of("importing.more-than-one")
                    : problem;
        } catch (JacksonException e) {
            return Json.problem(e);
        }
    }
}
