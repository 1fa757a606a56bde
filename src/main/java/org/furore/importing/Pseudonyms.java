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
import java.util.regex.MatchResult;
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

    /// Signs of handles: a Latin one ends where a text in another script goes on without a space.
    private static final String LATIN = "[\\p{IsLatin}\\p{N}_.-]";

    /// As platforms allow them, domains among them; with a server in the fediverse.
    private static final Pattern MENTION =
            Pattern.compile(
                    "(?:(?<![A-Za-z0-9_@\uFF20])|(?<=(?<![A-Za-z])RT))[@\uFF20]"
                            + "((?:[\\p{IsLatin}\\p{N}_]"
                            + LATIN
                            + "{0,250}?(?:@[\\p{L}\\p{N}.-]{1,100})?(?!\\.?[\\p{IsLatin}\\p{N}_-]))"
                            + "|(?:[\\p{L}_][\\p{L}\\p{N}_.-]{0,250}?(?!\\.?[\\p{L}\\p{N}_-])))");

    /// As Reddit writes a handle.
    private static final Pattern REDDITOR =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])u/([A-Za-z0-9_-]{3,20})(?![A-Za-z0-9_-])",
                    Pattern.CASE_INSENSITIVE);

    private final Secrecy secrecy;
    private final Mac mac;
    private final Set<String> exempt = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();
    private final AccountAddresses addresses;

    public Pseudonyms(Keys.Key key, List<String> exempt, Secrecy.OriginalBytes originals) {
        this.secrecy = new Secrecy(key.fingerprint(), exempt, originals);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.forPseudonyms(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        exempt.forEach(name -> this.exempt.add(folded(name)));
        addresses =
                new AccountAddresses(
                        name -> this.exempt.contains(folded(name)),
                        name -> String.valueOf(of(name)));
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
        return text(text, names, List.of());
    }

    /// The same of a post.
    ///
    /// @param mentions whom it is known to mention: `@ada` in a text from the fediverse means
    ///   `ada@social.example`
    @Nullable String text(@Nullable String text, List<String> names, List<String> mentions) {
        if (text == null) {
            return null;
        }
        String out =
                MENTION.matcher(addresses.cut(text)).replaceAll(found -> mention(found, mentions));
        out = REDDITOR.matcher(out).replaceAll(this::redditor);
        for (String name : names) {
            if (worthSeeking(name)) {
                out = without(out, name);
            }
        }
        return out;
    }

    private String mention(MatchResult found, List<String> mentions) {
        String written = found.group(1);
        String start = folded(written) + "@";
        String meant =
                mentions.stream()
                        .filter(each -> folded(each).startsWith(start))
                        .findFirst()
                        .orElse(written);
        String pseudonym = of(meant);
        return Matcher.quoteReplacement("@" + (meant.equals(pseudonym) ? written : pseudonym));
    }

    private String redditor(MatchResult found) {
        return Matcher.quoteReplacement("u/" + of(found.group(1)));
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

    /// An address, or null where it leads to a profile or to what stands under it, or spells one of
    /// these names; whole where the account is exempt.
    @Nullable String url(@Nullable String url, List<String> names) {
        return addresses.without(url, spelled(names));
    }

    /// The address something was caught from. Who was asked about may stand in its query.
    @Nullable String captured(@Nullable String url, List<String> names) {
        return url == null ? null : url(url.split("[?#]", 2)[0], names);
    }

    /// Addresses of profiles and of what stands under them cut down to the platform.
    List<String> urls(List<String> urls, List<String> names) {
        List<String> spelled = spelled(names);
        return urls.stream().map(url -> addresses.cut(url, spelled)).toList();
    }

    /// The id of a post, in which the account's name may stand.
    @Nullable String id(@Nullable String id) {
        return addresses.id(id);
    }

    /// Names that are told from words where only their letters are left.
    private List<String> spelled(List<String> names) {
        return names.stream().filter(name -> worthSeeking(name) && name.contains(" ")).toList();
    }
}
