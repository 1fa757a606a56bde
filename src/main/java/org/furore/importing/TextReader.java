package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads a plain text as one article, whole. It is asked last, and leaves what is some other format
/// that nobody reads: JSON, markup, archives, files that only begin as text does.
public final class TextReader implements RecordReader {
    /// Bytes of the longest text that is read.
    static final int LONGEST = 50 << 20;

    private static final int LONGEST_TITLE = 150;

    @Override
    public String format() {
        return "text";
    }

    @Override
    public boolean recognises(Head head) {
        return TextShape.isText(head);
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.text-long", LONGEST >> 20));
            return;
        }
        progress.check();
        String text = Texts.normalise(PageBytes.decode(bytes));
        if (text.isBlank()) {
            sink.reject(Locator.WHOLE, Message.of("importing.text-blank"));
            return;
        }
        sink.take(Locator.WHOLE, source.sha256(), article(text));
    }

    /// The article of a text that is at hand, for readers of formats that hold texts.
    ///
    /// @param text normalised
    public static Article article(String text) {
        return new Article(new Header(title(text), null, null, null, null, null), text, null);
    }

    /// The first line, where it is short and stands by itself: an empty line or a rule follows, and
    /// then more text. Null where it is the beginning of a paragraph.
    static @Nullable String title(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        if (end < 0 || end - start > 2 * LONGEST_TITLE) {
            return null;
        }
        String line = text.substring(start, end).strip().replaceFirst("^#{1,6}\\s+", "");
        String next = text.substring(end + 1, Math.min(text.length(), end + 200)).split("\n", 2)[0];
        boolean alone = next.isBlank() || next.strip().matches("[=~*_-]{3,}");
        boolean more = !text.substring(end).isBlank();
        boolean words = line.codePoints().anyMatch(Character::isLetter);
        return alone && more && words && line.length() <= LONGEST_TITLE ? line : null;
    }
}
