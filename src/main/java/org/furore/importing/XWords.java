package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How X writes texts, dates, languages and ids, said as Furore says them. Other platforms write
/// some of them in the same way.
public final class XWords {
    /// The platform's name in ids.
    public static final String PLATFORM = "x";

    /// The platform's name for people.
    public static final String OUTLET = "X";

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private XWords() {}

    /// A platform's name in ids, where it is X under one of its names.
    static String platform(String written) {
        return isX(written) ? PLATFORM : written;
    }

    /// Where a post of a platform appeared, where nothing else says it: X has one name, whoever
    /// brings its posts.
    static @Nullable String outlet(String platform) {
        return isX(platform) ? OUTLET : null;
    }

    /// Whether a name is one of X.
    public static boolean isX(String platform) {
        return platform.equalsIgnoreCase(PLATFORM) || platform.equalsIgnoreCase("twitter");
    }

    /// The text with `&amp;`, `&lt;` and `&gt;`, the only characters X encodes, decoded once.
    public static String decoded(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            from = at;
            if (text.startsWith("&amp;", at)) {
                out.append('&');
                from = at + 5;
            } else if (text.startsWith("&lt;", at)) {
                out.append('<');
                from = at + 4;
            } else if (text.startsWith("&gt;", at)) {
                out.append('>');
                from = at + 4;
            } else {
                out.append('&');
                from = at + 1;
            }
            at = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Whether it is an id as X gives them: digits only, 64 bits at most.
    public static boolean isId(String id) {
        if (id.isEmpty() || id.length() > 20) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isDigit(id, i)) {
                return false;
            }
        }
        return true;
    }

    /// The language as a BCP 47 tag; null where X says that there is none (`und`, and `q..` and
    /// `zxx` for posts of hashtags, links or media only).
    public static @Nullable String language(@Nullable String lang) {
        if (lang == null) {
            return null;
        }
        return switch (lang) {
            case "und", "zxx", "art", "qam", "qct", "qht", "qme", "qst" -> null;
            case "in" -> "id";
            case "iw" -> "he";
            case "ji" -> "yi";
            default -> {
                String tag = Locale.forLanguageTag(lang).toLanguageTag();
                yield tag.equals("und") ? null : tag;
            }
        };
    }

    /// The address a post had when X was Twitter, by which it is still found.
    public static String url(@Nullable String handle, String id) {
        return handle == null
                ? "https://twitter.com/i/web/status/" + id
                : "https://twitter.com/" + handle + "/status/" + id;
    }

    /// `Wed Aug 27 13:08:45 +0000 2008`, as version 1.1 and the archive write dates; `2013-01-27
    /// 19:41:43 +0000`, as archives did before 2019; `2021-05-18T19:24:56.000Z`, as version 2 does;
    /// `2021-05-18 19:24:56+00:00`, as programs in Python write that down. Fractions of a second,
    /// which EDTF lacks, are left out; without an offset it stays a local time. Null for anything
    /// else.
    public static @Nullable Edtf date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String edtf = null;
        if (matches(text, "Aaa Aaa 00 00:00:00 +0000 0000")) {
            int month = MONTHS.indexOf(text.substring(4, 7));
            if (month >= 0 && month % 3 == 0) {
                String number = String.valueOf(100 + month / 3 + 1).substring(1);
                edtf =
                        text.substring(26)
                                + "-"
                                + number
                                + "-"
                                + text.substring(8, 10)
                                + "T"
                                + text.substring(11, 19)
                                + offset(text.substring(20, 25));
            }
        } else if (text.length() >= 19
                && matches(text.substring(0, 19).replace(' ', 'T'), "0000-00-00T00:00:00")) {
            int at = 19;
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                while (at < text.length() && isDigit(text, at)) {
                    at++;
                }
            }
            String rest = text.substring(at).strip().replace(":", "");
            edtf =
                    text.substring(0, 10)
                            + "T"
                            + text.substring(11, 19)
                            + (rest.isEmpty() ? "" : offset(rest));
        }
        return edtf == null ? null : Edtf.tryParse(edtf).orElse(null);
    }

    /// Whether it is a date as version 1.1 writes it.
    static boolean isDate(@Nullable String text) {
        return text != null && matches(text, "Aaa Aaa 00 00:00:00 +0000 0000");
    }

    private static String offset(String offset) {
        if (offset.equals("+0000") || offset.equals("-0000") || offset.equals("Z")) {
            return "Z";
        }
        return matches(offset, "+0000") ? offset.substring(0, 3) + ":" + offset.substring(3) : "?";
    }

    private static boolean matches(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits =
                    switch (pattern.charAt(i)) {
                        case '0' -> isDigit(text, i);
                        case 'A' -> c >= 'A' && c <= 'Z';
                        case 'a' -> c >= 'a' && c <= 'z';
                        case '+' -> c == '+' || c == '-';
                        default -> c == pattern.charAt(i);
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
