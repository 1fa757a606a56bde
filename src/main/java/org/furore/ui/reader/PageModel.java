package org.furore.ui.reader;

import javafx.scene.paint.Color;

import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ParagraphDirection;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Suggestion;
import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the text area draws: paragraphs, made as they are asked for, with the annotations as
/// translucent highlights under the words. Read-only. To be used on the window's thread.
final class PageModel extends StyledTextModelViewOnlyBase {
    /// More highlights than this in one paragraph are drawn as layers, up to [#LAYERS] for each
    /// look, so that no crowd of annotations makes a paragraph slow.
    private static final int CROWD = 48;

    private static final int LAYERS = 3;

    private final Paragraphs paragraphs;
    private final Function<Annotation, Look> look;
    private final Supplier<HintSheet> hints;
    private MarkSheet sheet;
    private @Nullable Range chosen;
    private @Nullable Range flash;

    /// How an annotation looks.
    ///
    /// @param kind `claim`, `sentiment`, `actor` or `code`
    /// @param colour of its own, or null for that of its kind
    record Look(String kind, @Nullable Color colour) {}

    /// @param hints what is suggested, drawn as outlines
    PageModel(
            Paragraphs paragraphs,
            MarkSheet sheet,
            Function<Annotation, Look> look,
            Supplier<HintSheet> hints) {
        this.hints = hints;
        this.paragraphs = paragraphs;
        this.sheet = sheet;
        this.look = look;
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    MarkSheet sheet() {
        return sheet;
    }

    /// How an annotation looks.
    Look look(Annotation annotation) {
        return look.apply(annotation);
    }

    /// Draws other annotations from now on.
    void sheet(MarkSheet now) {
        sheet = now;
        restyle();
    }

    /// Draws a frame around a passage, or none.
    void choose(@Nullable Range range) {
        if (!Objects.equals(chosen, range)) {
            chosen = range;
            restyle();
        }
    }

    /// Lights a passage up, or none.
    void flash(@Nullable Range range) {
        if (!Objects.equals(flash, range)) {
            flash = range;
            restyle();
        }
    }

    /// Has what is visible drawn anew.
    void restyle() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    /// The place in the text of a position in the area.
    int offset(TextPos position) {
        int paragraph = Math.min(position.index(), paragraphs.count() - 1);
        return Math.min(paragraphs.offset(paragraph, position.offset()), paragraphs.end(paragraph));
    }

    /// The position in the area of a place in the text.
    TextPos position(int offset) {
        int at = Math.clamp(offset, 0, paragraphs.text().length());
        int paragraph = paragraphs.paragraph(at);
        return TextPos.ofLeading(paragraph, at - paragraphs.start(paragraph));
    }

    @Override
    public int size() {
        return paragraphs.count();
    }

    @Override
    public String getPlainText(int index) {
        return paragraphs.text(index);
    }

    @Override
    public int getParagraphLength(int index) {
        return paragraphs.end(index) - paragraphs.start(index);
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }

    @Override
    public RichParagraph getParagraph(int index) {
        String text = paragraphs.text(index);
        RichParagraph.Builder builder = RichParagraph.builder();
        DrawnAlone.parts(shown(text)).forEach(builder::addSegment);
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1) {
            builder.setParagraphAttributes(
                    StyleAttributeMap.builder()
                            .setParagraphDirection(ParagraphDirection.RIGHT_TO_LEFT)
                            .build());
        }
        if (!text.isEmpty()) {
            highlight(builder, index);
        }
        return builder.build();
    }

    /// Control characters would be drawn as boxes or break the line.
    private static String shown(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F || c == '\u2028' || c == '\u2029' || c == 0x85) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    private void highlight(RichParagraph.Builder builder, int index) {
        Range all = new Range(paragraphs.start(index), paragraphs.end(index));
        List<Integer> numbers = sheet.numbers(all);
        if (numbers.size() <= CROWD) {
            for (int number : numbers) {
                Annotation annotation = sheet.span(number);
                Range part =
                        paragraphs.part(index, Objects.requireNonNull(MarkSheet.range(annotation)));
                if (part != null) {
                    highlight(builder, part, look.apply(annotation));
                }
            }
        } else {
            crowd(builder, index, numbers);
        }
        hints.get().in(all).stream()
                .limit(CROWD)
                .map(Suggestion::proposed)
                .forEach(proposed ->
                        outline(
                                builder,
                                index,
                                MarkSheet.range(proposed),
                                "hint-of-" + MarkKind.of(proposed).word()));
        outline(builder, index, chosen, "mark-chosen");
        outline(builder, index, flash, "mark-flash");
    }

    private void outline(
            RichParagraph.Builder builder, int index, @Nullable Range range, String name) {
        Range part = range == null ? null : paragraphs.part(index, range);
        if (part != null) {
            builder.addHighlight(part.start(), part.end() - part.start(), name);
        }
    }

    private static void highlight(RichParagraph.Builder builder, Range part, Look look) {
        int length = part.end() - part.start();
        Color colour = look.colour();
        if (colour != null) {
            builder.addHighlight(
                    part.start(),
                    length,
                    Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0.28));
        } else {
            builder.addHighlight(part.start(), length, "mark", "mark-of-" + look.kind());
        }
    }

    /// For each look, where at least one, two and three annotations lie.
    private void crowd(RichParagraph.Builder builder, int index, List<Integer> numbers) {
        Map<Look, List<Segments.Spanned<Integer>>> byLook = new LinkedHashMap<>();
        for (int number : numbers) {
            Annotation annotation = sheet.span(number);
            Range part =
                    paragraphs.part(index, Objects.requireNonNull(MarkSheet.range(annotation)));
            if (part != null) {
                byLook.computeIfAbsent(look.apply(annotation), each -> new ArrayList<>())
                        .add(new Segments.Spanned<>(part, number));
            }
        }
        byLook.forEach((one, spans) -> {
            List<Segments.Segment<Integer>> segments = Segments.of(spans);
            for (int layer = 1; layer <= LAYERS; layer++) {
                int deep = layer;
                for (Range range :
                        Segments.union(
                                segments.stream()
                                        .filter(each -> each.marks().size() >= deep)
                                        .map(each -> new Range(each.start(), each.end()))
                                        .toList())) {
                    highlight(builder, range, one);
                }
            }
        });
    }
}
