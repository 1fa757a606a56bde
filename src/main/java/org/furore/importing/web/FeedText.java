package org.furore.importing.web;

import org.furore.domain.document.Texts;
import org.furore.importing.HtmlReader;
import org.furore.importing.MarkupElement;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an element of a feed says, by the form its attributes state: plain, HTML escaped once,
/// XHTML or Base64 of either.
final class FeedText {
    private static final Pattern HTML =
            Pattern.compile(
                    "<[/!]?[A-Za-z]|&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\\w{1,30});");

    /// XHTML may stand under any prefix (RFC 4287, 3.1.1.3: `<xhtml:div>`), which HTML does not
    /// have.
    private static final Pattern PREFIX = Pattern.compile("(</?)[A-Za-z_][\\w.-]{0,40}:(?=\\w)");

    private static final Pattern CLOSING = Pattern.compile("</[A-Za-z]\\w{0,20}>");

    private FeedText() {}

    /// The text in blocks, normalised; null where there is none here.
    static @Nullable String text(MarkupElement element) {
        String found = read(element, true);
        return found == null || found.isBlank() ? null : Texts.normalise(found.strip());
    }

    /// The same as a line.
    static @Nullable String line(@Nullable MarkupElement element) {
        String found = element == null ? null : read(element, isTyped(element));
        String line = found == null ? "" : found.replaceAll("(?U)\\s+", " ").strip();
        return line.isEmpty() ? null : Texts.normalise(line);
    }

    private static boolean isTyped(MarkupElement element) {
        return element.attribute("type") != null
                || element.isData()
                || CLOSING.matcher(element.characters()).find();
    }

    /// @param html whether characters of no stated form may be HTML, as RSS has it
    private static @Nullable String read(MarkupElement element, boolean html) {
        String type = element.attribute("type");
        String mode = element.attribute("mode");
        String kind =
                type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        if (element.attribute("src") != null) {
            return null;
        }
        if ("base64".equalsIgnoreCase(mode)) {
            String decoded = base64(element.characters());
            return decoded == null ? null : characters(decoded, kind, true);
        }
        if (kind.equals("xhtml") || element.hasChildren()) {
            // `</br>` would be a second break.
            return HtmlReader.text(
                    PREFIX.matcher(element.markup()).replaceAll("$1").replace("</br>", ""));
        }
        return characters(element.characters(), kind, html);
    }

    private static @Nullable String characters(String text, String kind, boolean html) {
        return switch (kind) {
            case "text", "text/plain" -> text;
            case "html", "text/html", "application/xhtml+xml", "xhtml", "" -> {
                boolean marked = !kind.isEmpty() || html;
                yield marked && HTML.matcher(text).find() ? HtmlReader.text(text) : plain(text);
            }
            default -> kind.startsWith("text/") ? text : base64Text(text);
        };
    }

    /// Content of another type is written in Base64 and is no text.
    private static @Nullable String base64Text(String text) {
        return HTML.matcher(text).find() ? HtmlReader.text(text) : null;
    }

    /// Lines are drawn together as in HTML, but a blank line still parts paragraphs.
    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }

    private static @Nullable String base64(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
