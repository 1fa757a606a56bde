package org.furore.importing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What X marked in a post's text: hashtags, people, links, media. Both vocabularies of its
/// interfaces are understood, `user_mentions` of version 1.1 and `mentions` of version 2.
final class XEntities {
    final List<String> hashtags = new ArrayList<>();
    final List<String> mentions = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> media = new ArrayList<>();

    private final boolean picturesAreLinks;

    private XEntities(boolean picturesAreLinks) {
        this.picturesAreLinks = picturesAreLinks;
    }

    /// Of version 1.1, where media stand apart from links.
    static XEntities ofVersion1() {
        return new XEntities(false);
    }

    /// Of version 2, which lists the addresses of a post's own media among its links.
    static XEntities ofVersion2() {
        return new XEntities(true);
    }

    /// Reads an `entities` or `extended_entities` object, the parser being at it. A list that comes
    /// again, as media do in the extended one, replaces the shorter.
    void read(JsonParser in) {
        if (!Json.object(in)) {
            return;
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "hashtags" -> read(in, hashtags, "text", "tag");
                case "user_mentions", "mentions" -> read(in, mentions, "screen_name", "username");
                case "urls" -> read(in, links, "url", "expanded_url");
                case "media" -> read(in, media, "media_url", "media_url_https");
                default -> in.skipChildren();
            }
        }
    }

    /// Reads the `media` a flattened post of version 2 carries.
    void readMedia(JsonParser in) {
        read(in, media, "preview_image_url", "url");
    }

    private void read(JsonParser in, List<String> into, String field, String better) {
        if (!Json.list(in)) {
            return;
        }
        List<String> found = new ArrayList<>();
        while (Json.nextObject(in)) {
            String value = value(in, field, better);
            if (value != null) {
                found.add(value);
            }
        }
        if (found.size() >= into.size()) {
            into.clear();
            into.addAll(found);
        }
    }

    private @Nullable String value(JsonParser in, String field, String better) {
        String value = null;
        String best = null;
        boolean picture = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken token = in.nextToken();
            if (name.equals(better)) {
                best = Json.text(in);
            } else if (name.equals(field)) {
                value = Json.text(in);
            } else if (name.equals("display_url") && token == JsonToken.VALUE_STRING) {
                picture = in.getString().startsWith("pic.");
            } else {
                in.skipChildren();
            }
        }
        boolean own = picture && picturesAreLinks && field.equals("url");
        return own ? null : best != null ? best : value;
    }

    /// What is in one list or the other, each once.
    static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
