package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.Edtf.Precision;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date a page shows beside its title, which is what its readers take for the article's: in a
/// line of its own between the title and the text, or just above the title.
final class ShownDate {
    /// Signs of such a line at most: a longer one is a sentence.
    private static final int LINE = 120;

    /// Signs after the title within which it stands: a lead and a byline.
    private static final int AFTER = 700;

    /// Signs before the title.
    private static final int BEFORE = 120;

    /// Elements and texts that are passed at most.
    private static final int STEPS = 400;

    /// How a first sentence begins that holds the date.
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^\\W{0,3}(?!am\\b|le\\b)(?:" + PublishedDate.LABEL.pattern() + ")",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Days from one to another, which are an event's.
    private static final Pattern SPAN =
            Pattern.compile(
                    "\\d\\.?\\s?(?:[–-]|bis|to|au|al?)\\s?\\d{1,2}\\.?\\s\\p{L}{3}",
                    Pattern.CASE_INSENSITIVE);

    private final PageDates dates;
    private final Set<Element> around;

    /// @param around the title's heading and what it stands in, see [PageClutter#around]
    ShownDate(PageDates dates, Set<Element> around) {
        this.dates = dates;
        this.around = around;
    }

    /// Null where there is none.
    @Nullable Edtf of(@Nullable Element heading) {
        if (heading == null) {
            return null;
        }
        Edtf after = search(heading, true, AFTER);
        return after == null ? search(heading, false, BEFORE) : after;
    }

    private @Nullable Edtf search(Element heading, boolean forward, int signs) {
        Node at = forward ? afterwards(heading) : backwards(heading);
        int passed = 0;
        for (int step = 0; at != null && step < STEPS && passed < signs; step++) {
            if (at instanceof TextNode text && !text.isBlank()) {
                passed += text.text().length();
                Edtf date = date(text);
                if (date != null) {
                    return date;
                }
            }
            at = forward ? next(at) : previous(at);
        }
        return null;
    }

    /// The day in the line a text stands in, where that is short, or in the text.
    private @Nullable Edtf date(TextNode text) {
        Element element = text.parent() instanceof Element parent ? parent : null;
        if (element == null || PageClutter.isWithin(element, around)) {
            return null;
        }
        Element block = element;
        while (!PageBlocks.isBlock(block) && block.parent() != null) {
            block = block.parent();
        }
        String line = TextSizes.isAtMost(block, LINE) ? block.text() : text.text().strip();
        if (line.length() > LINE) {
            String start = line.substring(0, LINE / 2);
            return LABELLED.matcher(start).find() ? day(start) : null;
        }
        return day(line);
    }

    /// The day in what stands before a word that says when the article was changed.
    private @Nullable Edtf day(String line) {
        if (SPAN.matcher(line).find()) {
            return null;
        }
        Matcher changed = PublishedDate.CHANGED.matcher(line);
        Edtf date = dates.read(changed.find() ? line.substring(0, changed.start()) : line);
        return date == null || date.precision() == Precision.MONTH ? null : date;
    }

    private static @Nullable Node next(Node node) {
        return node.childNodeSize() > 0
                        && !(node instanceof Element hidden && BlockText.isHidden(hidden))
                ? node.childNode(0)
                : afterwards(node);
    }

    private static @Nullable Node afterwards(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.nextSibling() != null) {
                return at.nextSibling();
            }
        }
        return null;
    }

    private static @Nullable Node previous(Node node) {
        return node.childNodeSize() > 0
                        && !(node instanceof Element hidden && BlockText.isHidden(hidden))
                ? node.childNode(node.childNodeSize() - 1)
                : backwards(node);
    }

    private static @Nullable Node backwards(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.previousSibling() != null) {
                return at.previousSibling();
            }
        }
        return null;
    }
}
