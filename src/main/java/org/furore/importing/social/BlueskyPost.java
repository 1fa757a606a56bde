package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Post;
import org.furore.importing.social.PostRecords.Found;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A post of Bluesky: as a view of it (`app.bsky.feed.defs#postView`), as an item of a feed that
/// may say who repeated it, or as the bare record of a repository or of a stream. A post's id is
/// its at-uri. A repost has the whole text of what it repeats where the file has it; the bare
/// record of a repost has none. Where a program in Python wrote the answers of its library down,
/// all names are as Python has them (`created_at`). See the lexicons `app.bsky.feed` and
/// `com.atproto.repo`.
final class BlueskyPost {
    static final String PLATFORM = "bluesky";
    static final String OUTLET = "Bluesky";
    static final String POST = "app.bsky.feed.post";
    static final String REPOST = "app.bsky.feed.repost";

    static final Wanted WANTED =
            Wanted.of(
                    "$type",
                    "uri",
                    "author",
                    "did",
                    "handle",
                    "displayName",
                    "record",
                    "value",
                    "post",
                    "text",
                    "createdAt",
                    "facets",
                    "index",
                    "byteStart",
                    "byteEnd",
                    "features",
                    "tag",
                    "tags",
                    "langs",
                    "reply",
                    "root",
                    "parent",
                    "embed",
                    "embeds",
                    "images",
                    "fullsize",
                    "image",
                    "ref",
                    "$link",
                    "external",
                    "media",
                    "playlist",
                    "video",
                    "replyCount",
                    "repostCount",
                    "likeCount",
                    "quoteCount",
                    "reason",
                    "by",
                    "indexedAt",
                    "subject",
                    "notFound",
                    "blocked",
                    "commit",
                    "operation",
                    "collection",
                    "rkey",
                    "kind",
                    "time_us",
                    "error",
                    "message",
                    "py_type",
                    "created_at",
                    "display_name",
                    "byte_start",
                    "byte_end",
                    "link",
                    "reply_count",
                    "repost_count",
                    "like_count",
                    "quote_count",
                    "indexed_at",
                    "not_found",
                    "4CAT_metadata",
                    "collected_at");

    private BlueskyPost() {}

    /// The post a record is, in whichever of these forms; what is none is refused.
    static Found of(Node record) throws Refusal {
        if (record.has("commit") || record.has("kind")) {
            return streamed(record);
        }
        if (record.get("post").isObject()) {
            return feedItem(record);
        }
        if (record.at("value", "post").isObject()) {
            return feedItem(record.get("value"));
        }
        Node value = record.has("value") ? record.get("value") : record.get("record");
        if (record.has("value") && type(value).isEmpty() || isAbsent(record)) {
            throw absent(record);
        }
        if (record.has("handle") && record.has("did") && value.isNothing()) {
            throw new Refusal("importing.user");
        }
        if (!value.isObject()) {
            // A record by itself, written down without its address.
            value = record;
        }
        return new Found(post(record, value), capture(record));
    }

    /// When 4CAT caught it, as it notes beside what the service said.
    private static Capture capture(Node record) {
        java.time.Instant at = Moments.wholeSeconds(record.at("4CAT_metadata", "collected_at"));
        return at == null ? Capture.UNSTATED : new Capture(at, null, "4CAT");
    }

    private static @Nullable String name(Node account) {
        return account.any("displayName", "display_name").text();
    }

    private static boolean isAbsent(Node view) {
        String type = type(view.has("value") ? view.get("value") : view);
        return view.any("notFound", "not_found").isTrue()
                || view.get("blocked").isTrue()
                || type.endsWith("#notFoundPost")
                || type.endsWith("#blockedPost")
                || type.contains("#threadItem");
    }

    private static Refusal absent(Node view) {
        String type = type(view.has("value") ? view.get("value") : view);
        if (view.get("blocked").isTrue() || type.endsWith("locked") || type.contains("blocked")) {
            return new Refusal("importing.post-blocked", view.get("uri").shown());
        }
        return type.contains("NoUnauthenticated")
                ? new Refusal("importing.post-private", view.get("uri").shown())
                : new Refusal("importing.post-gone", view.get("uri").shown());
    }

    private static Found feedItem(Node item) throws Refusal {
        Node view = item.get("post");
        if (isAbsent(view)) {
            throw absent(view);
        }
        Node reason = item.get("reason");
        if (!reason.get("by").isObject() || type(reason).endsWith("reasonPin")) {
            return new Found(post(view, view.get("record")));
        }
        PostParts repost = new PostParts();
        fill(repost, view, view.get("record"));
        repost.repostOf = view.get("uri").text();
        repost.id = reason.get("uri").text();
        repost.author = name(reason.get("by"));
        repost.handle = reason.at("by", "handle").text();
        repost.date = Moments.written(reason.any("indexedAt", "indexed_at"));
        repost.url = url(view.get("author"), repost.repostOf);
        return new Found(repost.post(PLATFORM, OUTLET));
    }

    /// What a stream tells (Jetstream): of a new post or repost the record, of all else nothing.
    private static Found streamed(Node event) throws Refusal {
        Node commit = event.get("commit");
        String collection = commit.get("collection").text();
        String operation = commit.get("operation").text();
        String did = event.get("did").text();
        String key = commit.get("rkey").text();
        if (collection == null || did == null || key == null) {
            throw new Refusal("importing.notice");
        }
        if ("delete".equals(operation)) {
            throw new Refusal("importing.compliance");
        }
        Node record = commit.get("record");
        PostParts post = new PostParts();
        post.id = "at://" + did + "/" + collection + "/" + key;
        fill(post, Node.NONE, checked(collection, record));
        post.url = url(Node.NONE, post.id);
        java.time.Instant seen = Moments.microseconds(event.get("time_us"));
        return new Found(
                post.post(PLATFORM, OUTLET),
                seen == null ? Capture.UNSTATED : new Capture(seen, null, null));
    }

    private static Post post(Node view, Node record) throws Refusal {
        PostParts post = new PostParts();
        fill(post, view, checked(type(record), record));
        post.id = view.get("uri").text();
        post.author = name(view.get("author"));
        post.handle = view.at("author", "handle").text();
        post.url = url(view.get("author"), post.id);
        return post.post(PLATFORM, OUTLET);
    }

    private static Node checked(String collection, Node record) throws Refusal {
        if (!collection.isEmpty() && !collection.equals(POST) && !collection.equals(REPOST)) {
            throw new Refusal("importing.activity", collection);
        }
        if (record.body() == null && !record.has("text") && !record.has("subject")) {
            throw new Refusal("importing.no-text");
        }
        return record;
    }

    private static void fill(PostParts post, Node view, Node record) throws Refusal {
        post.date = Moments.written(record.any("createdAt", "created_at"));
        Node subject = record.get("subject");
        if (subject.isObject()) {
            post.repostOf = subject.get("uri").text();
            if (post.repostOf == null) {
                throw new Refusal("importing.no-id");
            }
            return;
        }
        String text = record.get("text").body();
        if (text == null) {
            throw new Refusal("importing.no-text");
        }
        post.text = text;
        BlueskyFacets.fill(post, record);
        BlueskyEmbeds.fill(post, record.get("embed"), view.get("embed"));
        post.replyTo = record.at("reply", "parent", "uri").text();
        String root = record.at("reply", "root", "uri").text();
        post.conversation = root;
        List<String> languages = record.get("langs").texts();
        post.language = languages.size() == 1 ? languages.get(0) : null;
        post.likes = view.any("likeCount", "like_count").count();
        post.reposts = view.any("repostCount", "repost_count").count();
        post.replies = view.any("replyCount", "reply_count").count();
        post.quotes = view.any("quoteCount", "quote_count").count();
    }

    /// The address under which the web application shows a post.
    private static @Nullable String url(Node author, @Nullable String uri) {
        if (uri == null || !uri.startsWith("at://") || !uri.contains("/" + POST + "/")) {
            return null;
        }
        String did = uri.substring("at://".length(), uri.indexOf('/', "at://".length()));
        String handle = author.get("handle").text();
        String by = handle == null || handle.equals("handle.invalid") ? did : handle;
        return "https://bsky.app/profile/"
                + by
                + "/post/"
                + uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static String type(Node node) {
        String type = node.any("$type", "py_type").text();
        return type == null ? "" : type;
    }
}
