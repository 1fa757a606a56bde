package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A tweet or another short message on a platform.
///
/// @param platform e.g. `x`
/// @param nativeId the platform's own id, as text (ids exceed 2^53)
/// @param handle the author's handle without `@`
/// @param replyTo native id of the post it replies to
/// @param repostOf native id of the post it repeats; [#text] is then the full text of that post
/// @param quoteOf native id of the post it quotes
/// @param conversation native id of the thread's first post
/// @param hashtags without `#`, as written
/// @param mentions handles without `@`, as written
/// @param links addresses as expanded by the source
/// @param media addresses of media, as in the source
public record Post(
        Header header,
        String text,
        String platform,
        @Nullable String nativeId,
        @Nullable String handle,
        @Nullable String replyTo,
        @Nullable String repostOf,
        @Nullable String quoteOf,
        @Nullable String conversation,
        List<String> hashtags,
        List<String> mentions,
        List<String> links,
        List<String> media,
        Counts counts)
        implements Document {

    public Post {
        hashtags = List.copyOf(hashtags);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        media = List.copyOf(media);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.POST;
    }

    @Override
    public Post withHeader(Header other) {
        return new Post(
                other,
                text,
                platform,
                nativeId,
                handle,
                replyTo,
                repostOf,
                quoteOf,
                conversation,
                hashtags,
                mentions,
                links,
                media,
                counts);
    }

    /// Engagement as the source counted it at capture; null where it says nothing.
    public record Counts(
            @Nullable Long likes,
            @Nullable Long reposts,
            @Nullable Long replies,
            @Nullable Long quotes,
            @Nullable Long views) {
        public static final Counts UNKNOWN = new Counts(null, null, null, null, null);
    }
}
