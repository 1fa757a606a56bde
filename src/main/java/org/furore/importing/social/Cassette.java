package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.importing.JsonSpans;
import org.furore.importing.Slice;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Answers of an interface as programs record them for their tests (`http_interactions` of Betamax
/// and VCR, `interactions` of VCR.py): each has the address that was asked for and, as a text, what
/// came back.
final class Cassette {
    private static final Wanted ABOUT = Wanted.of("uri", "method", "recorded_at", "recorded_with");

    private final CassetteSink sink;
    private final PostRecords records;
    private final RedditThings things;

    Cassette(CassetteSink sink, PostRecords records, RedditThings things) {
        this.sink = sink;
        this.records = records;
        this.things = things;
    }

    /// The recorded answers in a file, or null where it is no cassette.
    static @Nullable Slice interactions(Map<String, Slice> members) {
        Slice list = members.getOrDefault("http_interactions", members.get("interactions"));
        return list != null && list.bytes()[list.start()] == '[' ? list : null;
    }

    /// @param tool what recorded them, or null
    /// @param at when, for those that don't say it themselves, or null
    void read(Slice interactions, @Nullable String tool, @Nullable String at) {
        for (Slice each : JsonSpans.elements(interactions)) {
            interaction(each, tool, at);
            sink.inFile();
        }
    }

    private void interaction(Slice interaction, @Nullable String tool, @Nullable String otherwise) {
        if (interaction.problem() != null) {
            records.take(
                    interaction,
                    ABOUT,
                    node -> {
                        throw new Refusal("importing.unfinished");
                    });
            return;
        }
        try {
            Map<String, Slice> members = JsonSpans.members(interaction);
            Node request = node(members.get("request"));
            String uri = request.get("uri").text();
            String own = node(members.get("recorded_at")).text();
            String at = own == null ? otherwise : own;
            Capture capture = new Capture(Moments.instant(dated(at)), uri, tool);
            Slice body = body(members.get("response"));
            Boolean escapes = uri != null && uri.contains("raw_json=1") ? Boolean.FALSE : null;
            things.begin(capture, escapes);
            if (body == null || !answer(body)) {
                sink.inFile();
                throw new Refusal(
                        "importing.answer-without-posts",
                        request.get("method").shown() + " " + request.get("uri").shown());
            }
        } catch (Refusal e) {
            records.refuse(interaction, e);
        }
    }

    private boolean answer(Slice body) throws Refusal {
        if (body.bytes()[body.start()] == '"') {
            Unescaped text = new Unescaped(body);
            sink.within(text);
            return things.answer(text.document());
        }
        return false;
    }

    /// The text of an answer: itself, or the `string` of an object; one in Base64 is decoded by
    /// itself.
    private @Nullable Slice body(@Nullable Slice response) throws Refusal {
        Slice body = response == null ? null : JsonSpans.member(response, "body");
        if (body == null || body.bytes()[body.start()] != '{') {
            return body;
        }
        Map<String, Slice> members = JsonSpans.members(body);
        Slice coded = members.get("base64_string");
        if (coded == null) {
            return members.get("string");
        }
        String text = node(coded).raw();
        byte[] bytes = text == null ? new byte[0] : decoded(text);
        sink.somewhereIn(coded);
        Slice document = new Slice(bytes, 0, bytes.length, 0, bytes.length, coded.line(), null);
        return things.answer(document) ? document : null;
    }

    private static byte[] decoded(String text) throws Refusal {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            boolean zipped = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
            if (!zipped) {
                return bytes;
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                byte[] unzipped = in.readNBytes(Units.MAXIMUM + 1);
                if (unzipped.length > Units.MAXIMUM) {
                    throw new Refusal("importing.too-long", Units.MAXIMUM >> 20);
                }
                return unzipped;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new Refusal("importing.gzip-damaged");
        }
    }

    private static Node node(@Nullable Slice value) throws Refusal {
        return value == null ? Node.NONE : Node.of(value, ABOUT);
    }

    /// Betamax writes the time in UTC without saying so.
    private static @Nullable String dated(@Nullable String at) {
        return at != null && at.length() == 19 ? at + "Z" : at;
    }
}
