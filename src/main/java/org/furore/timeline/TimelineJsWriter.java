package org.furore.timeline;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.Edtf.Precision;
import org.furore.timeline.TimelineData.EventItem;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes events as TimelineJS 3 JSON (Knight Lab, "Instantiate a timeline"): dates as fine as they
/// are known, doubt in `display_date`, long stretches as eras. Its texts are HTML there, so all of
/// ours is escaped; no address is given as media, since the viewer would fetch it.
final class TimelineJsWriter {
    private final DateWords words;

    TimelineJsWriter(DateWords words) {
        this.words = words;
    }

    /// Events without any known date are left out: the format has no place for them.
    void write(TimelineData data, OutputStream out) {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("title");
            json.writeStartObject();
            text(json, data.title(), "");
            json.writeEndObject();
            json.writeName("events");
            json.writeStartArray();
            List<EventItem> eras = new ArrayList<>();
            for (EventItem event : data.events()) {
                Edtf date = event.when().date();
                if (start(date) == null) {
                    continue;
                }
                event(json, data, event);
                if (date.isInterval() && end(date) != null) {
                    eras.add(event);
                }
            }
            json.writeEndArray();
            json.writeName("eras");
            json.writeStartArray();
            for (EventItem era : eras) {
                json.writeStartObject();
                dates(json, era.when().date());
                text(json, era.title(), "");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void event(JsonGenerator json, TimelineData data, EventItem event) {
        json.writeStartObject();
        json.writeStringProperty("unique_id", "event-" + event.id().value());
        dates(json, event.when().date());
        json.writeStringProperty("display_date", escape(words.of(event.when())));
        StringBuilder body = new StringBuilder();
        String description = event.description();
        if (description != null) {
            body.append("<p>").append(escape(description)).append("</p>");
        }
        if (!event.participants().isEmpty()) {
            List<String> names = new ArrayList<>();
            event.participants().forEach(a -> names.add(data.actors().getOrDefault(a, "?")));
            body.append("<p>").append(escape(String.join(", ", names))).append("</p>");
        }
        for (String source : event.sources()) {
            body.append("<p><small>").append(escape(source)).append("</small></p>");
        }
        text(json, event.title(), body.toString());
        String group = event.type();
        if (group != null) {
            json.writeStringProperty("group", escape(group));
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String headline, String html) {
        json.writeName("text");
        json.writeStartObject();
        json.writeStringProperty("headline", escape(headline));
        json.writeStringProperty("text", html);
        json.writeEndObject();
    }

    /// Where an event is put: its start, or its end when nobody knows the start.
    private static @Nullable Edtf start(Edtf date) {
        Optional<Edtf> start = date.start().or(date::end);
        return start.filter(d -> d.firstDay().isPresent()).orElse(null);
    }

    private static @Nullable Edtf end(Edtf date) {
        return date.isInterval() && date.start().isPresent()
                ? date.end().filter(d -> d.lastDay().isPresent()).orElse(null)
                : null;
    }

    private static void dates(JsonGenerator json, Edtf date) {
        Edtf start = start(date);
        if (start == null) {
            return;
        }
        date(json, "start_date", start, false);
        Edtf end = end(date);
        if (end != null) {
            date(json, "end_date", end, true);
        } else if (start.precision() == Precision.SEASON
                || start.precision() == Precision.DECADE
                || start.precision() == Precision.CENTURY) {
            date(json, "end_date", start, true);
        }
    }

    private static void date(JsonGenerator json, String name, Edtf date, boolean last) {
        LocalDate day = (last ? date.lastDay() : date.firstDay()).orElse(LocalDate.EPOCH);
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("year", day.getYear());
        Precision precision = date.precision();
        if (precision.compareTo(Precision.SEASON) >= 0) {
            json.writeNumberProperty("month", day.getMonthValue());
        }
        if (precision.compareTo(Precision.DAY) >= 0 && !date.isUnspecified()) {
            json.writeNumberProperty("day", day.getDayOfMonth());
        }
        Optional<LocalDateTime> time = date.localDateTime();
        if (time.isPresent()) {
            json.writeNumberProperty("hour", time.get().getHour());
            json.writeNumberProperty("minute", time.get().getMinute());
            json.writeNumberProperty("second", time.get().getSecond());
        }
        json.writeEndObject();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
