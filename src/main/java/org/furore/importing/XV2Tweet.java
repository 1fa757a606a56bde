package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.util.ArrayList;
import java.util.List;

/// The fields of a post object of X's interface version 2, read in one pass: as the service sends
/// it, with everything about it in [XV2Includes], or flattened by `twarc`, with all of that inside
/// it. See "Post object" in the documentation of version 2.
final class XV2Tweet {
    @Nullable String id;
    private @Nullable String shortText;
    private @Nullable String noteText;
    private @Nullable String created;
    private @Nullable String lang;
    private @Nullable String conversation;
    private @Nullable String authorId;
    private @Nullable XOwner author;
    private @Nullable String type;
    private @Nullable Long likes;
    private @Nullable Long reposts;
    private @Nullable Long replies;
    private @Nullable Long quotes;
    private @Nullable Long views;
    private @Nullable String error;
    private @Nullable Message refused;
    private @Nullable Capture capture;
    private final XEntities entities = XEntities.ofVersion2();
    private final XEntities noteEntities = XEntities.ofVersion2();
    private final List<String> mediaKeys = new ArrayList<>();
    private final List<XV2Tweet> referenced = new ArrayList<>();

    /// Reads the object whose start the parser is at.
    void read(JsonParser in) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "id" -> id = Json.text(in);
                case "text" -> shortText = Json.body(in);
                case "note_tweet" -> readNote(in);
                case "created_at" -> created = Json.text(in);
                case "lang" -> lang = Json.text(in);
                case "conversation_id" -> conversation = Json.text(in);
                case "author_id" -> authorId = Json.text(in);
                case "author" -> author = XV2Includes.user(in);
                case "type" -> type = Json.text(in);
                case "entities" -> entities.read(in);
                case "attachments" -> readAttachments(in);
                case "public_metrics" -> readMetrics(in);
                case "referenced_tweets" -> readReferenced(in);
                case "username" -> refuse(in, "importing.user");
                case "tweet_count" -> refuse(in, "importing.count");
                case "action" -> refuse(in, "importing.compliance");
                case "errors" -> readErrors(in);
                case "detail" -> error = Json.text(in);
                case XV2Capture.FIELD -> capture = XV2Capture.read(in);
                default -> in.skipChildren();
            }
        }
    }

    private void refuse(JsonParser in, String key) {
        refused = Message.of(key);
        in.skipChildren();
    }

    private void readNote(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "text" -> noteText = Json.body(in);
                case "entities" -> noteEntities.read(in);
                default -> in.skipChildren();
            }
        }
    }

    private void readAttachments(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (name.equals("media_keys") && Json.list(in)) {
                Json.texts(in, mediaKeys);
            } else if (name.equals("media")) {
                entities.readMedia(in);
            } else {
                in.skipChildren();
            }
        }
    }

    private void readMetrics(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "like_count" -> likes = Json.count(in);
                case "retweet_count", "repost_count" -> reposts = Json.count(in);
                case "reply_count" -> replies = Json.count(in);
                case "quote_count" -> quotes = Json.count(in);
                case "impression_count" -> views = Json.count(in);
                default -> in.skipChildren();
            }
        }
    }

    private void readReferenced(JsonParser in) {
        if (!Json.list(in)) {
            return;
        }
        while (Json.nextObject(in)) {
            XV2Tweet other = new XV2Tweet();
            other.read(in);
            referenced.add(other);
        }
    }

    private void readErrors(JsonParser in) {
        if (!Json.list(in)) {
            return;
        }
        while (Json.nextObject(in)) {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                boolean tells = name.equals("detail") || name.equals("message");
                boolean names = name.equals("title") && error == null;
                if (tells || names) {
                    error = Json.text(in);
                } else {
                    in.skipChildren();
                }
            }
        }
    }

    /// How it was caught, if it says so itself; else how its page was.
    Capture capture(Capture page) {
        return capture == null ? page : capture;
    }

    /// Why this can't be a post, or null if it can.
    @Nullable Message problem() {
        String known = id;
        if (known != null && text() != null) {
            return XWords.isId(known) ? null : Message.of("importing.bad-id", known);
        }
        if (refused != null) {
            return refused;
        }
        if (error != null) {
            return Message.of("importing.api-error", error);
        }
        return Message.of(known == null ? "importing.no-id" : "importing.no-text");
    }

    private @Nullable String text() {
        return noteText != null ? noteText : shortText;
    }

    private List<String> either(List<String> inNote, List<String> inText) {
        return noteText != null && inNote.size() >= inText.size() ? inNote : inText;
    }

    private List<String> media(XV2Includes includes) {
        if (mediaKeys.isEmpty() || !entities.media.isEmpty()) {
            return entities.media;
        }
        return includes.media(mediaKeys);
    }

    private @Nullable XV2Tweet reference(String kind) {
        for (XV2Tweet each : referenced) {
            if (kind.equals(each.type)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable String referenceId(String kind) {
        XV2Tweet found = reference(kind);
        return found == null ? null : found.id;
    }

    /// The post, once [#problem] is null. One that repeats another has the other's whole text,
    /// where it is known, and what is marked in it; the people marked are those of both.
    Post post(XV2Includes includes) {
        String known = id;
        String text = text();
        if (known == null || text == null) {
            throw new IllegalStateException("no post without id and text");
        }
        XV2Tweet shown = this;
        XV2Tweet repeated = reference("retweeted");
        if (repeated != null && repeated.text() == null) {
            repeated = includes.post(repeated.id);
        }
        if (repeated != null && repeated.text() != null) {
            shown = repeated;
            text = repeated.text();
        }
        List<String> mentions = either(noteEntities.mentions, entities.mentions);
        if (shown != this) {
            mentions =
                    XEntities.union(
                            mentions,
                            shown.either(shown.noteEntities.mentions, shown.entities.mentions));
        }
        XOwner by = author != null ? author : includes.user(authorId);
        String handle = by == null ? null : by.handle();
        Header header =
                new Header(
                        null,
                        by == null ? null : by.name(),
                        XWords.OUTLET,
                        XWords.date(created),
                        XWords.language(lang),
                        XWords.url(handle, known));
        return new Post(
                header,
                XWords.decoded(text),
                XWords.PLATFORM,
                known,
                handle,
                referenceId("replied_to"),
                referenceId("retweeted"),
                referenceId("quoted"),
                conversation,
                shown.either(shown.noteEntities.hashtags, shown.entities.hashtags),
                mentions,
                shown.either(shown.noteEntities.links, shown.entities.links),
                shown.media(includes),
                new Post.Counts(likes, reposts, replies, quotes, views));
    }
}
