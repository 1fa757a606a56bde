package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Posts of Instagram, in both shapes its pages get them, and of Threads, which is of the same
/// make. A post's id is the code in its address, the only one both shapes have.
final class PhotoItem {
    static final String[] FIELDS = {
        "code",
        "shortcode",
        "caption",
        "text",
        "taken_at",
        "taken_at_timestamp",
        "user",
        "owner",
        "username",
        "full_name",
        "like_count",
        "comment_count",
        "carousel_media",
        "image_versions2",
        "candidates",
        "url",
        "video_versions",
        "edge_media_to_caption",
        "edges",
        "node",
        "edge_media_preview_like",
        "edge_media_to_comment",
        "edge_media_preview_comment",
        "count",
        "display_url",
        "video_url",
        "edge_sidecar_to_children",
        "text_post_app_info",
        "repost_count",
        "direct_reply_count",
        "quote_count",
        "link_preview_attachment",
        "share_info",
        "quoted_post",
        "reposted_post",
        "text_fragments",
        "fragments",
        "mention_fragment",
        "mentioned_user",
        "tag_fragment",
        "link_fragment",
        "fragment_type",
        "plaintext",
        "uri",
        "play_count",
        "view_count",
        "video_view_count"
    };

    private PhotoItem() {}

    static PostParts instagram(Node data) {
        PostParts post = data.has("shortcode") ? graph(data) : listed(data);
        if (post.id != null) {
            post.url = "https://www.instagram.com/p/" + post.id;
        }
        return post;
    }

    private static PostParts listed(Node data) {
        PostParts post = new PostParts();
        post.id = data.get("code").text();
        post.text = orEmpty(data.at("caption", "text").body());
        post.date = Moments.seconds(data.get("taken_at"));
        sign(post, data);
        post.likes = data.get("like_count").count();
        post.replies = data.get("comment_count").count();
        post.views = data.any("play_count", "view_count").count();
        pictures(post, data);
        return post;
    }

    private static PostParts graph(Node data) {
        PostParts post = new PostParts();
        post.id = data.get("shortcode").text();
        Node caption = data.at("edge_media_to_caption", "edges").first();
        post.text = orEmpty(caption.at("node", "text").body());
        post.date = Moments.seconds(data.get("taken_at_timestamp"));
        sign(post, data);
        post.likes = data.at("edge_media_preview_like", "count").count();
        post.replies =
                data.any("edge_media_to_comment", "edge_media_preview_comment")
                        .get("count")
                        .count();
        post.views = data.get("video_view_count").count();
        PostParts.add(post.media, data.any("video_url", "display_url").text());
        for (Node edge : data.at("edge_sidecar_to_children", "edges").list()) {
            PostParts.add(post.media, edge.get("node").any("video_url", "display_url").text());
        }
        return post;
    }

    static PostParts threads(Node data) {
        PostParts post = listed(data);
        Node about = data.get("text_post_app_info");
        post.reposts = about.get("repost_count").count();
        post.replies = about.get("direct_reply_count").count();
        post.quotes = about.get("quote_count").count();
        post.quoteOf = about.at("share_info", "quoted_post", "code").text();
        Node repeated = about.at("share_info", "reposted_post");
        post.repostOf = repeated.get("code").text();
        if (post.repostOf != null) {
            post.text = orEmpty(repeated.at("caption", "text").body());
        }
        marks(post, repeated.isObject() ? repeated.get("text_post_app_info") : about);
        PostParts.add(post.links, led(about.at("link_preview_attachment", "url").text()));
        if (post.id != null && post.handle != null) {
            post.url = "https://www.threads.com/@" + post.handle + "/post/" + post.id;
        }
        return post;
    }

    /// What a post's text marks: whom it names, its topics, its links.
    private static void marks(PostParts post, Node about) {
        for (Node each : about.at("text_fragments", "fragments").list()) {
            PostParts.add(
                    post.mentions,
                    each.at("mention_fragment", "mentioned_user", "username").text());
            PostParts.add(post.links, led(each.at("link_fragment", "uri").text()));
            String topic =
                    each.get("tag_fragment").isObject() ? each.get("plaintext").text() : null;
            PostParts.add(
                    post.hashtags,
                    topic != null && topic.startsWith("#") ? topic.substring(1) : topic);
        }
    }

    /// Where a link leads that goes by way of the platform: `https://l.threads.com/?u=…`.
    private static @Nullable String led(@Nullable String link) {
        boolean detour =
                link != null
                        && (link.startsWith("https://l.threads.")
                                || link.startsWith("https://l.instagram."));
        int at = link == null || !detour ? -1 : link.indexOf("?u=");
        if (link == null || at < 0) {
            return link;
        }
        int end = link.indexOf('&', at);
        try {
            return URLDecoder.decode(
                    link.substring(at + 3, end < 0 ? link.length() : end), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private static void sign(PostParts post, Node data) {
        Node user = data.any("user", "owner");
        post.handle = user.get("username").text();
        post.author = user.get("full_name").text();
    }

    private static void pictures(PostParts post, Node data) {
        if (data.get("carousel_media").list().isEmpty()) {
            PostParts.add(post.media, picture(data));
        }
        for (Node each : data.get("carousel_media").list()) {
            PostParts.add(post.media, picture(each));
        }
    }

    private static @Nullable String picture(Node media) {
        String video = media.get("video_versions").first().get("url").text();
        return video != null
                ? video
                : media.at("image_versions2", "candidates").first().get("url").text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
