package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

/// Posts of RedNote (Xiaohongshu): as its interface gives them (`note_card`), as its pages hold
/// them (`note`, in another spelling), and as Zeeschuimer gathers them from a page's tiles. Tiles
/// and search results have a title without the text below it, and often no time. Rounded likes
/// (`1.2万`) are no count.
final class NoteItem {
    static final String[] FIELDS = {
        "note_id",
        "note_card",
        "note",
        "noteId",
        "title",
        "display_title",
        "desc",
        "time",
        "user",
        "nickname",
        "nick_name",
        "nickName",
        "author_name",
        "interact_info",
        "interactInfo",
        "liked_count",
        "likedCount",
        "comment_count",
        "commentCount",
        "share_count",
        "shared_count",
        "shareCount",
        "likes",
        "image_list",
        "imageList",
        "url_default",
        "urlDefault",
        "info_list",
        "infoList",
        "image_scene",
        "imageScene",
        "cover",
        "thumbnail_url",
        "tag_list",
        "tagList",
        "video",
        "media",
        "stream",
        "h264",
        "master_url",
        "masterUrl"
    };

    private NoteItem() {}

    static PostParts parts(Node data) {
        PostParts post = new PostParts();
        Node note = data.any("note_card", "note");
        note = note.isObject() ? note : data;
        String id = data.any("id", "note_id").text();
        post.id = id != null ? id : note.any("note_id", "noteId").text();
        post.title = note.any("title", "display_title").text();
        String below = note.get("desc").body();
        post.text = below != null && !below.isBlank() ? below : orEmpty(post.title);
        post.date = Moments.secondsOrMore(note.get("time"));
        String name = note.get("user").any("nickname", "nick_name", "nickName").text();
        post.author = name != null ? name : note.get("author_name").text();
        post.url = post.id == null ? null : "https://www.xiaohongshu.com/explore/" + post.id;
        Node counts = note.any("interact_info", "interactInfo");
        Node likes = counts.any("liked_count", "likedCount");
        post.likes = (likes.isNothing() ? note.get("likes") : likes).count();
        post.replies = counts.any("comment_count", "commentCount").count();
        post.reposts = counts.any("share_count", "shared_count", "shareCount").count();
        for (Node tag : note.any("tag_list", "tagList").list()) {
            PostParts.add(post.hashtags, tag.get("name").text());
        }
        media(post, note);
        return post;
    }

    private static void media(PostParts post, Node note) {
        for (Node image : note.any("image_list", "imageList").list()) {
            PostParts.add(post.media, picture(image));
        }
        if (post.media.isEmpty()) {
            String tile = note.get("thumbnail_url").text();
            PostParts.add(post.media, tile != null ? tile : picture(note.get("cover")));
        }
        Node film = note.at("video", "media", "stream", "h264").first();
        PostParts.add(post.media, film.any("master_url", "masterUrl").text());
    }

    /// The address of a picture as the page shows it, or of the first of its sizes.
    private static @Nullable String picture(Node image) {
        String shown = image.any("url_default", "urlDefault").text();
        Node sizes = image.any("info_list", "infoList");
        for (Node size : sizes.list()) {
            boolean whole = "WB_DFT".equals(size.any("image_scene", "imageScene").text());
            shown = shown == null && whole ? size.get("url").text() : shown;
        }
        return shown != null ? shown : sizes.first().get("url").text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
