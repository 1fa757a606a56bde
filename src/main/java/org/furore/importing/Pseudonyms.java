package org.furore.importing;

import org.furore.domain.document.Secrecy;
import org.furore.platform.Keys;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names as pseudonyms: `user-` and ten signs of an HMAC-SHA-256 of the handle or name, so that the
/// same account has the same pseudonym in every import under the key, and nobody without the key
/// can find the name by trying. For one thread.
///
/// A name is looked for where it stands as a name (author, handle, mention, address of a profile)
/// and, in a record's own text, wherever `@handle` or the author's name stands. People whom a text
/// names in passing keep their names: to find those is a judgement, not a rule.
public final class Pseudonyms {
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;
    private static final int REMEMBERED = 100_000;

    /// As platforms allow them; with a server in the fediverse.
    private static final Pattern MENTION =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_@])@([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,60}?"
                            + "(?:@[\\p{L}\\p{N}.-]{1,100})?)(?![\\p{L}\\p{N}_@-])");

    /// An address whose first step is an account.
    private static final Pattern PROFILE =
            Pattern.compile(
                    "(https?://(?:[\\w-]{1,20}\\.)?(?:twitter\\.com|x\\.com|t\\.me|instagram\\.com"
                        + "|facebook\\.com|threads\\.net|threads\\.com|tiktok\\.com|youtube\\.com"
                        + "|medium\\.com|gab\\.com|truthsocial\\.com|linkedin\\.com|bsky\\.app"
                        + "|reddit\\.com|pinterest\\.com)"
                        + "|https?://[\\w.-]{1,100}(?=/(?:@|users/)))/[^\\s\"<>]{0,2000}",
                    Pattern.CASE_INSENSITIVE);

    private final Secrecy secrecy;
    private final Mac mac;
    private final Set<String> exempt = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();

    public Pseudonyms(Keys.Key key, List<String> exempt, Secrecy.OriginalBytes originals) {
        this.secrecy = new Secrecy(key.fingerprint(), exempt, originals);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.forPseudonyms(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        exempt.forEach(name -> this.exempt.add(folded(name)));
    }

    /// What is kept of the choice.
    public Secrecy secrecy() {
        return secrecy;
    }

    private static String folded(String name) {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        return plain.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// The pseudonym of a handle or a name; itself where it is exempt.
    @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String folded = folded(name);
        if (folded.isEmpty() || exempt.contains(folded)) {
            return name;
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(folded, this::made);
    }

    private String made(String folded) {
        byte[] hash = mac.doFinal(folded.getBytes(StandardCharsets.UTF_8));
        StringBuilder name = new StringBuilder("user-");
        for (int i = 0; i < LENGTH; i++) {
            name.append(SIGNS.charAt(hash[i] & 31));
        }
        return name.toString();
    }

    List<String> all(List<String> names) {
        return names.stream().map(this::of).toList();
    }

    /// A text without handles, addresses of profiles and these names.
    ///
    /// @param names of whoever wrote it
    @Nullable String text(@Nullable String text, List<String> names) {
        if (text == null) {
            return null;
        }
        String out = MENTION.matcher(address(text)).replaceAll(this::mention);
        for (String name : names) {
            if (worthSeeking(name)) {
                out = without(out, name);
            }
        }
        return out;
    }

    private String mention(java.util.regex.MatchResult found) {
        return Matcher.quoteReplacement("@" + of(found.group(1)));
    }

    /// Short names stand in texts as words.
    private boolean worthSeeking(String name) {
        return !exempt.contains(folded(name)) && name.codePointCount(0, name.length()) >= 5;
    }

    /// A name of one word is one only as it is written: `ENERGY` is not energy.
    private String without(String text, String name) {
        int flags = name.contains(" ") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        Pattern pattern =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", flags);
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(String.valueOf(of(name))));
    }

    /// An address, or null where it leads to a profile or to what stands under it, unless the
    /// account is exempt.
    @Nullable String url(@Nullable String url) {
        return url == null || !address(url).equals(url) ? null : url;
    }

    /// Addresses of profiles and of what stands under them cut down to the platform.
    List<String> urls(List<String> urls) {
        return urls.stream().map(this::address).toList();
    }

    private String address(String text) {
        return PROFILE.matcher(text)
                .replaceAll(found -> {
                    String whole = found.group();
                    String path = whole.substring(found.group(1).length() + 1);
                    String account = path.split("[/?#]", 2)[0];
                    boolean stays =
                            path.isEmpty()
                                    || account.equals("i")
                                    || exempt.contains(folded(account));
                    return Matcher.quoteReplacement(stays ? whole : found.group(1) + "/");
                });
    }
}
