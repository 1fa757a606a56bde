package org.furore.importing.social;

import org.furore.domain.document.Post;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// A submission or a comment of Reddit, from the interface or from Pushshift. Its id is its full
/// name (`t3_…`, `t1_…`), its outlet the forum it stands in. What is written stays Markdown. The
/// text of a submission is what stands below its title, or the title where nothing does. Of one
/// that was deleted or removed the text is what the source shows instead, `[deleted]` or
/// `[removed]`, and an author shown as `[deleted]` is none: it keeps its place and its date. See
/// "JSON" in the documentation of Reddit's interface.
final class RedditPost {
    static final String PLATFORM = "reddit";
    private static final String OUTLET = "Reddit";
    private static final String SITE = "https://www.reddit.com";

    static final Wanted WANTED =
            new Wanted(
                    Set.of(
                            "name",
                            "id",
                            "title",
                            "selftext",
                            "selftext_html",
                            "body",
                            "body_html",
                            "author",
                            "created_utc",
                            "subreddit",
                            "permalink",
                            "url",
                            "is_self",
                            "score",
                            "ups",
                            "num_comments",
                            "parent_id",
                            "link_id",
                            "crosspost_parent",
                            "crosspost_parent_list",
                            "gallery_data",
                            "items",
                            "media_id",
                            "url_overridden_by_dest",
                            "subreddit_name_prefixed",
                            "post_hint",
                            "kind",
                            "data",
                            "count",
                            "link_karma",
                            "error",
                            "message",
                            "reason",
                            "retrieved_on",
                            "retrieved_utc"),
                    Set.of("media_metadata"));

    private RedditPost() {}

    /// Whether the markup of a record's own HTML is escaped, as the interface does unless it is
    /// asked not to; null where the record has no HTML.
    static @Nullable Boolean escaped(Node data) {
        String html = data.any("body_html", "selftext_html").orEmpty().stripLeading();
        return html.startsWith("&lt;") ? Boolean.TRUE : html.startsWith("<") ? false : null;
    }

    /// The post a record is; what is none is refused.
    ///
    /// @param escaped whether `&`, `<` and `>` are written as entities
    static Post of(Node data, boolean escaped) throws Refusal {
        boolean comment = data.has("body") && !data.has("title");
        if (!comment && !data.has("title")) {
            throw refused(data);
        }
        PostParts post = new PostParts();
        post.id = name(data, comment ? "t1_" : "t3_");
        if (post.id == null) {
            throw new Refusal("importing.no-id");
        }
        sign(post, data);
        post.date = Moments.seconds(data.get("created_utc"));
        String place = data.get("permalink").text();
        post.url = place != null && place.startsWith("/") ? SITE + place : place;
        post.likes = data.any("score", "ups").balance();
        if (comment) {
            post.text = decoded(data.get("body").body(), escaped);
            post.replyTo = parent(data.get("parent_id"));
            post.conversation = data.get("link_id").text();
        } else {
            submission(post, data, escaped);
        }
        if (!post.saysSomething()) {
            throw new Refusal("importing.no-text");
        }
        return post.post(PLATFORM, outlet(data));
    }

    /// What a comment answers. The last interface of Pushshift gave the comments' numbers, which
    /// are written in base 36 everywhere else.
    private static @Nullable String parent(Node parent) {
        Long number = parent.body() == null ? parent.count() : null;
        return number == null ? parent.text() : "t1_" + Long.toString(number, 36);
    }

    private static Refusal refused(Node data) {
        if (data.has("link_karma")) {
            return new Refusal("importing.user");
        }
        return data.has("error") || data.has("reason") && data.has("message")
                ? new Refusal("importing.service-error", data.any("message", "error").shown())
                : new Refusal("importing.not-a-post");
    }

    private static void submission(PostParts post, Node data, boolean escaped) {
        String title = decoded(data.get("title").text(), escaped);
        post.title = title.isBlank() ? null : title;
        String below = decoded(data.get("selftext").body(), escaped);
        post.text = below.isBlank() ? title : below;
        post.conversation = post.id;
        post.replies = data.get("num_comments").count();
        Node crossposts = data.get("crosspost_parent_list");
        post.repostOf = data.get("crosspost_parent").text();
        String url = data.any("url_overridden_by_dest", "url").text();
        if (url != null && !data.get("is_self").isTrue()) {
            String address = decoded(url, escaped);
            boolean picture = "image".equals(data.get("post_hint").text()) || isMedia(address);
            PostParts.add(picture ? post.media : post.links, address);
        }
        if (!crossposts.first().isNothing() && below.isBlank()) {
            String repeated = decoded(crossposts.first().get("selftext").body(), escaped);
            post.text = repeated.isBlank() ? post.text : repeated;
        }
        pictures(post, data, escaped);
    }

    private static boolean isMedia(String address) {
        return address.startsWith("https://i.redd.it/")
                || address.startsWith("https://v.redd.it/")
                || address.startsWith("https://i.imgur.com/");
    }

    private static void pictures(PostParts post, Node data, boolean escaped) {
        Node known = data.get("media_metadata");
        for (Node item : data.at("gallery_data", "items").list()) {
            String id = item.get("media_id").text();
            Node source = id == null ? Node.NONE : known.at(id, "s");
            String address = source.any("u", "gif").text();
            PostParts.add(post.media, address == null ? null : decoded(address, escaped));
        }
    }

    private static void sign(PostParts post, Node data) {
        String author = data.get("author").text();
        if (author != null && !author.equals("[deleted]")) {
            post.handle = author;
            post.author = author;
        }
    }

    /// Its full name; Pushshift's older records have only what follows the kind.
    private static @Nullable String name(Node data, String kind) {
        String name = data.get("name").text();
        String id = data.get("id").text();
        return name != null && name.startsWith(kind) ? name : id == null ? null : kind + id;
    }

    private static String outlet(Node data) {
        String forum = data.get("subreddit").text();
        return forum == null ? OUTLET : "r/" + forum;
    }

    private static String decoded(@Nullable String text, boolean escaped) {
        return text == null ? "" : escaped ? XWords.decoded(text) : text;
    }
}
