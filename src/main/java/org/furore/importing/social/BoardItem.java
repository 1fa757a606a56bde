package org.furore.importing.social;

import org.furore.domain.event.Edtf;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Posts of LinkedIn, Imgur, 9GAG, Pinterest and Gab. LinkedIn says of a post only how long ago it
/// was, rounded to months, so it has no date.
final class BoardItem {
    static final String[] FIELDS = {
        "actor",
        "commentary",
        "text",
        "name",
        "navigationContext",
        "actionTarget",
        "updateMetadata",
        "urn",
        "preDashEntityUrn",
        "*socialDetail",
        "*totalSocialActivityCounts",
        "numLikes",
        "numShares",
        "numComments",
        "content",
        "articleComponent",
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

    private static final String ACTIVITY = "urn:li:activity:";

    private BoardItem() {}

    static PostParts linkedIn(Node data) {
        PostParts post = new PostParts();
        String urn = data.at("updateMetadata", "urn").text();
        String named = urn != null ? urn : data.get("preDashEntityUrn").text();
        int at = named == null ? -1 : named.indexOf(ACTIVITY);
        if (named != null && at >= 0) {
            post.id = digits(named.substring(at + ACTIVITY.length()));
            post.url = "https://www.linkedin.com/feed/update/" + ACTIVITY + post.id;
        }
        post.text = orEmpty(data.at("commentary", "text", "text").body());
        post.author = data.at("actor", "name", "text").text();
        post.handle = profile(data.at("actor", "navigationContext", "actionTarget").text());
        Node counts = data.at("*socialDetail", "*totalSocialActivityCounts");
        post.likes = counts.get("numLikes").count();
        post.reposts = counts.get("numShares").count();
        post.replies = counts.get("numComments").count();
        Node content = data.get("content");
        Node article = content.get("articleComponent");
        Node target = article.isObject() ? article : content;
        PostParts.add(post.links, target.at("navigationContext", "actionTarget").text());
        return post;
    }

    private static String digits(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /// What names an account in its address: `in/reader` or `company/house`.
    private static @Nullable String profile(@Nullable String address) {
        int at = address == null ? -1 : address.indexOf("linkedin.com/");
        if (address == null || at < 0) {
            return null;
        }
        String path = address.substring(at + "linkedin.com/".length());
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        String name = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return name.isEmpty() ? null : name;
    }

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
