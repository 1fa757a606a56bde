package org.furore.importing.social;

import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.furore.importing.XWords;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Posts of Imgur, 9GAG, Pinterest and Gab.
final class BoardItem {
    static final String[] FIELDS = {
        "text",
        "name",
        "content",
        "title",
        "description",
        "account",
        "account_id",
        "username",
        "cover",
        "url",
        "view_count",
        "upvote_count",
        "point_count",
        "comment_count",
        "creationTs",
        "creator",
        "sourceUrl",
        "link",
        "fullName",
        "full_name",
        "upVoteCount",
        "commentsCount",
        "tags",
        "key",
        "images",
        "image700",
        "image460",
        "orig",
        "entityId",
        "pinner",
        "imageSpec_orig",
        "body",
        "image",
        "created_at",
        "createdAt",
        "reaction_count",
        "reposts_count",
        "replies_count",
        "type",
        "id"
    };

    private BoardItem() {}

    static PostParts imgur(Node data) {
        PostParts post = titled(data, "description");
        post.date = Moments.written(data.get("created_at"));
        String handle = data.at("account", "username").text();
        post.handle = handle != null ? handle : data.get("account_id").text();
        post.url = data.get("url").text();
        post.likes = data.any("upvote_count", "point_count").count();
        post.replies = data.get("comment_count").count();
        post.views = data.get("view_count").count();
        PostParts.add(post.media, data.at("cover", "url").text());
        return post;
    }

    static PostParts nineGag(Node data) {
        PostParts post = titled(data, "description");
        post.date = Moments.seconds(data.get("creationTs"));
        post.handle = data.at("creator", "username").text();
        post.author = data.at("creator", "fullName").text();
        post.url = data.get("url").text();
        post.likes = data.get("upVoteCount").count();
        post.replies = data.get("commentsCount").count();
        for (Node tag : data.get("tags").list()) {
            PostParts.add(post.hashtags, tag.get("key").text());
        }
        post.title = post.title == null ? null : unescaped(post.title);
        post.text = unescaped(post.text);
        PostParts.add(post.links, data.get("sourceUrl").text());
        Node images = data.get("images");
        PostParts.add(post.media, images.any("image700", "image460").get("url").text());
        return post;
    }

    static PostParts pinterest(Node data) {
        PostParts post = titled(data, data.has("description") ? "description" : "body");
        String entity = data.get("entityId").text();
        post.id = entity != null ? entity : post.id;
        post.date = mailed(data.any("created_at", "createdAt").text());
        post.handle = data.at("pinner", "username").text();
        post.author = data.get("pinner").any("fullName", "full_name").text();
        post.url = post.id == null ? null : "https://www.pinterest.com/pin/" + post.id;
        PostParts.add(post.links, data.get("link").text());
        Node image = data.any("imageSpec_orig", "image");
        String address = image.isObject() ? image.get("url").text() : image.text();
        PostParts.add(
                post.media, address != null ? address : data.at("images", "orig", "url").text());
        return post;
    }

    static PostParts gab(Node data) throws Refusal {
        String type = data.get("type").text();
        if (type != null && !type.equals("post")) {
            throw type.equals("user")
                    ? new Refusal("importing.user")
                    : new Refusal("importing.not-a-post");
        }
        if (!data.has("content")) {
            throw new Refusal("importing.no-text");
        }
        PostParts post = MastodonStatus.parts(data, false);
        post.likes = post.likes != null ? post.likes : data.get("reaction_count").count();
        post.reposts = post.reposts != null ? post.reposts : data.get("reposts_count").count();
        return post;
    }

    /// Words of 9GAG, which writes quotes and their kin as entities.
    private static String unescaped(String text) {
        return Texts.normalise(Parser.unescapeEntities(text, false));
    }

    /// A post with a title and a text, which is the title where there is none.
    private static PostParts titled(Node data, String text) {
        PostParts post = new PostParts();
        post.id = data.get("id").text();
        post.title = data.get("title").text();
        String below = orEmpty(data.get(text).body());
        post.text = below.isBlank() ? orEmpty(post.title) : below;
        return post;
    }

    /// A date as mails have it, `Tue, 27 Sep 2022 21:04:12 +0000`, or as Pinterest's kin do.
    private static @Nullable Edtf mailed(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return Edtf.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return XWords.date(date);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
