package org.furore.bench;

/// Which posts of a corpus repeat the text of an earlier one, as posts on a controversy do: a share
/// word for word, a share with a few words changed. The same seed gives the same copies.
///
/// @param exact percent of the posts that have another's very text
/// @param near percent of the posts that have another's text with a few words changed
record Copies(int exact, int near, long seed) {
    static final Copies NONE = new Copies(0, 0, 0);

    /// As far back the original lies, in posts.
    private static final int REACH = 10_000;

    /// Whose text a post has.
    enum Kind {
        OWN,
        EXACT,
        NEAR
    }

    Kind kind(long number) {
        if (number == 0) {
            return Kind.OWN;
        }
        long chance = Math.floorMod(mixed(number), 100);
        return chance < exact ? Kind.EXACT : chance < exact + near ? Kind.NEAR : Kind.OWN;
    }

    /// The post whose text this one repeats; itself when the text is its own.
    long source(long number) {
        if (kind(number) == Kind.OWN) {
            return number;
        }
        long at = number - 1 - Math.floorMod(mixed(~number), Math.min(number, REACH));
        while (kind(at) != Kind.OWN) {
            at--;
        }
        return at;
    }

    /// A number as good as random, by Stafford's thirteenth mixer, as `SplittableRandom` does it.
    private long mixed(long number) {
        long mixed = (seed + number) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
