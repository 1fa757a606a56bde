package org.furore.index;

import org.furore.domain.document.Document;
import org.furore.domain.document.Post;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What of a document is compared with others to tell copies.
///
/// @param exact 64 bits of the whole text as it is searched: without letter case, accents, signs,
///   addresses and the `RT @name:` of a repost; 0 where there is nothing to compare
/// @param words hashes of the words alone, at most [#MOST]: no tags, no handles, no addresses
/// @param own 64 bits of the post's platform and number there, 0 where it has none
/// @param repost the same of the post it passes on, 0 where it passes none on
record CopyText(long exact, int[] words, long own, long repost) {
    /// Words of a long text that are compared.
    static final int MOST = 20_000;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    /// Keeps the numbers of posts apart from texts.
    private static final long NUMBERS = 0x2545F4914F6CDD1DL;

    static CopyText of(Document document) {
        long own = 0;
        long repost = 0;
        if (document instanceof Post post) {
            own = number(post.platform(), post.nativeId());
            repost = number(post.platform(), post.repostOf());
        }
        return read(document.text(), own, repost);
    }

    private static CopyText read(String text, long own, long repost) {
        WordScanner scanner = new WordScanner(false);
        int begin = afterRepost(text);
        char[] characters = text.substring(begin).toCharArray();
        scanner.reset(characters, characters.length);
        int[] words = new int[32];
        int count = 0;
        long exact = SEED;
        boolean any = false;
        while (scanner.next()) {
            Tokens tokens = scanner.tokens();
            for (int i = 0; i < tokens.count(); i++) {
                boolean host = addressAt(characters, tokens.from(i));
                if (host) {
                    continue;
                }
                any = true;
                long hash = hash(tokens.terms(), tokens.termBegin(i), tokens.termLength(i));
                exact = mix(exact ^ hash);
                char sign = tokens.terms().charAt(tokens.termBegin(i));
                if (sign != '#' && sign != '@' && count < MOST) {
                    if (count == words.length) {
                        words = Arrays.copyOf(words, 2 * count);
                    }
                    words[count++] = (int) (hash >>> 32);
                }
            }
        }
        if (!any) {
            String bare = Folding.value(text);
            exact = bare.isEmpty() ? 0 : mix(~SEED ^ hash(bare, 0, bare.length()));
        }
        return new CopyText(
                any && exact == 0 ? 1 : exact, Arrays.copyOf(words, count), own, repost);
    }

    /// Where the text begins after the mark of a repost that old clients wrote into it.
    private static int afterRepost(String text) {
        if (!text.startsWith("RT @")) {
            return 0;
        }
        int end = text.indexOf(' ', 4);
        return end > 4 && text.charAt(end - 1) == ':' ? end : 0;
    }

    /// Whether the word that begins here is the host of an address.
    private static boolean addressAt(char[] text, int at) {
        int from = at;
        while (from > 0 && !Character.isWhitespace(text[from - 1])) {
            from--;
            if (text[from] == '/' && from > 0 && text[from - 1] == '/') {
                return true;
            }
        }
        return text.length - from > 3
                && text[from] == 'w'
                && text[from + 1] == 'w'
                && text[from + 2] == 'w'
                && text[from + 3] == '.';
    }

    private static long number(String platform, @Nullable String nativeId) {
        if (nativeId == null) {
            return 0;
        }
        String name = platform + ' ' + nativeId;
        long number = mix(NUMBERS ^ hash(name, 0, name.length()));
        return number == 0 ? 1 : number;
    }

    private static long hash(CharSequence text, int from, int count) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < from + count; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /// Spreads a number over all of its bits (the finaliser of MurmurHash3, by Austin Appleby).
    static long mix(long number) {
        long mixed = (number ^ number >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
