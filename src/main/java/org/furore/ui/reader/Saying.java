package org.furore.ui.reader;

import javafx.scene.paint.Color;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Says and shows annotations to a person: their names, what they state, their colours.
final class Saying {
    private static final int SHORT = 160;

    private final Supplier<Lexicon> lexicon;
    private final Words words;

    /// @param lexicon the names as they are now
    Saying(Supplier<Lexicon> lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /// How it looks in the text and in the margin.
    PageModel.Look look(Annotation annotation) {
        String kind = MarkKind.of(annotation).word();
        if (annotation instanceof CodeMark mark) {
            return lexicon.get()
                    .colour(mark.code())
                    .map(colour -> new PageModel.Look(kind, colour(colour)))
                    .orElseGet(() -> new PageModel.Look(kind, null));
        }
        return new PageModel.Look(kind, null);
    }

    private static @Nullable Color colour(String written) {
        try {
            return Color.web(written);
        } catch (IllegalArgumentException e) {
            // Whatever a colour was written as, the kind's own will do.
            return null;
        }
    }

    /// A colour as a style says it.
    static String css(Color colour) {
        return "rgb(%d,%d,%d)"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }

    /// What it is about, on one line.
    String name(Annotation annotation) {
        Lexicon names = lexicon.get();
        return switch (annotation) {
            case ClaimMention of -> shortened(names.name(of.claim()));
            case SentimentMark of ->
                    of.target() == null
                            ? words.text("ui.reader.sentiment-of", signed(of))
                            : words.text(
                                    "ui.reader.sentiment-towards",
                                    signed(of),
                                    names.name(of.target()));
            case ActorMention of -> shortened(names.name(of.actor()));
            case CodeMark of -> shortened(names.name(of.code()));
        };
    }

    private String signed(SentimentMark mark) {
        return words.signed(mark.polarity());
    }

    /// What else it states, "" for nothing.
    String details(Annotation annotation) {
        List<String> parts = new ArrayList<>();
        Lexicon names = lexicon.get();
        if (annotation instanceof ClaimMention of) {
            if (of.speaker() != null) {
                parts.add(names.name(of.speaker()));
            }
            if (of.stance() != null) {
                parts.add(lower(words.text("ui.reader.stance-" + EnumWords.of(of.stance()))));
            }
            if (of.attribution() != null) {
                parts.add(
                        lower(
                                words.text(
                                        "ui.reader.attribution-"
                                                + EnumWords.of(of.attribution()))));
            }
            if (of.reportedBy() != null) {
                parts.add(words.text("ui.reader.reported-by-name", names.name(of.reportedBy())));
            }
            if (of.hedged()) {
                parts.add(lower(words.text("ui.reader.hedged-short")));
            }
        }
        return String.join(" · ", parts);
    }

    private String lower(String text) {
        return text.substring(0, 1).toLowerCase(words.locale()) + text.substring(1);
    }

    /// The words it stands on, and its note.
    String place(Annotation annotation) {
        String note = annotation.note();
        String place = words(annotation);
        return note == null ? place : place + "  ✎ " + shortened(note);
    }

    /// The words it stands on.
    String words(Annotation annotation) {
        return switch (annotation.place()) {
            case Place.Span span ->
                    words.text("ui.reader.quoted", shortened(span.passage().quote()));
            case Place.Whole whole -> words.text("ui.reader.whole-document");
            case Place.Region region -> words.text("ui.reader.on-image");
        };
    }

    String coder(Annotation annotation) {
        return lexicon.get().name(annotation.coder());
    }

    /// All of it in one sentence, for a tooltip or a screen reader.
    String whole(Annotation annotation) {
        String kind = words.text("ui.reader.kind-" + MarkKind.of(annotation).word());
        String details = details(annotation);
        String note = annotation.note();
        return kind
                + ": "
                + name(annotation)
                + (details.isEmpty() ? "" : "\n" + details)
                + (note == null ? "" : "\n✎ " + shortened(note))
                + "\n"
                + coder(annotation);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHORT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return line.substring(0, end) + "…";
    }
}
