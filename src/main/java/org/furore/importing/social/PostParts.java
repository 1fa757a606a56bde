package org.furore.importing.social;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A post being put together from what its record says here and there.
final class PostParts {
    @Nullable String title;
    @Nullable String author;
    @Nullable Edtf date;
    @Nullable String language;
    @Nullable String url;
    String text = "";
    @Nullable String id;
    @Nullable String handle;
    @Nullable String replyTo;
    @Nullable String repostOf;
    @Nullable String quoteOf;
    @Nullable String conversation;
    final List<String> hashtags = new ArrayList<>();
    final List<String> mentions = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> media = new ArrayList<>();
    @Nullable Long likes;
    @Nullable Long reposts;
    @Nullable Long replies;
    @Nullable Long quotes;
    @Nullable Long views;

    /// Adds what is there.
    static void add(List<String> into, @Nullable String text) {
        if (text != null) {
            into.add(text);
        }
    }

    /// Whether it says anything: text, title, or something it shows or points to.
    boolean saysSomething() {
        return !text.isBlank() || title != null || !media.isEmpty() || !links.isEmpty();
    }

    /// @param outlet the platform's name for people
    Post post(String platform, String outlet) {
        Header header = new Header(title, author, outlet, date, XWords.language(language), url);
        Post.Counts counts = new Post.Counts(likes, reposts, replies, quotes, views);
        return new Post(
                header,
                text,
                platform,
                id,
                handle,
                replyTo,
                repostOf,
                quoteOf,
                conversation,
                each(hashtags),
                each(mentions),
                each(links),
                each(media),
                counts.equals(Post.Counts.UNKNOWN) ? Post.Counts.UNKNOWN : counts);
    }

    private static List<String> each(List<String> all) {
        return List.copyOf(new LinkedHashSet<>(all));
    }
}
