package org.furore.importing.social;

import org.furore.domain.document.Texts;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

/// A post as X's own web pages get it: what version 1.1 said under `legacy`, its author under
/// `core.user_results`, a long text under `note_tweet`, and other posts whole inside it. One that
/// repeats another has that one's whole text. Where X shows a notice instead of a post (a
/// tombstone), there is none.
final class XItem {
    static final String[] FIELDS = {
        "rest_id",
        "id_str",
        "__typename",
        "tweet",
        "legacy",
        "core",
        "user_results",
        "result",
        "user",
        "screen_name",
        "name",
        "full_text",
        "created_at",
        "lang",
        "entities",
        "extended_entities",
        "hashtags",
        "text",
        "user_mentions",
        "urls",
        "expanded_url",
        "url",
        "media",
        "media_url_https",
        "note_tweet",
        "note_tweet_results",
        "entity_set",
        "quoted_status_result",
        "retweeted_status_result",
        "quoted_status_id_str",
        "retweeted_status_id_str",
        "in_reply_to_status_id_str",
        "conversation_id_str",
        "favorite_count",
        "retweet_count",
        "reply_count",
        "quote_count",
        "views",
        "ext_views",
        "count",
        "tombstone",
        "reason"
    };

    private XItem() {}

    static PostParts parts(Node found, @Nullable String itemId) throws Refusal {
        Node item = inner(found);
        Node legacy = item.get("legacy");
        if (isGone(item)) {
            throw new Refusal("importing.post-gone", shownId(item, itemId));
        }
        PostParts post = new PostParts();
        String id = id(item);
        post.id = id != null ? id : itemId;
        if (post.id == null) {
            throw new Refusal("importing.no-id");
        }
        if (!XWords.isId(post.id)) {
            throw new Refusal("importing.bad-id", post.id);
        }
        Node user = item.at("core", "user_results", "result");
        post.handle = userField(item, user, "screen_name");
        post.author = userField(item, user, "name");
        post.date = Moments.written(legacy.get("created_at"));
        post.language = legacy.get("lang").text();
        post.url = XWords.url(post.handle, post.id);
        post.replyTo = legacy.get("in_reply_to_status_id_str").text();
        post.conversation = legacy.get("conversation_id_str").text();
        post.likes = legacy.get("favorite_count").count();
        post.reposts = legacy.get("retweet_count").count();
        post.replies = legacy.get("reply_count").count();
        post.quotes = legacy.get("quote_count").count();
        post.views = item.any("views", "ext_views").get("count").count();
        mentions(post, item);
        Node shown = item;
        Node repeated = repeated(item);
        if (repeated.isObject() && text(inner(repeated)) != null) {
            shown = inner(repeated);
            mentions(post, shown);
        }
        String repostOf = id(inner(repeated));
        post.repostOf = repostOf != null ? repostOf : legacy.get("retweeted_status_id_str").text();
        post.quoteOf = quoteOf(item);
        String text = text(shown);
        if (text == null) {
            throw new Refusal("importing.no-text");
        }
        post.text = Texts.normalise(XWords.decoded(text));
        fill(post, shown);
        return post;
    }

    private static Node repeated(Node item) {
        Node inLegacy = item.at("legacy", "retweeted_status_result", "result");
        return inLegacy.isObject() ? inLegacy : item.at("retweeted_status_result", "result");
    }

    private static @Nullable String quoteOf(Node item) {
        String id = item.at("legacy", "quoted_status_id_str").text();
        return id != null ? id : id(inner(item.at("quoted_status_result", "result")));
    }

    /// What a post whose visibility is limited is wrapped in, taken off.
    private static Node inner(Node item) {
        return item.get("tweet").isObject() ? item.get("tweet") : item;
    }

    private static boolean isGone(Node item) {
        String type = item.get("__typename").text();
        return item.has("tombstone")
                || "TweetTombstone".equals(type)
                || "TweetUnavailable".equals(type);
    }

    private static String shownId(Node item, @Nullable String itemId) {
        String id = id(item);
        return id != null ? id : itemId == null ? "" : itemId;
    }

    private static @Nullable String id(Node item) {
        String id = item.get("rest_id").text();
        return id != null ? id : item.at("legacy", "id_str").text();
    }

    private static @Nullable String userField(Node item, Node user, String field) {
        String now = user.at("core", field).text();
        String before = now != null ? now : user.at("legacy", field).text();
        return before != null ? before : item.at("user", field).text();
    }

    private static Node note(Node item) {
        return item.at("note_tweet", "note_tweet_results", "result");
    }

    private static @Nullable String text(Node item) {
        String whole = note(item).get("text").raw();
        return whole != null ? whole : item.at("legacy", "full_text").raw();
    }

    private static Node entities(Node item) {
        Node inNote = note(item).get("entity_set");
        return inNote.isObject() ? inNote : item.at("legacy", "entities");
    }

    private static void mentions(PostParts post, Node item) {
        for (Node mention : entities(item).get("user_mentions").list()) {
            PostParts.add(post.mentions, mention.get("screen_name").text());
        }
    }

    private static void fill(PostParts post, Node item) {
        for (Node tag : entities(item).get("hashtags").list()) {
            PostParts.add(post.hashtags, tag.get("text").text());
        }
        for (Node link : entities(item).get("urls").list()) {
            PostParts.add(post.links, link.any("expanded_url", "url").text());
        }
        Node legacy = item.get("legacy");
        Node media = legacy.at("extended_entities", "media");
        Node pictures = media.list().isEmpty() ? legacy.at("entities", "media") : media;
        for (Node each : pictures.list()) {
            PostParts.add(post.media, each.get("media_url_https").text());
        }
    }
}
