package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/// Makes documents and observations of a table's rows. A value that can't be read costs its record:
/// a document that silently lost its date would be worse.
final class RowDrafts {
    private final TableRow row;
    private final Mapping mapping;
    private final TableDates dates;
    private final DecimalSign signs;
    private final boolean english;
    private final CellIds ids = new CellIds();

    /// @param signs of the numbers of a series
    /// @param english whether an ambiguous comma in numbers divides thousands ([Quantity])
    RowDrafts(TableRow row, Mapping mapping, TableDates dates, DecimalSign signs, boolean english) {
        this.signs = signs;
        this.row = row;
        this.mapping = mapping;
        this.dates = dates;
        this.english = english;
    }

    Document document() throws UnreadableValue {
        return switch (mapping.kind()) {
            case POST -> post();
            case REVIEW -> review();
            case ARTICLE -> article();
            case SERIES -> throw new IllegalStateException("a series has no documents");
        };
    }

    ObservationDraft observation() throws UnreadableValue {
        String key = required(Field.SERIES);
        Edtf date = dates.read(required(Field.DATE));
        String written = required(Field.VALUE);
        Character stated = mapping.decimal();
        Character decimal = stated == null ? signs.of(row.valueColumn()) : stated;
        Quantity quantity = Quantity.of(written, decimal, false);
        if (quantity == null) {
            boolean either = decimal == null && DecimalSign.of(written) == DecimalSign.Shown.EITHER;
            throw new UnreadableValue(
                    Message.of(
                            either ? "importing.table-number-sign" : "importing.table-number",
                            UnreadableValue.shown(written)));
        }
        String unit = row.get(Field.UNIT);
        String qualifier = row.get(Field.QUALIFIER);
        return new ObservationDraft(
                key,
                unit == null ? quantity.unit() : unit,
                date,
                quantity.value(),
                qualifier == null ? quantity.qualifier() : qualifier);
    }

    private Article article() throws UnreadableValue {
        Header header = header();
        String text = text();
        if (text.isEmpty() && header.title() == null) {
            throw nothing();
        }
        return new Article(header, text, row.get(Field.DESCRIPTION));
    }

    private Post post() throws UnreadableValue {
        String platform = XWords.platform(required(Field.PLATFORM));
        boolean reddit = platform.equals(RedditNames.PLATFORM);
        String id = id(Field.NATIVE_ID, platform);
        String answered = id(Field.REPLY_TO, platform);
        String repeated = id(Field.REPOST_OF, platform);
        String quoted = id(Field.QUOTE_OF, platform);
        String thread = id(Field.CONVERSATION, platform);
        if (reddit) {
            answered = RedditNames.parent(answered, thread);
            id = RedditNames.own(id, thread, answered, row.get(Field.TITLE) != null);
            thread = RedditNames.thread(thread);
        }
        String text = text();
        List<String> media = list(Field.MEDIA, "");
        List<String> links = list(Field.LINKS, "");
        if (text.isEmpty() && id == null && media.isEmpty() && links.isEmpty()) {
            throw nothing();
        }
        String handle = row.get(Field.HANDLE);
        return new Post(
                header(XWords.outlet(platform)),
                text,
                platform,
                id,
                handle != null && handle.startsWith("@") ? handle.substring(1) : handle,
                answered == null || answered.equals(id) ? null : answered,
                repeated,
                quoted,
                thread,
                list(Field.HASHTAGS, "#"),
                list(Field.MENTIONS, "@"),
                links,
                media,
                counts());
    }

    private Post.Counts counts() throws UnreadableValue {
        Post.Counts counts =
                new Post.Counts(
                        count(Field.LIKES),
                        count(Field.REPOSTS),
                        count(Field.REPLIES),
                        count(Field.QUOTES),
                        count(Field.VIEWS));
        return counts.equals(Post.Counts.UNKNOWN) ? Post.Counts.UNKNOWN : counts;
    }

    private Review review() throws UnreadableValue {
        String text = text();
        Rating rating = Ratings.of(row.get(Field.RATING), maximum(), fresh());
        if (text.isEmpty() && rating.equals(Rating.NONE)) {
            throw nothing();
        }
        String id = id(Field.NATIVE_ID);
        return new Review(
                header(),
                text,
                row.get(Field.WORK),
                rating,
                reviewer(),
                id == null ? null : required(Field.PLATFORM),
                id);
    }

    private Header header() throws UnreadableValue {
        return header(null);
    }

    /// @param place where it appeared if the row does not say
    private Header header(@Nullable String place) throws UnreadableValue {
        String date = row.get(Field.DATE);
        String outlet = row.get(Field.OUTLET);
        return new Header(
                row.get(Field.TITLE),
                row.get(Field.AUTHOR),
                outlet == null ? place : XWords.isX(outlet) ? XWords.OUTLET : outlet,
                date == null ? null : dates.read(date),
                language(),
                row.get(Field.URL));
    }

    private String text() throws UnreadableValue {
        String text = row.raw(Field.TEXT);
        return text == null ? "" : text;
    }

    private @Nullable String language() throws UnreadableValue {
        String written = row.get(Field.LANGUAGE);
        if (written == null || written.indexOf(',') > 0) {
            // Of several languages none is that of the text.
            return null;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(written.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new UnreadableValue(
                    Message.of("importing.table-language", UnreadableValue.shown(written)));
        }
    }

    private @Nullable Double maximum() throws UnreadableValue {
        String written = row.get(Field.RATING_MAXIMUM);
        if (written == null) {
            return null;
        }
        Quantity maximum = Quantity.of(written, mapping.decimal(), english);
        if (maximum == null || maximum.value().signum() <= 0) {
            throw new UnreadableValue(
                    Message.of("importing.table-number", UnreadableValue.shown(written)));
        }
        return maximum.value().doubleValue();
    }

    private @Nullable Boolean fresh() throws UnreadableValue {
        String word = row.get(Field.FRESH);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "fresh", "yes", "true", "1" -> Boolean.TRUE;
            case "rotten", "no", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private Review.@Nullable ReviewerKind reviewer() throws UnreadableValue {
        String word = row.get(Field.REVIEWER);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "critic" -> Review.ReviewerKind.CRITIC;
            case "user" -> Review.ReviewerKind.USER;
            default -> null;
        };
    }

    private @Nullable Long count(Field field) throws UnreadableValue {
        String written = row.get(field);
        if (written == null) {
            return null;
        }
        // Where votes against are taken off, more can be against than for.
        boolean below = field == Field.LIKES && written.startsWith("-");
        Long size = Quantity.count(below ? written.substring(1) : written);
        Long count = size != null && below ? Long.valueOf(-size) : size;
        if (count == null) {
            throw new UnreadableValue(
                    Message.of("importing.table-number", UnreadableValue.shown(written)));
        }
        return count;
    }

    private @Nullable String id(Field field) throws UnreadableValue {
        return ids.read(field, row.get(field));
    }

    private @Nullable String id(Field field, String platform) throws UnreadableValue {
        String written = row.get(field);
        String one = written == null ? null : PostReferences.of(written, field);
        return ids.read(field, one == null || !XWords.isX(platform) ? one : CellIds.unmarked(one));
    }

    private List<String> list(Field field, String sign) throws UnreadableValue {
        String written = row.get(field);
        if (written == null) {
            return List.of();
        }
        Rule rule = mapping.fields().get(field);
        String between = rule == null || rule.list() == null ? "," : rule.list();
        return CellList.of(written, field, between, sign);
    }

    private String required(Field field) throws UnreadableValue {
        String text = row.get(field);
        if (text == null) {
            throw new UnreadableValue(Message.of("importing.table-without", field.key()));
        }
        return text;
    }

    private static UnreadableValue nothing() {
        return new UnreadableValue(Message.of("importing.table-nothing"));
    }
}
