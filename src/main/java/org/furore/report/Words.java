package org.furore.report;

import org.furore.domain.EnumWords;
import org.furore.domain.task.Message;
import org.furore.platform.Messages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// The report's words, numbers and dates in its language.
final class Words {
    private final Locale locale;
    private final ZoneId zone;
    private final NumberFormat whole;

    Words(Locale locale, ZoneId zone) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
        this.zone = zone;
        this.whole = NumberFormat.getIntegerInstance(this.locale);
    }

    Locale locale() {
        return locale;
    }

    /// The sentence under a key of this package's bundle.
    String of(String key, Object... arguments) {
        return Messages.text(Message.of("report." + key, arguments), locale);
    }

    /// The word for a value of an enumeration: `stance-supports`.
    String of(String kind, Enum<?> value) {
        return of(kind + "-" + EnumWords.of(value));
    }

    /// A sentence with a number in it, in singular or plural: keys `<key>-one` and `<key>-many`.
    String count(String key, long number) {
        boolean one = number == 1 || number == 0 && locale.getLanguage().equals("fr");
        return of(key + (one ? "-one" : "-many"), number(number));
    }

    String number(long number) {
        return whole.format(number);
    }

    /// A number with at most `digits` decimals, those there are not left out.
    String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String text = format.format(number);
        return number < 0 ? text.replaceFirst("^-", "\u2212") : text;
    }

    /// A number as it was given, in the writing of the language.
    String exact(java.math.BigDecimal number) {
        return decimal(number.doubleValue(), Math.max(0, number.scale()));
    }

    String percent(long part, long all) {
        return all == 0 ? "\u2013" : of("percent", decimal(100.0 * part / all, 0));
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /// Day and minute in the case's time zone.
    String moment(Instant instant) {
        return instant.atZone(zone)
                .format(DateTimeFormatter.ofPattern("d MMM uuuu HH:mm").withLocale(locale));
    }

    String day(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }
}
