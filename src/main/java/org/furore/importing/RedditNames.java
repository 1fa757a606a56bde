package org.furore.importing;

import org.jspecify.annotations.Nullable;

/// Reddit's posts by their full names, `t3_…` a submission and `t1_…` a comment. Tables often have
/// only what follows the kind, of which the same can be a submission and a comment, and other
/// exports of the same posts have the full name.
final class RedditNames {
    static final String PLATFORM = "reddit";

    private RedditNames() {}

    /// @param thread the submission the post belongs to, or null where the table has none
    /// @param parent what it answers, or null
    /// @param titled whether it has a title, which comments lack
    static @Nullable String own(
            @Nullable String id, @Nullable String thread, @Nullable String parent, boolean titled) {
        if (id == null || isFull(id)) {
            return id;
        }
        if (titled && parent == null || id.equals(bare(thread))) {
            return "t3_" + id;
        }
        return parent != null || thread != null ? "t1_" + id : id;
    }

    static @Nullable String thread(@Nullable String thread) {
        return thread == null || isFull(thread) ? thread : "t3_" + thread;
    }

    /// What a comment answers: its submission, or another comment.
    static @Nullable String parent(@Nullable String parent, @Nullable String thread) {
        if (parent == null || isFull(parent) || thread == null) {
            return parent;
        }
        return (parent.equals(bare(thread)) ? "t3_" : "t1_") + parent;
    }

    private static @Nullable String bare(@Nullable String name) {
        return name != null && isFull(name) ? name.substring(3) : name;
    }

    private static boolean isFull(String name) {
        return name.length() > 3 && name.charAt(0) == 't' && name.charAt(2) == '_';
    }
}
