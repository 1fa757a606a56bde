package org.furore.importing.social;

import org.furore.domain.document.Post;
import org.furore.importing.social.PostRecords.Found;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// An activity of an account's outbox as the post it tells of: `Create` of a note is the note,
/// `Announce` a repost that mostly has only the address of what it repeats, so its text is empty
/// and the address in [Post#repostOf] and among its links. All other activities are no posts. See
/// "Activity Vocabulary" (W3C, 2017) and "ActivityPub" in the documentation of Mastodon.
///
/// @param owner the account's name and handle, as `actor.json` says
record MastodonActivity(@Nullable Owner owner) implements PostRecords.Maker {
    static final Wanted WANTED =
            new Wanted(
                    Set.of(
                            "type",
                            "id",
                            "actor",
                            "published",
                            "object",
                            "summary",
                            "inReplyTo",
                            "url",
                            "href",
                            "attributedTo",
                            "conversation",
                            "content",
                            "tag",
                            "name",
                            "attachment",
                            "likes",
                            "shares",
                            "replies",
                            "totalItems",
                            "quote",
                            "quoteUrl",
                            "quoteUri",
                            "_misskey_quote",
                            "oneOf",
                            "anyOf",
                            "preferredUsername"),
                    Set.of("contentMap"));

    /// Whose outbox it is.
    record Owner(String id, @Nullable String name, @Nullable String handle) {
        /// The account `actor.json` describes, or null if it describes none.
        static @Nullable Owner of(Node actor) {
            String id = actor.get("id").text();
            if (id == null) {
                return null;
            }
            String user = actor.get("preferredUsername").text();
            return new Owner(id, actor.get("name").text(), FediAddress.full(user, id));
        }
    }

    @Override
    public Found make(Node record) throws Refusal {
        String type = record.get("type").text();
        Node object = record.get("object");
        return switch (type == null ? "" : type) {
            case "Create" -> created(record, object);
            case "Announce" -> announced(record, object);
            case "Note", "Article", "Question", "Page" -> created(Node.NONE, record);
            case "" -> throw new Refusal("importing.not-a-post");
            default -> throw new Refusal("importing.activity", record.get("type").shown());
        };
    }

    private Found created(Node activity, Node object) throws Refusal {
        if (!object.isObject()) {
            throw new Refusal("importing.no-text");
        }
        PostParts post = new PostParts();
        post.id = object.get("id").text();
        if (post.id == null) {
            throw new Refusal("importing.no-id");
        }
        String actor = address(activity.get("actor"));
        sign(post, actor != null ? actor : address(object.get("attributedTo")));
        post.date = Moments.written(object.get("published"));
        if (post.date == null) {
            post.date = Moments.written(activity.get("published"));
        }
        String url = address(object.get("url"));
        post.url = url != null ? url : post.id;
        post.replyTo = address(object.get("inReplyTo"));
        post.conversation = object.get("conversation").text();
        post.quoteOf = address(object.any("quote", "quoteUri", "quoteUrl", "_misskey_quote"));
        fill(post, object);
        post.likes = object.at("likes", "totalItems").count();
        post.reposts = object.at("shares", "totalItems").count();
        post.replies = object.at("replies", "totalItems").count();
        if (!post.saysSomething()) {
            throw new Refusal("importing.no-text");
        }
        return new Found(post.post(MastodonStatus.PLATFORM, MastodonStatus.OUTLET));
    }

    private Found announced(Node activity, Node object) throws Refusal {
        PostParts post = new PostParts();
        post.id = activity.get("id").text();
        post.repostOf = address(object);
        if (post.id == null || post.repostOf == null) {
            throw new Refusal("importing.no-id");
        }
        sign(post, address(activity.get("actor")));
        post.date = Moments.written(activity.get("published"));
        post.url = post.id;
        fill(post, object);
        PostParts.add(post.links, post.repostOf);
        return new Found(post.post(MastodonStatus.PLATFORM, MastodonStatus.OUTLET));
    }

    private void sign(PostParts post, @Nullable String actor) {
        if (owner != null && (actor == null || owner.id().equals(actor))) {
            post.author = owner.name();
            post.handle = owner.handle();
        } else {
            post.handle = FediAddress.handle(actor);
        }
    }

    /// What a note says, shows and marks. Its content warning, or an article's name, is its title.
    private static void fill(PostParts post, Node object) throws Refusal {
        Node map = object.get("contentMap");
        List<String> languages = map.names();
        Node content = object.get("content");
        if (content.isNothing() && languages.size() == 1) {
            content = map.get(languages.get(0));
        }
        post.language = languages.size() == 1 ? languages.get(0) : null;
        PostHtml html = PostHtml.of(content.orEmpty());
        post.text = html.text();
        post.links.addAll(html.links());
        String title = PostHtml.of(object.any("summary", "name").orEmpty()).text();
        post.title = title.isBlank() ? null : title;
        MastodonStatus.options(post, object.any("oneOf", "anyOf"), "name");
        for (Node tag : object.get("tag").list()) {
            String name = tag.get("name").text();
            if (name != null && "Hashtag".equals(tag.get("type").text())) {
                post.hashtags.add(name.startsWith("#") ? name.substring(1) : name);
            } else if (name != null && "Mention".equals(tag.get("type").text())) {
                String handle = name.startsWith("@") ? name.substring(1) : name;
                PostParts.add(post.mentions, FediAddress.full(handle, tag.get("href").text()));
            }
        }
        for (Node attached : object.get("attachment").list()) {
            boolean link = "Link".equals(attached.get("type").text());
            PostParts.add(link ? post.links : post.media, address(attached.any("url", "href")));
        }
    }

    /// An address, which may stand alone, as the `id` of an object, or as a link's `href`, also the
    /// first of several.
    private static @Nullable String address(Node node) {
        Node one = node.first().isNothing() ? node : node.first();
        String text = one.text();
        return text != null ? text : one.any("id", "href", "url").text();
    }
}
