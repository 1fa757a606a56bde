package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

/// What is set below a post's text: pictures, a video, a link's card, a quoted post. A view has
/// addresses of the pictures; a bare record has only the names of their bytes (CIDs), which are
/// then taken for want of better. See the lexicons `app.bsky.embed`.
final class BlueskyEmbeds {
    private BlueskyEmbeds() {}

    /// @param bare as the record has it
    /// @param view as the service shows it
    static void fill(PostParts post, Node bare, Node view) {
        add(post, view);
        boolean shown = !post.media.isEmpty();
        PostParts own = new PostParts();
        add(own, bare);
        own.links.forEach(link -> PostParts.add(post.links, link));
        if (!shown) {
            own.media.forEach(each -> PostParts.add(post.media, each));
        }
        if (own.quoteOf != null) {
            post.quoteOf = own.quoteOf;
        }
    }

    private static void add(PostParts post, Node embed) {
        PostParts.add(post.links, embed.at("external", "uri").text());
        for (Node image : embed.get("images").list()) {
            String address = image.get("fullsize").text();
            PostParts.add(post.media, address != null ? address : link(image.get("image")));
        }
        Node video = embed.get("video");
        PostParts.add(
                post.media, embed.has("playlist") ? embed.get("playlist").text() : link(video));
        // A quote with pictures wraps the quoted record once more.
        Node record = embed.get("record");
        String quoted = quoted(record);
        quoted = quoted != null ? quoted : quoted(record.get("record"));
        post.quoteOf = quoted != null ? quoted : post.quoteOf;
        if (embed.get("media").isObject()) {
            add(post, embed.get("media"));
        }
    }

    /// The name of a picture's or a video's bytes.
    private static @Nullable String link(Node blob) {
        return blob.get("ref").any("$link", "link").text();
    }

    /// The address of a quoted post; lists, feeds and starter packs can stand there too.
    private static @Nullable String quoted(Node record) {
        String uri = record.get("uri").text();
        return uri != null && uri.contains("/" + BlueskyPost.POST + "/") ? uri : null;
    }
}
