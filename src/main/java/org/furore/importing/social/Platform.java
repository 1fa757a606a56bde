package org.furore.importing.social;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A platform whose posts Zeeschuimer catches.
enum Platform {
    X("x", "X", "x.com", "twitter.com"),
    TIKTOK("tiktok", "TikTok", "tiktok.com"),
    TIKTOK_COMMENTS("tiktok", "TikTok", "tiktok-comments", "tiktok.com-comments"),
    INSTAGRAM("instagram", "Instagram", "instagram.com"),
    LINKEDIN("linkedin", "LinkedIn", "linkedin.com"),
    IMGUR("imgur", "Imgur", "imgur.com"),
    NINEGAG("9gag", "9GAG", "9gag.com"),
    DOUYIN("douyin", "Douyin", "douyin.com"),
    THREADS("threads", "Threads", "threads.net", "threads.com"),
    TRUTH_SOCIAL("truthsocial", "Truth Social", "truthsocial.com"),
    GAB("gab", "Gab", "gab.com"),
    PINTEREST("pinterest", "Pinterest", "pinterest.com"),
    REDNOTE("xiaohongshu", "RedNote", "xiaohongshu.com", "rednote.com");

    private final String id;
    private final String outlet;
    private final List<String> sites;

    Platform(String id, String outlet, String... sites) {
        this.id = id;
        this.outlet = outlet;
        this.sites = List.of(sites);
    }

    /// Its name in ids of documents.
    String id() {
        return id;
    }

    /// Its name for people.
    String outlet() {
        return outlet;
    }

    /// The platform of a site, as a capture names it, or null for one that is not known.
    static @Nullable Platform of(String site) {
        String bare = site.toLowerCase(Locale.ROOT);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        for (Platform each : values()) {
            if (each.sites.contains(bare)) {
                return each;
            }
        }
        return null;
    }
}
