package org.furore.ui.fx;

import org.furore.domain.task.Message;
import org.furore.platform.Messages;

import java.text.NumberFormat;
import java.util.Locale;

/// What a person reads, in their language. A view is built with one and built anew when the
/// language changes, so a view never listens for that.
public record Words(Locale locale) {

    /// The sentence under a key, e.g. `ui.library.empty`.
    public String text(String key, Object... arguments) {
        return Messages.text(key, locale, arguments);
    }

    /// A message, whoever wrote it.
    public String text(Message message) {
        return Messages.text(message, locale);
    }

    /// A number to two decimals with a true minus or a plus: `−0.5`, `0`, `+1`.
    public String signed(double number) {
        String digits = rounded(Math.abs(number));
        return number < 0 ? "\u2212" + digits : number > 0 ? "+" + digits : digits;
    }

    /// A number to two decimals.
    public String rounded(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /// A share of 0 to 1 in per cent.
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /// A whole number with the language's separators.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
