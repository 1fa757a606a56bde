package org.furore.importing;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.List;

/// The fields of a tweet object of X's interface version 1.1, read in one pass; also those of the
/// archive a person downloads, which lack the author. See "Tweet object" in the documentation of
/// version 1.1.
final class XV1Tweet {
    private @Nullable String id;
    private @Nullable String idNumber;
    private @Nullable String shortText;
    private @Nullable String fullText;
    private @Nullable String extendedText;
    private @Nullable String created;
    private @Nullable String lang;
    private @Nullable String handle;
    private @Nullable String author;
    private @Nullable String replyTo;
    private @Nullable String replyToNumber;
    private @Nullable String quoteOf;
    private @Nullable String quoteOfNumber;
    private @Nullable String conversation;
    private @Nullable Long likes;
    private @Nullable Long reposts;
    private @Nullable Long replies;
    private @Nullable Long quotes;
    private @Nullable XV1Tweet repeated;
    private @Nullable String quotedId;
    private final XEntities entities = XEntities.ofVersion1();
    private @Nullable XEntities extended;
    private @Nullable Message refused;

    /// Reads the object whose start the parser is at.
    void read(JsonParser in) {
        String name = in.nextName();
        if (name != null) {
            in.nextToken();
            readFrom(name, in);
        }
    }

    /// Reads the rest of the object, the parser being at the value of the field `first`.
    private void readFrom(String first, JsonParser in) {
        for (String name = first; name != null; name = next(in)) {
            switch (name) {
                case "id_str" -> id = Json.text(in);
                case "id" -> idNumber = Json.text(in);
                case "full_text" -> fullText = Json.body(in);
                case "text" -> shortText = Json.body(in);
                case "extended_tweet" -> readExtended(in);
                case "created_at" -> created = Json.text(in);
                case "lang" -> lang = Json.text(in);
                case "user" -> readUser(in);
                case "in_reply_to_status_id_str" -> replyTo = Json.text(in);
                case "in_reply_to_status_id" -> replyToNumber = Json.text(in);
                case "quoted_status_id_str" -> quoteOf = Json.text(in);
                case "quoted_status_id" -> quoteOfNumber = Json.text(in);
                case "conversation_id_str" -> conversation = Json.text(in);
                case "favorite_count" -> likes = Json.count(in);
                case "retweet_count" -> reposts = Json.count(in);
                case "reply_count" -> replies = Json.count(in);
                case "quote_count" -> quotes = Json.count(in);
                case "entities", "extended_entities" -> entities.read(in);
                case "retweeted_status" -> repeated = nested(in);
                case "quoted_status" -> readQuoted(in);
                case "screen_name", "followers_count" -> refuse(in, "importing.user");
                case "woeid", "trends" -> refuse(in, "importing.trend");
                case "delete", "limit", "warning", "scrub_geo", "status_withheld", "errors" ->
                        refuse(in, "importing.notice");
                default -> in.skipChildren();
            }
        }
    }

    private static @Nullable String next(JsonParser in) {
        String name = in.nextName();
        if (name != null) {
            in.nextToken();
        }
        return name;
    }

    /// Reads an entry of an archive, `{"tweet":{…}}` or the tweet itself.
    void readWrapped(JsonParser in) {
        String name = in.nextName();
        if (name == null) {
            return;
        }
        in.nextToken();
        if (!name.equals("tweet") || in.currentToken() != JsonToken.START_OBJECT) {
            readFrom(name, in);
            return;
        }
        read(in);
        while (in.nextName() != null) {
            in.nextToken();
            in.skipChildren();
        }
    }

    private void refuse(JsonParser in, String key) {
        refused = Message.of(key);
        in.skipChildren();
    }

    private static @Nullable XV1Tweet nested(JsonParser in) {
        if (!Json.object(in)) {
            return null;
        }
        XV1Tweet tweet = new XV1Tweet();
        tweet.read(in);
        return tweet;
    }

    private void readExtended(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        XEntities marked = XEntities.ofVersion1();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "full_text" -> extendedText = Json.body(in);
                case "entities", "extended_entities" -> marked.read(in);
                default -> in.skipChildren();
            }
        }
        extended = marked;
    }

    private void readUser(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "screen_name" -> handle = Json.text(in);
                case "name" -> author = Json.text(in);
                default -> in.skipChildren();
            }
        }
    }

    private void readQuoted(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (name.equals("id_str")) {
                quotedId = Json.text(in);
            } else {
                in.skipChildren();
            }
        }
    }

    /// Why this can't be a post, or null if it can.
    @Nullable Message problem() {
        String known = id();
        if (known != null && text() != null) {
            return XWords.isId(known) ? null : Message.of("importing.bad-id", known);
        }
        if (refused != null) {
            return refused;
        }
        return Message.of(known == null ? "importing.no-id" : "importing.no-text");
    }

    private @Nullable String id() {
        return id != null ? id : idNumber;
    }

    private @Nullable String text() {
        return fullText != null ? fullText : extendedText != null ? extendedText : shortText;
    }

    private XEntities entities() {
        return extended != null && fullText == null ? extended : entities;
    }

    /// The post, once [#problem] is null. One that repeats another has the other's whole text and
    /// what is marked in it; the people marked are those of both, so that the repeated author is
    /// among them.
    ///
    /// @param owner author of an archive, whose tweets don't name him, or null
    Post post(@Nullable XOwner owner) {
        String known = id();
        String text = text();
        if (known == null || text == null) {
            throw new IllegalStateException("no post without id and text");
        }
        XEntities marked = entities();
        List<String> mentions = marked.mentions;
        String repostOf = repeated == null ? null : repeated.id();
        if (repeated != null && repeated.text() != null) {
            text = repeated.text();
            mentions = XEntities.union(mentions, repeated.entities().mentions);
            marked = repeated.entities();
        }
        String by = handle != null ? handle : owner == null ? null : owner.handle();
        String name = author != null ? author : owner == null ? null : owner.name();
        Header header =
                new Header(
                        null,
                        name,
                        XWords.OUTLET,
                        XWords.date(created),
                        XWords.language(lang),
                        XWords.url(by, known));
        return new Post(
                header,
                XWords.decoded(text),
                XWords.PLATFORM,
                known,
                by,
                replyTo != null ? replyTo : replyToNumber,
                repostOf,
                quoteOf != null ? quoteOf : quoteOfNumber != null ? quoteOfNumber : quotedId,
                conversation,
                marked.hashtags,
                mentions,
                marked.links,
                marked.media,
                new Post.Counts(likes, reposts, replies, quotes, null));
    }
}
