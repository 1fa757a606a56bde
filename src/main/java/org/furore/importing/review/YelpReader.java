package org.furore.importing.review;

import org.furore.domain.document.Header;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.Json;
import org.furore.importing.JsonShape;
import org.furore.importing.Ratings;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Reads the reviews of Yelp's open data set, an object a line or a list of objects. Stars are out
/// of 5; who wrote a review and what it is of have a number only, and its time has no offset.
public final class YelpReader implements RecordReader {
    private static final double STARS = 5;

    @Override
    public String format() {
        return "yelp-reviews";
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            for (String place : new String[] {"", "[]."}) {
                if (shape.has(place + "review_id")
                        && shape.has(place + "business_id")
                        && shape.has(place + "stars")
                        && shape.has(place + "text")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        ReviewUnits.each(source, records, unit -> take(unit, records));
    }

    private static void take(Slice unit, Records records) {
        Map<String, String> fields = new HashMap<>();
        Message problem = read(unit, fields);
        if (problem == null) {
            records.take(unit, review(fields));
        } else {
            records.reject(unit, problem);
        }
    }

    /// Reads the texts and numbers of an object.
    ///
    /// @return why it is no review, or null
    private static @Nullable Message read(Slice unit, Map<String, String> fields) {
        try (JsonParser in = Json.parser(unit)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Message.of("importing.not-a-review");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken value = in.nextToken();
                if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                    fields.put(name, in.getString());
                } else {
                    in.skipChildren();
                }
            }
            if (in.nextToken() != null) {
                return Message.of("importing.more-than-one");
            }
        } catch (JacksonException e) {
            return Json.problem(e);
        }
        boolean known = fields.containsKey("review_id") && fields.containsKey("business_id");
        return known && fields.containsKey("text") ? null : Message.of("importing.not-a-review");
    }

    private static Review review(Map<String, String> fields) {
        Header header =
                new Header(
                        null,
                        given(fields.get("user_id")),
                        "Yelp",
                        XWords.date(fields.get("date")),
                        null,
                        null);
        return new Review(
                header,
                Texts.normalise(fields.getOrDefault("text", "")),
                given(fields.get("business_id")),
                Ratings.of(fields.get("stars"), STARS),
                ReviewerKind.USER,
                "yelp",
                given(fields.get("review_id")));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.normalise(text);
    }
}
