package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

/// Videos of TikTok and Douyin, which are of one make, and comments on them.
final class VideoItem {
    static final String[] FIELDS = {
        "id",
        "desc",
        "createTime",
        "create_time",
        "author",
        "authorInfo",
        "authorStats",
        "uniqueId",
        "unique_id",
        "nickname",
        "stats",
        "statsV2",
        "statistics",
        "diggCount",
        "digg_count",
        "shareCount",
        "share_count",
        "commentCount",
        "comment_count",
        "playCount",
        "play_count",
        "textExtra",
        "text_extra",
        "hashtagName",
        "hashtag_name",
        "userUniqueId",
        "textLanguage",
        "video",
        "cover",
        "downloadAddr",
        "playAddr",
        "imagePost",
        "images",
        "imageURL",
        "urlList",
        "url_list",
        "aweme_id",
        "awemeId",
        "cid",
        "text",
        "reply_id",
        "reply_comment_total",
        "user",
        "share_info",
        "url",
        "comment_language",
        "cell_room",
        "play_addr"
    };

    private VideoItem() {}

    static PostParts tiktok(Node data) {
        PostParts post = new PostParts();
        post.id = data.get("id").text();
        post.text = text(data.get("desc"));
        post.date = Moments.seconds(data.get("createTime"));
        Node author = data.get("author");
        post.handle = author.isObject() ? author.get("uniqueId").text() : author.text();
        post.author =
                author.isObject() ? author.get("nickname").text() : data.get("nickname").text();
        post.language = language(data.get("textLanguage"));
        if (post.handle != null && post.id != null) {
            post.url = "https://www.tiktok.com/@" + post.handle + "/video/" + post.id;
        }
        counts(post, data.any("stats", "statsV2"));
        marks(post, data.get("textExtra"));
        Node video = data.get("video");
        PostParts.add(post.media, video.any("cover", "playAddr", "downloadAddr").text());
        for (Node image : data.at("imagePost", "images").list()) {
            PostParts.add(post.media, image.at("imageURL", "urlList").first().text());
        }
        return post;
    }

    static PostParts tiktokComment(Node data) {
        PostParts post = new PostParts();
        post.id = data.any("cid", "id").text();
        post.text = text(data.get("text"));
        post.date = Moments.seconds(data.get("create_time"));
        post.handle = data.at("user", "unique_id").text();
        post.author = data.at("user", "nickname").text();
        post.language = language(data.get("comment_language"));
        post.url = data.at("share_info", "url").text();
        post.conversation = data.get("aweme_id").text();
        String answered = data.get("reply_id").text();
        post.replyTo = answered == null || answered.equals("0") ? post.conversation : answered;
        post.likes = data.get("digg_count").count();
        post.replies = data.get("reply_comment_total").count();
        marks(post, data.get("text_extra"));
        return post;
    }

    static PostParts douyin(Node data) {
        PostParts post = new PostParts();
        post.id = data.any("aweme_id", "awemeId").text();
        post.text = text(data.get("desc"));
        post.date = Moments.seconds(data.any("create_time", "createTime"));
        Node author = data.any("author", "authorInfo");
        post.author = author.get("nickname").text();
        post.handle = author.any("unique_id", "uniqueId").text();
        if (post.id != null) {
            post.url = "https://www.douyin.com/video/" + post.id;
        }
        counts(post, data.any("statistics", "stats"));
        marks(post, data.any("text_extra", "textExtra"));
        for (Node image : data.get("images").list()) {
            PostParts.add(post.media, image.any("url_list", "urlList").first().text());
        }
        PostParts.add(post.media, data.at("video", "play_addr", "url_list").first().text());
        return post;
    }

    private static String text(Node node) {
        String text = node.body();
        return text == null ? "" : text;
    }

    /// The language, where the platform found one (`un` says that it did not).
    private static @Nullable String language(Node node) {
        String language = node.text();
        return "un".equals(language) ? null : language;
    }

    private static void counts(PostParts post, Node counts) {
        post.likes = counts.any("diggCount", "digg_count").count();
        post.reposts = counts.any("shareCount", "share_count").count();
        post.replies = counts.any("commentCount", "comment_count").count();
        post.views = counts.any("playCount", "play_count").count();
    }

    private static void marks(PostParts post, Node marks) {
        for (Node mark : marks.list()) {
            PostParts.add(post.hashtags, mark.any("hashtagName", "hashtag_name").text());
            PostParts.add(post.mentions, mark.any("userUniqueId", "unique_id").text());
        }
    }
}
