package org.furore.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the posts of the archive a person downloads of their account: `data/tweets.js` and its
/// further parts, which are JavaScript that assigns a list (`window.YTD.tweets.part0 = […]`; before
/// 2019 `Grailbird.data.tweets_2013_01 = […]`). No script is run. They don't name their author,
/// whom `account.js` names if the folder is imported. Deleted posts and long posts
/// (`note-tweet.js`) are read too; the other parts of an archive are recognised and their entries
/// refused one by one.
public final class XArchiveReader implements RecordReader {
    private static final int PREFIX = 512;

    /// Parts whose entries are posts. What was deleted stands in one of its own.
    private static final Set<String> POSTS =
            Set.of(
                    "tweets",
                    "tweet",
                    "deleted_tweets",
                    "deleted_tweet",
                    "community_tweet",
                    "twitter_circle_tweet");

    private static final String NOTES = "note_tweet";

    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "^(?:\u00EF\u00BB\u00BF)?\\s{0,9}(?:window\\.)?(?:YTD\\.(\\w{1,80})\\.part\\d{1,6}"
                        + "|(__THAR_CONFIG)|Grailbird\\.data\\.(tweets)_\\d{4}_\\d{2})\\s{0,9}=");

    @Override
    public String format() {
        return "x-archive";
    }

    @Override
    public boolean recognises(Head head) {
        int length = Math.min(PREFIX, head.bytes().length);
        if (part(new String(head.bytes(), 0, length, ISO_8859_1)).find()) {
            return true;
        }
        for (JsonShape shape : JsonShape.of(head)) {
            if (XV1Reader.isTweet(shape, "tweet.")) {
                return true;
            }
        }
        return false;
    }

    private static Matcher part(String beginning) {
        return ASSIGNMENT.matcher(beginning);
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        ByteWindow window = new ByteWindow(source.stream(), Units.MAXIMUM);
        Matcher assignment = part(new String(window.peek(PREFIX), ISO_8859_1));
        Records records = new Records(sink, progress);
        String part = null;
        Units units;
        if (assignment.find()) {
            part = named(assignment);
            window.consume(assignment.end());
            units = new JsonValues(window, Units.MAXIMUM);
        } else {
            units = Json.units(window, Units.MAXIMUM);
        }
        XOwner owner = owner(source);
        boolean posts = part == null || POSTS.contains(part);
        for (Slice unit = units.next(); unit != null; unit = units.next()) {
            if (unit.problem() != null) {
                records.reject(unit, unit.problem(), units);
            } else if (posts) {
                post(unit, owner, records, units);
            } else if (NOTES.equals(part) && !isSemicolon(unit)) {
                note(unit, owner, records, units);
            } else if (!isSemicolon(unit)) {
                records.reject(unit, Message.of("importing.archive-part", String.valueOf(part)));
            }
        }
    }

    /// Whose archive it is, as `account.js` beside the posts says, or null.
    private static @Nullable XOwner owner(Source source) throws IOException {
        byte[] account = source.beside().beginning("account.js");
        if (account == null) {
            return null;
        }
        ByteWindow window = new ByteWindow(new ByteArrayInputStream(account), Head.SIZE);
        Matcher assignment = part(new String(window.peek(PREFIX), ISO_8859_1));
        if (!assignment.find() || !named(assignment).equals("account")) {
            return null;
        }
        window.consume(assignment.end());
        Slice entry = new JsonValues(window, Head.SIZE).next();
        JsonShape shape = entry == null ? new JsonShape() : JsonShape.of(entry);
        return new XOwner(
                given(shape.text("account.username")),
                given(shape.text("account.accountDisplayName")));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.normalise(text);
    }

    private static String named(Matcher assignment) {
        for (int group = 1; group <= assignment.groupCount(); group++) {
            String name = assignment.group(group);
            if (name != null) {
                return name;
            }
        }
        throw new IllegalStateException("one of the groups matched");
    }

    private static boolean isSemicolon(Slice unit) {
        return unit.length() == 1 && unit.bytes()[unit.start()] == ';';
    }

    private static void post(Slice unit, @Nullable XOwner owner, Records records, Units units) {
        if (isSemicolon(unit)) {
            return;
        }
        XV1Tweet tweet = new XV1Tweet();
        Message problem = parse(unit, tweet);
        if (problem == null) {
            records.take(unit, tweet.post(owner));
        } else {
            records.reject(unit, problem, units);
        }
    }

    private static void note(Slice unit, @Nullable XOwner owner, Records records, Units units) {
        XNoteTweet note = new XNoteTweet();
        Message problem;
        try (JsonParser in = Json.parser(unit)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                note.read(in);
            }
            problem = note.problem();
        } catch (JacksonException e) {
            problem = Json.problem(e);
        }
        if (problem == null) {
            records.takeByContent(unit, note.post(owner), Capture.UNSTATED);
        } else {
            records.reject(unit, problem, units);
        }
    }

    private static @Nullable Message parse(Slice slice, XV1Tweet into) {
        try (JsonParser in = Json.parser(slice)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Message.of("importing.not-a-post");
            }
            into.readWrapped(in);
            return into.problem();
        } catch (JacksonException e) {
            return Json.problem(e);
        }
    }
}
