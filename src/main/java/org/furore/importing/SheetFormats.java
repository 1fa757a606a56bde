package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the numbers of a workbook are by their formats, and how they are written as text.
///
/// A date becomes ISO 8601 with the precision its format shows, or finer where its value has it. A
/// number has 15 significant digits, as spreadsheets show; from 1E15 up it keeps the power of ten
/// where its last digits were lost, so that nobody takes it for an id: a spreadsheet that was given
/// `1302345678901234567` holds `1.30234567890123E+18`.
final class SheetFormats {
    private static final int DIGITS = 15;
    private static final int LONGEST = 40;
    private static final long LAST_DAY = 2_958_465;
    private static final String CURRENCIES = "$€£¥₹";
    private static final DateTimeFormatter TIMED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final LocalDate epoch;
    private final boolean leap1900;
    private final Map<Integer, Shown> byId = new HashMap<>();

    /// What a format shows.
    private enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        MONTH,
        YEAR,
        TIME,
        ELAPSED
    }

    private record Shown(Kind kind, String currency) {}

    /// @param from1904 whether days are counted from 1904, as old Macs did
    SheetFormats(boolean from1904) {
        epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        leap1900 = !from1904;
    }

    /// States a format of the workbook's own.
    void define(int id, String code) {
        byId.put(id, shown(code));
    }

    /// The text of a number as the file has it, which may be none.
    String text(String number, int format) {
        String bare = number.strip();
        BigDecimal value = value(bare);
        if (value == null) {
            return bare;
        }
        Shown shown = byId.get(format);
        if (shown == null) {
            shown = new Shown(builtIn(format), "");
        }
        return switch (shown.kind) {
            case NUMBER -> money(written(bare, value), shown.currency);
            case PERCENT -> written("", value.movePointRight(2)) + "%";
            case ELAPSED -> written(bare, value);
            case DATE, MONTH, YEAR, TIME -> {
                String date = date(value, shown.kind);
                yield date == null ? written(bare, value) : date;
            }
        };
    }

    private static @Nullable BigDecimal value(String number) {
        if (number.isEmpty() || number.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > 400 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String money(String number, String currency) {
        if (currency.isEmpty()) {
            return number;
        }
        return number.startsWith("-") ? "-" + currency + number.substring(1) : currency + number;
    }

    /// @param bare the number as the file has it
    private static String written(String bare, BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        int whole = plain.precision() - plain.scale();
        if (whole > DIGITS) {
            // A double keeps 17 digits, a spreadsheet 15: a longer number that has more was kept as
            // it is by a program that wrote the file itself.
            boolean exact =
                    bare.indexOf('E') < 0
                            && bare.indexOf('e') < 0
                            && plain.scale() <= 0
                            && plain.precision() > (whole > 17 ? 17 : DIGITS);
            return exact ? plain.toPlainString() : scientific(plain);
        }
        BigDecimal shown = plain.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        shown = shown.stripTrailingZeros();
        if (shown.scale() > 2 * DIGITS) {
            return scientific(shown);
        }
        // Three decimals could be thousands to someone; four can't.
        return shown.scale() == 3 ? shown.setScale(4).toPlainString() : shown.toPlainString();
    }

    private static String scientific(BigDecimal value) {
        int power = value.precision() - value.scale() - 1;
        return value.movePointLeft(power).toPlainString() + (power < 0 ? "E" : "E+") + power;
    }

    private @Nullable String date(BigDecimal value, Kind kind) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return null;
        }
        long seconds =
                value.multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long day = seconds / 86_400;
        long second = seconds % 86_400;
        if (day == 0 && kind == Kind.TIME) {
            return LocalDate.EPOCH.atStartOfDay().plusSeconds(second).toLocalTime().toString();
        }
        // The first spreadsheets took 1900 for a leap year.
        LocalDate date = epoch.plusDays(leap1900 && day < 60 ? day + 1 : day);
        if (second != 0) {
            return TIMED.format(LocalDateTime.of(date, java.time.LocalTime.ofSecondOfDay(second)));
        }
        String iso = date.toString();
        return switch (kind) {
            case MONTH -> date.getDayOfMonth() == 1 ? iso.substring(0, 7) : iso;
            case YEAR -> date.getDayOfYear() == 1 ? iso.substring(0, 4) : iso;
            default -> iso;
        };
    }

    private static Kind builtIn(int id) {
        return switch (id) {
            case 9, 10 -> Kind.PERCENT;
            case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
            case 17 -> Kind.MONTH;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> Kind.TIME;
            case 46 -> Kind.ELAPSED;
            default -> Kind.NUMBER;
        };
    }

    /// What the first section of a format's code shows; texts and escapes in it mean nothing.
    private static Shown shown(String code) {
        StringBuilder signs = new StringBuilder();
        String currency = "";
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (CURRENCIES.indexOf(c) >= 0) {
                currency = String.valueOf(c);
            } else if (c == '"') {
                int end = code.indexOf('"', i + 1);
                String quoted = code.substring(i + 1, end < 0 ? code.length() : end);
                currency = quoted.length() == 1 && CURRENCIES.contains(quoted) ? quoted : currency;
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int end = code.indexOf(']', i);
                String inner =
                        code.substring(i + 1, end < 0 ? code.length() : end)
                                .toLowerCase(Locale.ROOT);
                if (List.of("h", "hh", "m", "mm", "s", "ss").contains(inner)) {
                    return new Shown(Kind.ELAPSED, "");
                }
                for (int k = 0; k < inner.length() && inner.startsWith("$"); k++) {
                    boolean sign = k > 0 && CURRENCIES.indexOf(inner.charAt(k)) >= 0;
                    currency = sign ? inner.substring(k, k + 1) : currency;
                }
                i = end < 0 ? code.length() : end;
            } else {
                signs.append(Character.toLowerCase(c));
            }
        }
        String bare = signs.toString().replace("am/pm", "h").replace("a/p", "h");
        return new Shown(kind(bare), kind(bare) == Kind.NUMBER ? currency : "");
    }

    private static Kind kind(String signs) {
        boolean number = signs.indexOf('0') >= 0 || signs.indexOf('#') >= 0;
        if (signs.contains("general") || signs.isEmpty() || signs.equals("@")) {
            return Kind.NUMBER;
        }
        if (signs.indexOf('%') >= 0) {
            return Kind.PERCENT;
        }
        boolean time = signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0;
        boolean fraction = time && signs.contains("s.0");
        if (number && !fraction) {
            return Kind.NUMBER;
        }
        boolean day = signs.indexOf('d') >= 0;
        boolean year = signs.indexOf('y') >= 0;
        if (day || year && time) {
            return Kind.DATE;
        }
        if (time) {
            return Kind.TIME;
        }
        if (signs.indexOf('m') >= 0) {
            return Kind.MONTH;
        }
        return year ? Kind.YEAR : Kind.NUMBER;
    }
}
