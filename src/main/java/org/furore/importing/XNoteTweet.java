package org.furore.importing;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.util.ArrayList;
import java.util.List;

/// A long post in an archive's `note-tweet.js`: the whole text of a post that `tweets.js` cuts. It
/// has a number of its own, which is not that of the post, and nothing leads from one to the other,
/// so it is a document without an id.
final class XNoteTweet {
    private @Nullable String created;
    private @Nullable String text;
    private final List<String> hashtags = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    /// Reads an entry, `{"noteTweet":{…}}`, whose start the parser is at.
    void read(JsonParser in) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "noteTweet", "core" -> {
                    if (Json.object(in)) {
                        read(in);
                    }
                }
                case "createdAt" -> created = Json.text(in);
                case "text" -> text = Json.body(in);
                case "hashtags" -> marks(in, hashtags, "text", "text");
                case "mentions" -> marks(in, mentions, "screenName", "screenName");
                case "urls" -> marks(in, links, "expandedUrl", "shortUrl");
                default -> in.skipChildren();
            }
        }
    }

    private static void marks(JsonParser in, List<String> into, String field, String other) {
        if (!Json.list(in)) {
            return;
        }
        while (Json.nextObject(in)) {
            String found = null;
            String second = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                if (name.equals(field)) {
                    found = Json.text(in);
                } else if (name.equals(other)) {
                    second = Json.text(in);
                } else {
                    in.skipChildren();
                }
            }
            String best = found != null ? found : second;
            if (best != null) {
                into.add(best);
            }
        }
    }

    /// Why this can't be a post, or null if it can.
    @Nullable Message problem() {
        return text == null ? Message.of("importing.no-text") : null;
    }

    /// The post, once [#problem] is null.
    Post post(@Nullable XOwner owner) {
        if (text == null) {
            throw new IllegalStateException("no post without text");
        }
        String name = owner == null ? null : owner.name();
        return new Post(
                new Header(null, name, XWords.OUTLET, XWords.date(created), null, null),
                XWords.decoded(text),
                XWords.PLATFORM,
                null,
                owner == null ? null : owner.handle(),
                null,
                null,
                null,
                null,
                hashtags,
                mentions,
                links,
                List.of(),
                Post.Counts.UNKNOWN);
    }
}
