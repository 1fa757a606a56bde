package org.furore.importing;

import org.furore.domain.document.Letter;
import org.furore.domain.document.Rating;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Reads ratings as critics and users write them. Where the scale is written, the score is 100 ×
/// value ÷ maximum; everything that needs a guess stays unknown (no score, no scale), with its own
/// words kept.
///
/// | written | read as |
/// |---|---|
/// | `3.5/5`, `7 / 10`, `3,5/5`, `3½/5`, `3 1/2 out of 5`, `7 von 10`, `3.5/4 stars` | its scale, `out of 5` |
/// | `80%` | `percent` |
/// | `★★★½` | `out of 5`: sites that write only the full stars have five (Letterboxd) |
/// | `★★★☆` | as many as there are signs, `out of 4` |
/// | `B+` | `letters`, by [Letter#TABLE] |
/// | `8`, `3.5`, `3 1/2`, `4 stars` | unknown, unless the table's mapping states a maximum |
/// | `2.1/2`, `1-5`, `-1/5`, `3/0`, `R` | unknown |
public final class Ratings {
    /// Longer texts are no ratings.
    private static final int LONGEST = 64;

    private static final List<String> OF = List.of("out of", "of", "sur", "von", "de", "su");

    private Ratings() {}

    /// The rating as written with its score. A scale of its own goes before `maximum`.
    ///
    /// @param written the source's words; null or blank: no rating
    /// @param maximum the best value of the table's numbers where a person states it, or null
    public static Rating of(@Nullable String written, @Nullable Double maximum) {
        return of(written, maximum, null);
    }

    /// As [#of(String,Double)], with the source's own yes or no.
    public static Rating of(
            @Nullable String written, @Nullable Double maximum, @Nullable Boolean fresh) {
        String kept = written == null ? "" : written.strip();
        if (kept.isEmpty()) {
            return fresh == null ? Rating.NONE : new Rating(null, null, null, fresh);
        }
        if (kept.length() <= LONGEST) {
            Scored scored = read(kept.toLowerCase(Locale.ROOT), maximum);
            if (scored != null) {
                return new Rating(kept, scored.score, scored.scale, fresh);
            }
        }
        return new Rating(kept, null, null, fresh);
    }

    private record Scored(double score, String scale) {}

    private static @Nullable Scored read(String text, @Nullable Double maximum) {
        Double letter = letter(text);
        if (letter != null) {
            return new Scored(letter, "letters");
        }
        if (text.charAt(0) == '★' || text.charAt(0) == '☆' || text.charAt(0) == '⭐') {
            return stars(text);
        }
        if (text.endsWith("%")) {
            Double value = number(text.substring(0, text.length() - 1));
            return scored(value, 100.0, "percent");
        }
        String plain = text;
        for (String word : List.of(" stars", " star")) {
            if (plain.endsWith(word)) {
                plain = plain.substring(0, plain.length() - word.length());
            }
        }
        for (String of : OF) {
            int at = plain.indexOf(" " + of + " ");
            if (at > 0) {
                String value = plain.substring(0, at);
                if (value.endsWith(" stars")) {
                    value = value.substring(0, value.length() - " stars".length());
                }
                return outOf(value, plain.substring(at + of.length() + 2));
            }
        }
        // The last slash divides value and maximum, except that of a mixed fraction: 3 1/2.
        int slash = plain.lastIndexOf('/');
        if (slash > 0 && !isMixed(plain)) {
            return outOf(plain.substring(0, slash), plain.substring(slash + 1));
        }
        return maximum == null ? null : scored(number(plain), maximum, scale(maximum));
    }

    private static @Nullable Scored outOf(String value, String of) {
        Double best = number(of);
        return best == null ? null : scored(number(value), best, scale(best));
    }

    private static @Nullable Scored scored(@Nullable Double value, double best, String scale) {
        if (value == null || best <= 0 || value > best) {
            return null;
        }
        return new Scored(Math.min(100, 100 * value / best), scale);
    }

    private static String scale(double maximum) {
        return "out of "
                + (maximum == Math.rint(maximum)
                        ? Long.toString((long) maximum)
                        : Double.toString(maximum));
    }

    private static @Nullable Double letter(String text) {
        if (text.length() > 2) {
            return null;
        }
        String sign = text.substring(1).replace('−', '-').replace('–', '-');
        String letter = text.substring(0, 1).toUpperCase(Locale.ROOT) + sign;
        for (Letter row : Letter.TABLE) {
            if (row.letter().equals(letter)) {
                return row.score();
            }
        }
        return null;
    }

    private static @Nullable Scored stars(String text) {
        double full = 0;
        int signs = 0;
        boolean hollow = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '★', '⭐' -> full++;
                case '½' -> full += 0.5;
                case '☆' -> hollow = true;
                default -> {
                    return null;
                }
            }
            signs++;
        }
        double maximum = hollow ? signs : 5;
        return signs > 10 ? null : scored(full, maximum, scale(maximum));
    }

    /// Whether a text is a whole number and a fraction: `3 1/2`.
    private static boolean isMixed(String text) {
        int space = text.indexOf(' ');
        int slash = text.indexOf('/');
        return space > 0
                && slash == space + 2
                && slash == text.length() - 2
                && digits(text.substring(0, space))
                && fraction(text.substring(space + 1)) != null;
    }

    /// A number that is not negative: `3`, `3.5`, `3,5`, `3½`, `3 1/2`; null if it is none.
    private static @Nullable Double number(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        Double last = sign(plain.charAt(plain.length() - 1));
        if (last != null) {
            String whole = plain.substring(0, plain.length() - 1).strip();
            return whole.isEmpty() ? last : digits(whole) ? Double.valueOf(whole) + last : null;
        }
        int space = plain.indexOf(' ');
        if (space > 0) {
            Double part = fraction(plain.substring(space + 1).strip());
            return part == null || !digits(plain.substring(0, space))
                    ? null
                    : Double.valueOf(plain.substring(0, space)) + part;
        }
        int point = Math.max(plain.indexOf('.'), plain.indexOf(','));
        boolean decimal =
                point < 0
                        ? digits(plain)
                        : digits(plain.substring(0, point)) && digits(plain.substring(point + 1));
        return decimal ? Double.valueOf(plain.replace(',', '.')) : null;
    }

    /// A fraction below one, of two digits: `1/2`.
    private static @Nullable Double fraction(String text) {
        if (text.length() != 3 || text.charAt(1) != '/' || !digits("" + text.charAt(0))) {
            return null;
        }
        double above = text.charAt(0) - '0';
        double below = text.charAt(2) - '0';
        return below > above && below <= 9 ? above / below : null;
    }

    private static @Nullable Double sign(char c) {
        return switch (c) {
            case '½' -> 0.5;
            case '¼' -> 0.25;
            case '¾' -> 0.75;
            case '⅓' -> 1.0 / 3;
            case '⅔' -> 2.0 / 3;
            case '⅛' -> 0.125;
            case '⅜' -> 0.375;
            case '⅝' -> 0.625;
            case '⅞' -> 0.875;
            default -> null;
        };
    }

    /// Whether a text is one to nine of the digits 0 to 9.
    private static boolean digits(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
