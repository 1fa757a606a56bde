package org.furore.bench;

/// What a run of the benchmarks is about.
///
/// @param material what the posts are made of
/// @param posts in the case
/// @param seed of the words that vary
/// @param copies which posts repeat others
record Wish(Material material, long posts, long seed, Copies copies) {

    /// As many of `full` as suit a case of this size: all of them from [Row#COUNTS_FROM] posts up.
    int scaled(int full) {
        return (int) Math.max(1, full * Math.min(posts, Row.COUNTS_FROM) / Row.COUNTS_FROM);
    }
}
