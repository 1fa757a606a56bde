package org.furore.ui.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Secrecy;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.ui.fx.Words;
import org.furore.ui.library.ShortDates;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How files, records and fields are told in words.
final class Said {
    private static final int FIRST_WORDS = 160;

    private Said() {}

    /// `3.2 MB`, as the language writes it; 1 kB is 1,000 bytes.
    static String size(long bytes, Words words) {
        if (bytes < 1000) {
            return words.text("ui.importing.size-bytes", bytes);
        }
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < 3) {
            value /= 1000;
            unit++;
        }
        String number =
                String.format(words.locale(), value < 10 && unit > 1 ? "%.1f" : "%.0f", value);
        return words.text(
                switch (unit) {
                    case 1 -> "ui.importing.size-kb";
                    case 2 -> "ui.importing.size-mb";
                    default -> "ui.importing.size-gb";
                },
                number);
    }

    /// How long something takes yet, as roughly as anybody knows it.
    static String left(long seconds, Words words) {
        if (seconds < 90) {
            return words.text("ui.importing.seconds-left", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90
                ? words.text("ui.importing.minutes-left", minutes)
                : words.text("ui.importing.hours-left", Math.round(minutes / 60.0));
    }

    /// A file, with the path inside it where it is an archive.
    static String file(String file, Locator at) {
        return at.member() == null ? file : file + "!" + at.member();
    }

    /// Where a record stands in its file: its line, or its number where lines mean nothing.
    static String place(Locator at, Words words) {
        if (at.line() > 0) {
            return words.text("ui.importing.at-line", at.line());
        }
        // Numbers are counted over all members of an archive, where they tell nobody anything.
        return at.member() != null || at.number() <= 1
                ? ""
                : words.text("ui.importing.at-record", at.number());
    }

    /// What a format is called; one that has no name here keeps its own.
    static String format(@Nullable String format, Words words) {
        if (format == null) {
            return words.text("ui.importing.format-none");
        }
        String key = "ui.importing.format-" + format.replace('.', '-');
        String said = words.text(key);
        return said.equals(key) ? format : said;
    }

    /// How an import kept names out.
    static String secrecy(Secrecy secrecy, Words words) {
        String said =
                words.text("ui.importing.secrecy-done", secrecy.key())
                        + " "
                        + words.text(
                                secrecy.originals() == Secrecy.OriginalBytes.ENCRYPTED
                                        ? "ui.importing.secrecy-done-encrypted"
                                        : "ui.importing.secrecy-done-hashed");
        return secrecy.exempt().isEmpty()
                ? said
                : said
                        + " "
                        + words.text(
                                "ui.importing.secrecy-done-exempt",
                                String.join(", ", secrecy.exempt()));
    }

    static String field(Field field, Words words) {
        return words.text(
                "ui.importing.field-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Why a record was not taken. Some reasons are said otherwise than on a command line, where a
    /// person has options to name.
    static String reason(Message reason, Words words) {
        String key = "ui.importing.reason-" + reason.key().substring(reason.key().indexOf('.') + 1);
        String said = words.text(new Message(key, reason.arguments()));
        return said.startsWith(key) ? words.text(reason) : said;
    }

    static String kind(Kind kind, Words words) {
        return words.text("ui.importing.kind-" + kind.name().toLowerCase(Locale.ROOT));
    }

    /// A document's title, or the first words of its text.
    static String heading(Document document, Words words) {
        String title = document.header().title();
        if (title != null) {
            return oneLine(title);
        }
        if (!document.text().isBlank()) {
            return oneLine(document.text());
        }
        String work = document instanceof Review review ? review.work() : null;
        return work != null ? oneLine(work) : words.text("ui.importing.no-text");
    }

    /// Author, outlet, date and what else there is, between middle dots.
    static String details(Document document, Words words) {
        List<String> parts = new ArrayList<>();
        Header header = document.header();
        if (document instanceof Post post && post.handle() != null) {
            parts.add("@" + post.handle());
        } else if (header.author() != null) {
            parts.add(header.author());
        }
        if (header.outlet() != null) {
            parts.add(header.outlet());
        }
        parts.add(date(header.date(), words));
        switch (document) {
            case Article article -> {}
            case Post post -> {
                if (header.outlet() == null) {
                    parts.add(post.platform());
                }
                Long likes = post.counts().likes();
                if (likes != null) {
                    parts.add(words.text("ui.importing.likes", likes));
                }
            }
            case Review review -> {
                if (header.title() != null && review.work() != null) {
                    parts.add(review.work());
                }
                parts.add(rating(review.rating(), words));
            }
        }
        if (header.language() != null) {
            parts.add(header.language());
        }
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String rating(Rating rating, Words words) {
        if (rating.written() == null) {
            return "";
        }
        Double score = rating.score();
        return score == null
                ? words.text("ui.importing.rating-unscored", rating.written())
                : words.text("ui.importing.rating", rating.written(), Math.round(score));
    }

    static String observation(ObservationDraft observation, Words words) {
        NumberFormat numbers = NumberFormat.getNumberInstance(words.locale());
        numbers.setMaximumFractionDigits(Math.max(0, observation.value().scale()));
        String value = numbers.format(observation.value());
        String unit = observation.unit();
        String qualifier = observation.qualifier();
        return (qualifier == null ? "" : qualifier + " ")
                + value
                + (unit == null ? "" : " " + unit)
                + " · "
                + date(observation.date(), words);
    }

    private static String date(@Nullable Edtf date, Words words) {
        return date == null
                ? words.text("ui.importing.undated")
                : ShortDates.of(date, words.locale());
    }

    /// The first words of a text in one line.
    static String oneLine(String text) {
        String start = text.length() > 4 * FIRST_WORDS ? text.substring(0, 4 * FIRST_WORDS) : text;
        String line = start.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= FIRST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }
}
