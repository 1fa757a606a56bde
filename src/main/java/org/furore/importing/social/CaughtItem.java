package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Post;
import org.furore.importing.social.PostRecords.Found;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What Zeeschuimer caught, one item: what the platform sent (`data`) in an envelope that says
/// when, where and by what browser. 4CAT keeps the same with the envelope inside, as
/// `__import_meta`. Of a platform nobody taught us only what is plain is taken: a text, an id and a
/// time under their usual names.
final class CaughtItem {
    private static final String[] TEXTS = {
        "text", "full_text", "body", "content", "message", "caption", "desc", "description"
    };

    private static final String[] TIMES = {
        "created_at",
        "createdAt",
        "created",
        "timestamp",
        "create_time",
        "createTime",
        "published_at",
        "publishedAt",
        "date"
    };

    static final Wanted WANTED = wanted();

    private CaughtItem() {}

    private static Wanted wanted() {
        Set<String> names = new HashSet<>(MastodonStatus.WANTED.names());
        names.addAll(List.of(XItem.FIELDS));
        names.addAll(List.of(VideoItem.FIELDS));
        names.addAll(List.of(PhotoItem.FIELDS));
        names.addAll(List.of(BoardItem.FIELDS));
        names.addAll(List.of(NoteItem.FIELDS));
        names.addAll(List.of(LinkedInItem.FIELDS));
        names.addAll(Arrays.asList(TEXTS));
        names.addAll(Arrays.asList(TIMES));
        names.addAll(
                List.of(
                        "item_id",
                        "timestamp_collected",
                        "source_platform",
                        "source_platform_url",
                        "source_url",
                        "user_agent",
                        "data",
                        "__import_meta"));
        return new Wanted(names, Set.of());
    }

    /// @throws Refusal naming the platform, where nobody knows how it writes posts
    static Found of(Node record) throws Refusal {
        Node meta = record.get("__import_meta");
        Node envelope = meta.isObject() ? meta : record;
        Node data = meta.isObject() ? record : record.get("data");
        String site = envelope.get("source_platform").text();
        if (site == null || !data.isObject()) {
            throw new Refusal("importing.not-a-post");
        }
        String id = envelope.get("item_id").text();
        return new Found(post(site, data, id), capture(envelope));
    }

    private static Capture capture(Node envelope) {
        String agent = envelope.get("user_agent").text();
        return new Capture(
                Moments.milliseconds(envelope.get("timestamp_collected")),
                envelope.any("source_url", "source_platform_url").text(),
                agent == null ? "Zeeschuimer" : "Zeeschuimer (" + agent + ")");
    }

    private static Post post(String site, Node data, @Nullable String id) throws Refusal {
        Platform platform = Platform.of(site);
        if (platform == null) {
            return plain(site, data, id);
        }
        PostParts post =
                switch (platform) {
                    case X -> XItem.parts(data, id);
                    case TIKTOK -> VideoItem.tiktok(data);
                    case TIKTOK_COMMENTS -> VideoItem.tiktokComment(data);
                    case DOUYIN -> VideoItem.douyin(data);
                    case INSTAGRAM -> PhotoItem.instagram(data);
                    case THREADS -> PhotoItem.threads(data);
                    case LINKEDIN -> LinkedInItem.parts(data);
                    case IMGUR -> BoardItem.imgur(data);
                    case NINEGAG -> BoardItem.nineGag(data);
                    case PINTEREST -> BoardItem.pinterest(data);
                    case REDNOTE -> NoteItem.parts(data);
                    case GAB -> BoardItem.gab(data);
                    case TRUTH_SOCIAL -> {
                        if (!data.has("content")) {
                            throw new Refusal("importing.no-text");
                        }
                        yield MastodonStatus.parts(data, false);
                    }
                };
        post.id = post.id != null ? post.id : id;
        if (post.id == null) {
            throw new Refusal("importing.no-id");
        }
        if (!post.saysSomething()) {
            throw new Refusal("importing.no-text");
        }
        return post.post(platform.id(), platform.outlet());
    }

    private static Post plain(String site, Node data, @Nullable String itemId) throws Refusal {
        PostParts post = new PostParts();
        String id = data.get("id").text();
        post.id = id != null ? id : itemId;
        String text = textOf(data);
        for (String name : TIMES) {
            Node time = data.get(name);
            post.date = post.date != null ? post.date : Moments.written(time);
            post.date = post.date != null ? post.date : Moments.secondsOrMore(time);
        }
        if (post.id == null || text == null || post.date == null) {
            throw new Refusal("importing.platform-unknown", site);
        }
        post.text = text;
        post.url = data.get("url").text();
        Node user = data.any("author", "user", "account");
        String handle = user.text() != null ? user.text() : user.any("username", "name").text();
        post.handle = handle;
        post.author = user.any("display_name", "name").text();
        return post.post(site, site);
    }

    private static @Nullable String textOf(Node data) {
        List<String> found = new ArrayList<>();
        for (String name : TEXTS) {
            String text = data.get(name).body();
            if (text != null && !text.isBlank()) {
                found.add(text);
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
