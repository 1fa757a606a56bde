package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.jspecify.annotations.Nullable;

/// The ids in one table. A spreadsheet takes a long id for a number, keeps 15 digits of it and
/// writes it as `1.30E+18`, as `1300000000000000000.0` or with zeros for the rest: then it names
/// nothing any more, and its record is rejected. Zeros alone can be chance, one time in a thousand;
/// they tell only while no row before had a long id without them.
final class CellIds {
    private static final int KEPT = 15;
    private static final int LONG = 18;

    private boolean exact;

    /// @throws UnreadableValue if the id was rounded
    @Nullable String read(Field field, @Nullable String id) throws UnreadableValue {
        if (id == null) {
            return null;
        }
        int e = Math.max(id.indexOf('e'), id.indexOf('E'));
        boolean power =
                e > 0
                        && (isNumber(id.substring(0, e))
                                || isDigits(id.substring(0, e))
                                        && id.charAt(e) == 'E'
                                        && id.startsWith("+", e + 1))
                        && isPower(id.substring(e + 1));
        boolean fraction = id.length() > 17 && id.endsWith(".0") && isNumber(id);
        if (power || fraction || isCut(id)) {
            throw new UnreadableValue(
                    Message.of("importing.table-id", field.key(), UnreadableValue.shown(id)));
        }
        return id;
    }

    /// An id of X without the `x` that rtweet writes before it, so that spreadsheets keep it.
    static String unmarked(String id) {
        boolean marked = id.length() > 1 && id.charAt(0) == 'x' && isDigits(id.substring(1));
        return marked ? id.substring(1) : id;
    }

    private boolean isCut(String id) {
        if (id.length() < LONG || !isDigits(id)) {
            return false;
        }
        boolean zeros = id.substring(KEPT).chars().allMatch(c -> c == '0');
        exact |= !zeros;
        return !exact;
    }

    /// Digits with one point or comma, as spreadsheets write them.
    private static boolean isNumber(String text) {
        int sign = Math.max(text.indexOf('.'), text.indexOf(','));
        return sign > 0 && isDigits(text.substring(0, sign)) && isDigits(text.substring(sign + 1));
    }

    private static boolean isPower(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return isDigits(digits) && digits.length() <= 3;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
