package org.furore.importing.review;

import org.furore.domain.document.Header;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.importing.CellText;
import org.furore.importing.Json;
import org.furore.importing.Ratings;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// One review of Amazon, filled from its object. Stars there are out of 5. Of a reviewer without a
/// name the id stands as author, as it is how the same person is known again.
final class AmazonReview {
    private static final double STARS = 5;

    private static final Pattern MARKUP =
            Pattern.compile("<br|</|<div|<p>|<a |<i>|<b>|<span", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private @Nullable String text;
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String overall;
    private @Nullable String rating;
    private @Nullable String work;
    private @Nullable String parent;
    private @Nullable String reviewerName;
    private @Nullable String reviewerId;
    private @Nullable Long seconds;
    private @Nullable Long millis;

    /// Reads the object.
    ///
    /// @return why it can't be taken, or null
    @Nullable Message read(Slice slice) {
        try (JsonParser in = Json.parser(slice)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Message.of("importing.not-a-review");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                field(name, in);
            }
            if (in.nextToken() != null) {
                return Message.of("importing.more-than-one");
            }
        } catch (JacksonException e) {
            return Json.problem(e);
        }
        boolean said = text != null || summary != null || title != null && reviewerId != null;
        return said && work() != null || overall != null && work() != null
                ? null
                : Message.of("importing.not-a-review");
    }

    private void field(String name, JsonParser in) {
        switch (name) {
            case "reviewText", "text" -> text = Json.body(in);
            case "summary" -> summary = Json.text(in);
            case "title" -> title = Json.text(in);
            case "overall" -> overall = number(in);
            case "rating" -> rating = number(in);
            case "asin" -> work = Json.text(in);
            case "parent_asin" -> parent = Json.text(in);
            case "reviewerName" -> reviewerName = Json.text(in);
            case "reviewerID", "user_id" -> reviewerId = Json.text(in);
            case "unixReviewTime" -> seconds = Json.count(in);
            case "timestamp", "sort_timestamp" -> millis = Json.count(in);
            default -> in.skipChildren();
        }
    }

    /// A number as it is written, or a text.
    private static @Nullable String number(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT ? in.getString() : Json.text(in);
    }

    private @Nullable String work() {
        return work == null ? parent : work;
    }

    Review review() {
        String head = summary == null ? title : summary;
        Header header =
                new Header(
                        head == null ? null : plain(head),
                        reviewerName == null ? reviewerId : plain(reviewerName),
                        "Amazon",
                        date(),
                        null,
                        null);
        Rating stars = Ratings.of(overall == null ? rating : overall, STARS);
        String body = text == null ? "" : plain(text);
        return new Review(header, body, work(), stars, ReviewerKind.USER, null, null);
    }

    /// Texts are plain with entities in the older collections, and have markup here and there.
    private static String plain(String written) {
        boolean markup =
                written.indexOf('<') >= 0
                        && written.length() <= CellText.LONGEST_HTML
                        && MARKUP.matcher(written).find();
        String read = (markup ? CellText.HTML : CellText.ENTITIES).read(written);
        return Texts.normalise(read);
    }

    /// The seconds of the older collections are midnights: they say a day.
    private @Nullable Edtf date() {
        try {
            if (millis != null) {
                Instant at = Instant.ofEpochMilli(millis);
                return Edtf.tryParse(MOMENT.format(at.atOffset(ZoneOffset.UTC))).orElse(null);
            }
            if (seconds != null) {
                Instant at = Instant.ofEpochSecond(seconds);
                String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
                String moment = MOMENT.format(at.atOffset(ZoneOffset.UTC));
                return Edtf.tryParse(seconds % 86_400 == 0 ? day : moment).orElse(null);
            }
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
