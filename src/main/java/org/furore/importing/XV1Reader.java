package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Reads posts as X's interface version 1.1 gave them: a tweet a line, a list of tweets, one tweet,
/// answers to searches (`{"statuses":[…]}`, and `{"results":[…]}` of the premium interface), one or
/// one a line. A tweet inside another, repeated or quoted, is no record of its own. Lists of users
/// are recognised and refused one by one, as are trends, the places that have them, and the notices
/// of a stream.
public final class XV1Reader implements RecordReader {

    @Override
    public String format() {
        return "x-v1.1";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            boolean search = shape.has("statuses") && shape.has("search_metadata");
            if (search
                    || isTweet(shape, "")
                    || isTweet(shape, "[].")
                    || isTweet(shape, "statuses[].")
                    || isTweet(shape, "results[].")
                    || isUser(shape, "")
                    || isUser(shape, "users[].")
                    || isTrend(shape)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the fields under `prefix` are those of a tweet.
    static boolean isTweet(JsonShape shape, String prefix) {
        boolean spoken = shape.hasAny(prefix, "text", "full_text", "extended_tweet");
        boolean named = shape.hasAny(prefix, "id_str", "id");
        boolean dated = XWords.isDate(shape.text(prefix + "created_at"));
        boolean signed = shape.has(prefix + "id_str") && shape.has(prefix + "user.screen_name");
        return spoken && named && (dated || signed);
    }

    private static boolean isUser(JsonShape shape, String place) {
        return shape.has(place + "id_str")
                && shape.has(place + "screen_name")
                && shape.hasAny(place, "followers_count", "friends_count", "statuses_count");
    }

    private static boolean isTrend(JsonShape shape) {
        boolean place = shape.has("woeid") && shape.has("placeType");
        boolean trends = shape.has("trends") && shape.has("as_of") && shape.has("locations");
        return place || trends;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Units units = Json.units(source.stream());
        Run run = new Run(units, sink, progress);
        for (Slice unit = units.next(); unit != null; unit = units.next()) {
            run.unit(unit, true);
        }
    }

    /// One file being read.
    private static final class Run {
        private static final List<String> LISTS = List.of("statuses", "results", "users");

        private final Units units;
        private final Records records;

        Run(Units units, RecordSink sink, Progress progress) {
            this.units = units;
            records = new Records(sink, progress);
        }

        /// @param outer whether it may be a list of records, which are not looked for deeper
        void unit(Slice unit, boolean outer) {
            if (unit.problem() != null) {
                reject(unit, unit.problem(), outer);
                return;
            }
            byte first = unit.bytes()[unit.start()];
            if (outer && first == '[') {
                JsonSpans.elements(unit).forEach(part -> unit(part, false));
                return;
            }
            XV1Tweet tweet = new XV1Tweet();
            Message problem = parse(unit, tweet);
            if (problem == null) {
                records.take(unit, tweet.post(null));
                return;
            }
            Slice list = outer && first == '{' ? listOf(unit) : null;
            if (list == null) {
                reject(unit, problem, outer);
            } else {
                JsonSpans.elements(list).forEach(part -> unit(part, false));
            }
        }

        private void reject(Slice unit, Message problem, boolean outer) {
            if (outer) {
                records.reject(unit, problem, units);
            } else {
                records.reject(unit, problem);
            }
        }

        private static @Nullable Slice listOf(Slice unit) {
            Map<String, Slice> members = JsonSpans.members(unit);
            Slice list = null;
            for (String name : LISTS) {
                list = list != null ? list : members.get(name);
            }
            return list != null && list.bytes()[list.start()] == '[' ? list : null;
        }
    }

    /// Reads one tweet.
    ///
    /// @return why it can't be taken, or null
    static @Nullable Message parse(Slice slice, XV1Tweet into) {
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
