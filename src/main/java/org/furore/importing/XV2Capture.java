package org.furore.importing;

import org.furore.domain.document.Capture;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// What `twarc` notes of how a page or a flattened post was fetched, in a field `__twarc`: the
/// address that was asked for, when, and by which version.
final class XV2Capture {
    /// The field.
    static final String FIELD = "__twarc";

    private XV2Capture() {}

    /// What a page notes; null where it notes nothing.
    static Capture of(@Nullable Slice noted) {
        if (noted == null) {
            return Capture.UNSTATED;
        }
        try (JsonParser in = Json.parser(noted)) {
            return in.nextToken() == null ? Capture.UNSTATED : read(in);
        } catch (JacksonException e) {
            return Capture.UNSTATED;
        }
    }

    /// The note the parser is at.
    static Capture read(JsonParser in) {
        if (!Json.object(in)) {
            return Capture.UNSTATED;
        }
        String url = null;
        String version = null;
        String at = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "url" -> url = Json.text(in);
                case "version" -> version = Json.text(in);
                case "retrieved_at" -> at = Json.text(in);
                default -> in.skipChildren();
            }
        }
        return new Capture(moment(at), url, version == null ? "twarc" : "twarc " + version);
    }

    private static @Nullable Instant moment(@Nullable String at) {
        if (at == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
