package org.furore.importing.social;

import org.furore.importing.social.PostRecords.Found;
import org.jspecify.annotations.Nullable;

/// A status as Mastodon's interface gives it, and as its kin do (Pleroma, Truth Social). Servers
/// number statuses each for itself, so a post's id is its address (`uri`), which is the same
/// everywhere and in an archive. A status it replies to is named by its number alone; where it is
/// the account's own, its address follows from that of the reply. See "Status" in the documentation
/// of Mastodon.
final class MastodonStatus {
    static final String PLATFORM = "mastodon";
    static final String OUTLET = "Mastodon";

    static final Wanted WANTED =
            Wanted.of(
                    "id",
                    "created_at",
                    "in_reply_to_id",
                    "in_reply_to_account_id",
                    "in_reply_to",
                    "spoiler_text",
                    "language",
                    "uri",
                    "url",
                    "replies_count",
                    "reblogs_count",
                    "favourites_count",
                    "quotes_count",
                    "content",
                    "reblog",
                    "quote",
                    "quote_id",
                    "quoted_status",
                    "quoted_status_id",
                    "account",
                    "username",
                    "acct",
                    "display_name",
                    "media_attachments",
                    "remote_url",
                    "mentions",
                    "tags",
                    "name",
                    "poll",
                    "options",
                    "title",
                    "type",
                    "status",
                    "followers_count",
                    "error");

    private MastodonStatus() {}

    /// The post a status is; what is none is refused.
    static Found post(Node status) throws Refusal {
        if (!status.has("content")) {
            throw refused(status);
        }
        PostParts post = parts(status, true);
        boolean truth = "truthsocial.com".equals(FediAddress.host(status.any("uri", "url").text()));
        return new Found(
                truth
                        ? post.post(Platform.TRUTH_SOCIAL.id(), Platform.TRUTH_SOCIAL.outlet())
                        : post.post(PLATFORM, OUTLET));
    }

    private static Refusal refused(Node record) {
        if (record.has("type") && record.has("account")) {
            return new Refusal("importing.notification", record.get("type").shown());
        }
        if (record.has("acct") && record.has("username")) {
            return new Refusal("importing.user");
        }
        return record.has("error")
                ? new Refusal("importing.service-error", record.get("error").shown())
                : new Refusal("importing.not-a-post");
    }

    /// @param federated whether ids are addresses, known to many servers
    static PostParts parts(Node status, boolean federated) throws Refusal {
        PostParts post = new PostParts();
        post.id = id(status, federated);
        if (post.id == null) {
            throw new Refusal("importing.no-id");
        }
        Node account = status.get("account");
        post.author = account.get("display_name").text();
        String handle = account.any("acct", "username").text();
        post.handle =
                federated ? FediAddress.full(handle, account.any("uri", "url").text()) : handle;
        post.date = Moments.written(status.get("created_at"));
        post.language = status.get("language").text();
        String url = status.get("url").text();
        post.url = url != null ? url : status.get("uri").text();
        post.likes = status.get("favourites_count").count();
        post.reposts = status.get("reblogs_count").count();
        post.replies = status.get("replies_count").count();
        post.quotes = status.get("quotes_count").count();
        Node shown = status;
        if (status.get("reblog").isObject()) {
            shown = status.get("reblog");
            post.repostOf = id(shown, federated);
            post.language = shown.get("language").text();
        }
        post.replyTo = replyTo(status, federated);
        post.quoteOf = quoteOf(shown, federated);
        fill(post, shown, federated);
        if (!post.saysSomething()) {
            throw new Refusal("importing.no-text");
        }
        return post;
    }

    private static void fill(PostParts post, Node shown, boolean federated) throws Refusal {
        PostHtml html = PostHtml.of(shown.get("content").orEmpty());
        post.text = html.text();
        post.links.addAll(html.links());
        post.title = shown.get("spoiler_text").text();
        options(post, shown.at("poll", "options"), "title");
        for (Node tag : shown.get("tags").list()) {
            PostParts.add(post.hashtags, tag.get("name").text());
        }
        for (Node mention : shown.get("mentions").list()) {
            String handle = mention.any("acct", "username").text();
            PostParts.add(
                    post.mentions,
                    federated ? FediAddress.full(handle, mention.get("url").text()) : handle);
        }
        for (Node media : shown.get("media_attachments").list()) {
            PostParts.add(post.media, media.any("url", "remote_url").text());
        }
    }

    /// Adds what a poll offers, a line each.
    static void options(PostParts post, Node options, String field) {
        StringBuilder lines = new StringBuilder();
        for (Node option : options.list()) {
            String text = option.get(field).text();
            if (text != null) {
                lines.append(lines.isEmpty() ? "" : "\n").append(text);
            }
        }
        if (!lines.isEmpty()) {
            post.text = post.text.isEmpty() ? lines.toString() : post.text + "\n\n" + lines;
        }
    }

    private static @Nullable String id(Node status, boolean federated) {
        return (federated ? status.any("uri", "url", "id") : status.get("id")).text();
    }

    private static @Nullable String replyTo(Node status, boolean federated) {
        String number = status.get("in_reply_to_id").text();
        String uri = status.get("uri").text();
        String own = status.get("id").text();
        String whom = status.get("in_reply_to_account_id").text();
        boolean self = whom != null && whom.equals(status.at("account", "id").text());
        if (federated && number != null && uri != null && own != null && self) {
            String end = "/" + own;
            if (uri.endsWith(end)) {
                return uri.substring(0, uri.length() - own.length()) + number;
            }
        }
        return number;
    }

    private static @Nullable String quoteOf(Node status, boolean federated) {
        Node quote = status.get("quote");
        Node quoted = quote.has("quoted_status") ? quote.get("quoted_status") : quote;
        String id = quoted.isObject() ? id(quoted, federated) : null;
        return id != null
                ? id
                : quote.has("quoted_status_id")
                        ? quote.get("quoted_status_id").text()
                        : status.get("quote_id").text();
    }
}
