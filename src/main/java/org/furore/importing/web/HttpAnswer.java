package org.furore.importing.web;

import org.furore.domain.task.Message;
import org.furore.importing.HtmlReader;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// What a server answered, as a web archive keeps it (RFC 9112): status, header, and the body with
/// its transfer and content encodings.
///
/// @param status as a number, 0 where the first line can't be read
/// @param bytes that hold the body
/// @param start of the body as it was sent
/// @param end of it
record HttpAnswer(int status, Map<String, String> headers, byte[] bytes, int start, int end) {
    /// Bytes of a header at most.
    private static final int HEADER = 1 << 20;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    /// The answer in a block, or null where it is none.
    static @Nullable HttpAnswer of(byte[] bytes, int start, int end) {
        int at = start;
        int body = -1;
        while (at < end && body < 0 && at - start < HEADER) {
            int feed = at;
            while (feed < end && bytes[feed] != '\n') {
                feed++;
            }
            boolean blank = feed == at || feed == at + 1 && bytes[at] == '\r';
            if (blank && at > start) {
                body = Math.min(feed + 1, end);
            }
            at = feed + 1;
        }
        body = body < 0 ? end : body;
        String first =
                new String(bytes, start, Math.min(64, end - start), StandardCharsets.ISO_8859_1);
        if (!first.startsWith("HTTP/") && !first.startsWith("ICY ")) {
            return null;
        }
        Matcher status = Pattern.compile("\\S+ +(\\d{3})(?:\\s(?s:.*))?").matcher(first);
        return new HttpAnswer(
                status.matches() ? Integer.parseInt(status.group(1)) : 0,
                WarcRecord.lines(bytes, start, Math.min(body, start + HEADER)),
                bytes,
                body,
                end);
    }

    /// The media type without parameters, in lower case, or "".
    static String type(@Nullable String header) {
        return header == null
                ? ""
                : header.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// The encoding a header states for characters, or null.
    static @Nullable String charset(@Nullable String header) {
        Matcher found = CHARSET.matcher(header == null ? "" : header);
        return found.find() ? found.group(1) : null;
    }

    /// The body without its transfer encoding.
    byte[] sent() {
        byte[] body = Arrays.copyOfRange(bytes, start, end);
        String transfer = headers.getOrDefault("transfer-encoding", "");
        if (!transfer.toLowerCase(Locale.ROOT).contains("chunked")) {
            return body;
        }
        byte[] joined = unchunked(body);
        // Some programs store the joined body and leave the header as it came.
        return joined == null ? body : joined;
    }

    private static byte @Nullable [] unchunked(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int feed = at;
            while (feed < body.length && body[feed] != '\n') {
                feed++;
            }
            String line =
                    new String(body, at, Math.min(feed - at, 100), StandardCharsets.ISO_8859_1);
            String digits = line.replaceFirst(";.*", "").strip();
            if (!digits.matches("[0-9A-Fa-f]{1,7}")) {
                return out.size() == 0 ? null : out.toByteArray();
            }
            int size = Integer.parseInt(digits, 16);
            if (size == 0) {
                return out.toByteArray();
            }
            int from = Math.min(feed + 1, body.length);
            int to = Math.min(from + size, body.length);
            out.write(body, from, to - from);
            at = to;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n') && at < to + 2) {
                at++;
            }
        }
        return out.toByteArray();
    }

    /// The body as it was before it was compressed, at most 50 MB of it.
    ///
    /// @throws UnreadableException if it is in an encoding nobody reads, damaged or too large
    byte[] content(byte[] sent) throws UnreadableException {
        byte[] body = sent;
        String[] encodings =
                headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT).split(",");
        for (int i = encodings.length - 1; i >= 0; i--) {
            body = decoded(body, encodings[i].strip());
        }
        if (body.length > HtmlReader.LONGEST) {
            throw new UnreadableException(
                    Message.of("importing.page-long", HtmlReader.LONGEST >> 20));
        }
        return body;
    }

    private static byte[] decoded(byte[] body, String encoding) throws UnreadableException {
        boolean gzip = body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
        boolean zlib =
                body.length > 2
                        && (body[0] & 0x0F) == 8
                        && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        try {
            return switch (encoding) {
                case "", "identity", "utf-8", "none" -> body;
                // Some programs store the unpacked body and leave the header as it came.
                case "gzip", "x-gzip" -> gzip ? read(new GZIPInputStream(in)) : body;
                case "deflate" -> read(new InflaterInputStream(in, new Inflater(!zlib)));
                default ->
                        throw new UnreadableException(
                                Message.of("importing.warc-encoding", encoding));
            };
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw (UnreadableException)
                    new UnreadableException(Message.of("importing.warc-compressed", encoding))
                            .initCause(e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(HtmlReader.LONGEST + 1);
        }
    }
}
