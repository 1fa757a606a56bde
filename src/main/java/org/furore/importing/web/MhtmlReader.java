package org.furore.importing.web;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.HtmlReader;
import org.furore.importing.PageBytes;
import org.furore.importing.PageRecords;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads a page saved with its pictures in one file (MHTML, RFC 2557) as a saved page is
/// ([PageRecords]), with when and where it was saved. Its other parts belong to the page and are no
/// records.
public final class MhtmlReader implements RecordReader {
    private static final int DEPTH = 16;

    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(1 << 20)
                    .setMaxHeaderCount(1000)
                    .setMaxContentLen(-1)
                    .build();

    @Override
    public String format() {
        return "mhtml";
    }

    @Override
    public int version() {
        return 2;
    }

    /// A message whose header says that it is made of the parts of a page; letters, which name a
    /// recipient or the way they took, are none.
    @Override
    public boolean recognises(Head head) {
        String text =
                new String(
                        head.bytes(),
                        0,
                        Math.min(head.bytes().length, 16384),
                        StandardCharsets.ISO_8859_1);
        String start = text.replaceFirst("^[\\u00EF\\u00BB\\u00BF\\s]+", "");
        int blank = start.indexOf("\n\r\n") < 0 ? start.indexOf("\n\n") : start.indexOf("\n\r\n");
        if (!start.matches("(?s)[A-Za-z][A-Za-z-]{1,60}:.*")) {
            return false;
        }
        byte[] header =
                (blank < 0 ? start : start.substring(0, blank))
                        .getBytes(StandardCharsets.ISO_8859_1);
        Map<String, String> fields = WarcRecord.lines(header, 0, header.length);
        String type = fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean message =
                fields.containsKey("received")
                        || fields.containsKey("to")
                        || fields.containsKey("delivered-to");
        boolean saved =
                fields.containsKey("snapshot-content-location")
                        || fields.containsKey("content-location");
        return fields.containsKey("mime-version")
                && !message
                && (type.startsWith("multipart/related") || saved && type.startsWith("text/html"));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(HtmlReader.LONGEST + 1);
        if (bytes.length > HtmlReader.LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-long", HtmlReader.LONGEST >> 20));
            return;
        }
        progress.check();
        try {
            Page page = new Parts().page(bytes);
            if (page == null) {
                sink.reject(Locator.WHOLE, Message.of("importing.mhtml-without-page"));
                return;
            }
            PageRecords.of(page.html(), page.capture(), page.title())
                    .into(new Records(sink, progress), Slice.WHOLE, source.sha256());
        } catch (MimeException e) {
            sink.reject(
                    Locator.WHOLE,
                    Message.of("importing.mhtml-damaged", String.valueOf(e.getMessage())));
        }
    }

    /// The page itself and what the file's header says of it.
    ///
    /// @param location where the part was fetched from, or null
    private record Page(String html, Map<String, String> header, @Nullable String location) {
        /// Word's documents stand at paths that were made up for the file.
        @Nullable String url() {
            String saved = header.get("snapshot-content-location");
            String url = saved == null ? location : saved;
            return url == null || !url.strip().regionMatches(true, 0, "http", 0, 4)
                    ? null
                    : Texts.normalise(url.strip().replaceAll("\\s+", ""));
        }

        /// Words of a header that are not ASCII are encoded (RFC 2047).
        @Nullable String title() {
            String subject = header.get("subject");
            return subject == null
                    ? null
                    : DecoderUtil.decodeEncodedWords(subject, DecodeMonitor.SILENT);
        }

        Capture capture() {
            String from = header.getOrDefault("from", "");
            String tool = from.replaceAll("^[<\"\\s]+|[>\"\\s]+$", "");
            boolean named = tool.regionMatches(true, 0, "Saved by ", 0, 9) && tool.length() < 200;
            return new Capture(saved(), url(), named ? Texts.normalise(tool) : null);
        }

        private @Nullable Instant saved() {
            Edtf date = FeedDates.read(header.get("date"));
            try {
                return date == null ? null : OffsetDateTime.parse(date.text()).toInstant();
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /// Finds the page among the parts: the one the header names as the start, else the one of the
    /// saved address, else the first that is HTML.
    private static final class Parts {
        private final Map<String, String> top = new HashMap<>();
        private @Nullable Page best;
        private int rank;

        @Nullable Page page(byte[] bytes) throws MimeException, IOException {
            MimeTokenStream stream = new MimeTokenStream(LENIENT);
            stream.parse(new ByteArrayInputStream(bytes));
            Map<String, String> fields = top;
            int depth = 0;
            try {
                for (EntityState state = stream.getState();
                        state != EntityState.T_END_OF_STREAM;
                        state = stream.next()) {
                    switch (state) {
                        case T_START_HEADER ->
                                fields = depth == 0 && top.isEmpty() ? top : new HashMap<>();
                        case T_FIELD -> {
                            Field field = stream.getField();
                            fields.putIfAbsent(
                                    field.getName().toLowerCase(Locale.ROOT), field.getBody());
                        }
                        case T_START_MULTIPART -> {
                            if (++depth > DEPTH) {
                                throw new MimeException("nested too deep");
                            }
                        }
                        case T_END_MULTIPART -> depth--;
                        case T_BODY -> look(stream, fields);
                        default -> {}
                    }
                }
            } catch (MimeException | IOException e) {
                if (best == null) {
                    throw e;
                }
            }
            return best;
        }

        private void look(MimeTokenStream stream, Map<String, String> fields) throws IOException {
            BodyDescriptor body = stream.getBodyDescriptor();
            String type = body.getMimeType();
            if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
                return;
            }
            String location = fields.get("content-location");
            int here = rank(fields, location);
            if (here > rank) {
                rank = here;
                byte[] bytes = stream.getDecodedInputStream().readNBytes(HtmlReader.LONGEST);
                String stated = HttpAnswer.charset(fields.get("content-type"));
                best = new Page(PageBytes.decode(bytes, 0, bytes.length, stated), top, location);
            }
        }

        private int rank(Map<String, String> fields, @Nullable String location) {
            String id = fields.get("content-id");
            String type = top.getOrDefault("content-type", "");
            if (id != null && type.contains("start=") && type.contains(id.strip())) {
                return 3;
            }
            boolean same =
                    location != null && location.equals(top.get("snapshot-content-location"));
            return same ? 2 : 1;
        }
    }
}
