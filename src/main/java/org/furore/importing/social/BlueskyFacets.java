package org.furore.importing.social;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Texts;
import org.jspecify.annotations.Nullable;

/// What a post of Bluesky marks in its text. Places count the bytes of the text in UTF-8 as it was
/// written, before it is normalised; one that lies outside it or cuts a sign marks nothing. See the
/// lexicon `app.bsky.richtext.facet`.
final class BlueskyFacets {
    private BlueskyFacets() {}

    static void fill(PostParts post, Node record) {
        String text = record.get("text").orEmpty();
        byte[] bytes = null;
        for (Node facet : record.get("facets").list()) {
            for (Node feature : facet.get("features").list()) {
                PostParts.add(post.links, feature.get("uri").text());
                PostParts.add(post.hashtags, feature.get("tag").text());
                String did = feature.get("did").text();
                if (did != null) {
                    bytes = bytes == null ? text.getBytes(UTF_8) : bytes;
                    String shown = shown(bytes, facet.get("index"));
                    PostParts.add(
                            post.mentions,
                            shown != null && shown.startsWith("@") && shown.length() > 1
                                    ? shown.substring(1)
                                    : did);
                }
            }
        }
        for (String tag : record.get("tags").texts()) {
            PostParts.add(post.hashtags, tag);
        }
    }

    private static @Nullable String shown(byte[] bytes, Node index) {
        Long start = index.any("byteStart", "byte_start").count();
        Long end = index.any("byteEnd", "byte_end").count();
        if (start == null || end == null || start >= end || end > bytes.length) {
            return null;
        }
        String marked = new String(bytes, start.intValue(), (int) (end - start), UTF_8);
        return marked.indexOf('\uFFFD') >= 0 ? null : Texts.normalise(marked.strip());
    }
}
