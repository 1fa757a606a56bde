package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses and ids in which an account's or an author's name stands, without it.
final class AccountAddresses {
    /// Steps of a path after which a name comes, on any site.
    private static final String BEFORE_NAME =
            "ap/users/|users?/|u/|authors?/|profiles?/|critics?/|members?/|accounts/";

    private static final String HOST = "[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,4}(?::\\d{1,5})?";

    /// An address whose first step is an account, as the platform shows it or as it is shared.
    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?<![\\w.-])((?:https?://)?(?:(?:[\\w-]{1,60}\\.){0,3}(?:twitter\\.com"
                            + "|x\\.com|t\\.me|instagram\\.com|facebook\\.com|threads\\.net"
                            + "|threads\\.com|tiktok\\.com|youtube\\.com|medium\\.com|gab\\.com"
                            + "|truthsocial\\.com|linkedin\\.com|bsky\\.app|reddit\\.com"
                            + "|pinterest\\.com|letterboxd\\.com|vk\\.com|weibo\\.com|twitch\\.tv"
                            + "|patreon\\.com|nitter\\.net)(?=/)|"
                            + HOST
                            + "(?=/(?:@|"
                            + BEFORE_NAME
                            + "))))/([^\\s\"<>]{0,2000})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME =
            Pattern.compile("(?:@|" + BEFORE_NAME + ")?@?([^/?#]*)", Pattern.CASE_INSENSITIVE);

    /// An id that is an address: the account's part of it is the second group.
    private static final Pattern ID =
            Pattern.compile(
                    "(at://|https?://[^/]{1,260}/(?:@|" + BEFORE_NAME + "))([^/?#]{1,260})(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Predicate<String> stays;
    private final UnaryOperator<String> pseudonym;

    /// @param stays whether a name is that of a public actor
    AccountAddresses(Predicate<String> stays, UnaryOperator<String> pseudonym) {
        this.stays = stays;
        this.pseudonym = pseudonym;
    }

    /// A text in which addresses of accounts, and of what stands under them, are cut down to the
    /// platform.
    String cut(String text) {
        return PROFILE.matcher(text).replaceAll(this::cut);
    }

    private String cut(MatchResult found) {
        String path = found.group(2);
        Matcher name = NAME.matcher(path);
        String account = name.lookingAt() ? name.group(1) : "";
        boolean whole = account.isEmpty() || account.equals("i") || stays.test(account);
        return Matcher.quoteReplacement(whole ? found.group() : found.group(1) + "/");
    }

    /// An address, or null where an account's name or one of these stands in it.
    @Nullable String without(@Nullable String url, List<String> names) {
        return url == null || !cut(url).equals(url) || named(url, names) ? null : url;
    }

    /// The same, cut down to the platform.
    String cut(String url, List<String> names) {
        String cut = cut(url);
        return named(cut, names) ? cut.substring(0, path(cut)) + "/" : cut;
    }

    /// An id without an account's name; the same account makes the same id.
    @Nullable String id(@Nullable String id) {
        if (id == null) {
            return null;
        }
        Matcher found = ID.matcher(id);
        return found.matches() ? found.group(1) + of(found.group(2)) + found.group(3) : id;
    }

    private String of(String account) {
        return stays.test(account) ? account : pseudonym.apply(account);
    }

    /// Whether the path spells a name, as `/by/ada-invented/`.
    private static boolean named(String url, List<String> names) {
        String path = spelled(decoded(url.substring(path(url))));
        return names.stream()
                .map(AccountAddresses::spelled)
                .anyMatch(name -> name.length() >= 5 && path.contains(name));
    }

    private static int path(String url) {
        int host = url.indexOf("://");
        int path = url.indexOf('/', host < 0 ? 0 : host + 3);
        return path < 0 ? url.length() : path;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /// Letters and digits alone, without accents.
    private static String spelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
