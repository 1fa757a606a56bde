package org.furore.importing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a page of X's interface version 2 says once for all its posts: the users, media and other
/// posts that they name by id.
final class XV2Includes {
    private final Map<String, XOwner> users = new HashMap<>();
    private final Map<String, XV2Tweet> posts = new HashMap<>();
    private final Map<String, String> media = new HashMap<>();

    /// Reads the `includes` of a page; null where it has none. A damaged entry is left out: it is
    /// no record and costs only what would have been joined from it.
    static XV2Includes of(@Nullable Slice includes) {
        XV2Includes read = new XV2Includes();
        if (includes == null || includes.bytes()[includes.start()] != '{') {
            return read;
        }
        Map<String, Slice> lists = JsonSpans.members(includes);
        for (Slice each : elements(lists.get("users"))) {
            read.add(each, read::addUser);
        }
        for (Slice each : elements(lists.get("tweets"))) {
            read.add(each, read::addPost);
        }
        for (Slice each : elements(lists.get("media"))) {
            read.add(each, read::addMedia);
        }
        return read;
    }

    private interface Reading {
        void read(JsonParser in);
    }

    private static List<Slice> elements(@Nullable Slice list) {
        return list == null || list.bytes()[list.start()] != '['
                ? List.of()
                : JsonSpans.elements(list);
    }

    private boolean add(Slice slice, Reading reading) {
        try (JsonParser in = Json.parser(slice)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                reading.read(in);
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void addUser(JsonParser in) {
        User user = readUser(in);
        if (user.id != null) {
            users.put(user.id, new XOwner(user.handle, user.name));
        }
    }

    private void addPost(JsonParser in) {
        XV2Tweet post = new XV2Tweet();
        post.read(in);
        if (post.id != null) {
            posts.put(post.id, post);
        }
    }

    private void addMedia(JsonParser in) {
        String key = null;
        String url = null;
        String preview = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "media_key" -> key = Json.text(in);
                case "url" -> url = Json.text(in);
                case "preview_image_url" -> preview = Json.text(in);
                default -> in.skipChildren();
            }
        }
        String address = url != null ? url : preview;
        if (key != null && address != null) {
            media.put(key, address);
        }
    }

    /// A user object the parser is at, as the author of a flattened post; null for anything else.
    static @Nullable XOwner user(JsonParser in) {
        if (!Json.object(in)) {
            return null;
        }
        User user = readUser(in);
        return new XOwner(user.handle, user.name);
    }

    private record User(@Nullable String id, @Nullable String handle, @Nullable String name) {}

    private static User readUser(JsonParser in) {
        String id = null;
        String handle = null;
        String name = null;
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            in.nextToken();
            switch (field) {
                case "id" -> id = Json.text(in);
                case "username" -> handle = Json.text(in);
                case "name" -> name = Json.text(in);
                default -> in.skipChildren();
            }
        }
        return new User(id, handle, name);
    }

    @Nullable XOwner user(@Nullable String id) {
        return id == null ? null : users.get(id);
    }

    @Nullable XV2Tweet post(@Nullable String id) {
        return id == null ? null : posts.get(id);
    }

    List<String> media(List<String> keys) {
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            String address = media.get(key);
            if (address != null) {
                found.add(address);
            }
        }
        return found;
    }
}
