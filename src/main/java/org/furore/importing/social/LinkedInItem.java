package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

/// Posts of LinkedIn, in both shapes its pages get them. LinkedIn says of a post only how long ago
/// it was, rounded to months, so it has no date.
final class LinkedInItem {
    static final String[] FIELDS = {
        "actor",
        "commentary",
        "text",
        "name",
        "navigationContext",
        "actionTarget",
        "updateMetadata",
        "urn",
        "preDashEntityUrn",
        "*socialDetail",
        "*totalSocialActivityCounts",
        "numLikes",
        "numShares",
        "numComments",
        "comments",
        "likes",
        "totalShares",
        "paging",
        "total",
        "attributes",
        "attributesV2",
        "detailData",
        "*hashtag",
        "trackingUrn",
        "*miniProfile",
        "publicIdentifier",
        "*miniCompany",
        "universalName",
        "*profileFullName",
        "*profileMention",
        "*companyName",
        "content",
        "articleComponent",
        "largeImage",
        "imageComponent",
        "images",
        "vectorImage",
        "rootUrl",
        "artifacts",
        "width",
        "fileIdentifyingUrlPathSegment"
    };

    private static final String ACTIVITY = "urn:li:activity:";

    private LinkedInItem() {}

    static PostParts parts(Node data) {
        PostParts post = new PostParts();
        String urn = data.at("updateMetadata", "urn").text();
        String named = urn != null ? urn : data.get("preDashEntityUrn").text();
        int at = named == null ? -1 : named.indexOf(ACTIVITY);
        if (named != null && at >= 0) {
            post.id = digits(named.substring(at + ACTIVITY.length()));
            post.url = "https://www.linkedin.com/feed/update/" + ACTIVITY + post.id;
        }
        Node said = data.at("commentary", "text");
        String text = said.get("text").body();
        post.text = text == null ? "" : text;
        post.author = data.at("actor", "name", "text").text();
        post.handle = profile(data.at("actor", "navigationContext", "actionTarget").text());
        marks(post, said);
        counts(post, data.get("*socialDetail"));
        Node content = data.get("content");
        Node article = content.get("articleComponent");
        Node target = article.isObject() ? article : content;
        PostParts.add(post.links, target.at("navigationContext", "actionTarget").text());
        Node pictures = content.get("images");
        pictures = pictures.isNothing() ? content.at("imageComponent", "images") : pictures;
        for (Node image : pictures.list()) {
            PostParts.add(post.media, picture(image));
        }
        if (post.media.isEmpty()) {
            PostParts.add(post.media, picture(article.get("largeImage")));
        }
        return post;
    }

    /// What is marked in the text: topics, people and houses.
    private static void marks(PostParts post, Node said) {
        for (Node mark : said.get("attributes").list()) {
            topic(post, mark.get("trackingUrn").text());
            named(post, mark);
        }
        for (Node mark : said.get("attributesV2").list()) {
            Node detail = mark.get("detailData");
            topic(post, detail.at("*hashtag", "trackingUrn").text());
            named(post, detail);
            named(post, detail.any("*profileMention", "*profileFullName", "*companyName"));
        }
    }

    private static void topic(PostParts post, @Nullable String urn) {
        int at = urn == null ? -1 : urn.indexOf("hashtag:");
        PostParts.add(
                post.hashtags,
                urn == null || at < 0 ? null : urn.substring(at + "hashtag:".length()));
    }

    private static void named(PostParts post, Node mark) {
        PostParts.add(post.mentions, mark.at("*miniProfile", "publicIdentifier").text());
        PostParts.add(post.mentions, mark.at("*miniCompany", "universalName").text());
        PostParts.add(post.mentions, mark.any("publicIdentifier", "universalName").text());
    }

    private static void counts(PostParts post, Node detail) {
        Node sums = detail.get("*totalSocialActivityCounts");
        boolean summed = sums.isObject();
        post.likes =
                (summed ? sums.get("numLikes") : detail.at("likes", "paging", "total")).count();
        post.reposts = (summed ? sums.get("numShares") : detail.get("totalShares")).count();
        post.replies =
                (summed ? sums.get("numComments") : detail.at("comments", "paging", "total"))
                        .count();
    }

    /// The address of the widest of a picture's sizes.
    private static @Nullable String picture(Node image) {
        Node attribute = image.get("attributes").first();
        Node vector = attribute.get("vectorImage");
        vector = vector.isObject() ? vector : attribute.at("detailData", "vectorImage");
        String root = vector.get("rootUrl").text();
        String best = null;
        long widest = -1;
        for (Node size : vector.get("artifacts").list()) {
            Long width = size.get("width").count();
            if ((width == null ? 0 : width) > widest) {
                widest = width == null ? 0 : width;
                best = size.get("fileIdentifyingUrlPathSegment").text();
            }
        }
        return root == null || best == null ? null : root + best;
    }

    private static String digits(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /// What names an account in its address: `in/reader` or `company/house`.
    private static @Nullable String profile(@Nullable String address) {
        int at = address == null ? -1 : address.indexOf("linkedin.com/");
        if (address == null || at < 0) {
            return null;
        }
        String path = address.substring(at + "linkedin.com/".length());
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        int name = bare.indexOf('/');
        int end = name < 0 ? -1 : bare.indexOf('/', name + 1);
        String account = end < 0 ? bare : bare.substring(0, end);
        return account.isEmpty() ? null : account;
    }
}
