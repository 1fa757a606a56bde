package org.furore.platform;

import org.furore.domain.task.Message;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says messages in a language. Each package has its bundle beside it, found by all of a key before
/// its last dot: `ui.library.empty` is `empty` in `org/furore/ui/library/messages.properties`
/// (English) and `messages_fr.properties`.
public final class Messages {
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// The sentence in `locale`, else in English. A key nobody defined is shown as it is, with its
    /// arguments, so that nothing is lost.
    public static String text(Message message, Locale locale) {
        return text(message.key(), locale, message.arguments().toArray());
    }

    /// The same from its parts; numbers among the arguments are written as the language does and
    /// decide between one and many (`{0,choice,…}`). A number that came as text, as in a [Message],
    /// is one where the pattern says so (`{0,number}`, `{0,choice,…}`).
    public static String text(String key, Locale locale, Object... arguments) {
        String pattern = pattern(key, locale);
        if (pattern == null) {
            return arguments.length == 0 ? key : key + " " + Arrays.asList(arguments);
        }
        MessageFormat format = new MessageFormat(pattern, locale);
        return format.format(numbers(arguments, format.getFormatsByArgumentIndex()));
    }

    private static Object[] numbers(Object[] arguments, Format[] formats) {
        Object[] read = arguments.clone();
        for (int i = 0; i < Math.min(read.length, formats.length); i++) {
            if (formats[i] instanceof NumberFormat
                    && read[i] instanceof String text
                    && text.matches("-?[0-9]{1,18}")) {
                read[i] = Long.valueOf(text);
            }
        }
        return read;
    }

    private static @org.jspecify.annotations.Nullable String pattern(String key, Locale locale) {
        int dot = key.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        try {
            return ResourceBundle.getBundle(
                            "org/furore/" + key.substring(0, dot).replace('.', '/') + "/messages",
                            locale,
                            CONTROL)
                    .getString(key.substring(dot + 1));
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
