package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Intake.OriginalFile;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/// Runs one reader over bytes at hand.
public final class Reading {
    private Reading() {}

    public static Kept read(RecordReader reader, String text) {
        return read(reader, text.getBytes(UTF_8));
    }

    public static Kept read(RecordReader reader, byte[] bytes) {
        OriginalFile file =
                new OriginalFile(
                        "test", new byte[32], bytes.length, reader.format(), null, Instant.EPOCH);
        Kept kept = new Kept(file, new TreeSet<>(Set.of()));
        Source source =
                new Source(
                        "test", new ByteArrayInputStream(bytes), bytes.length, new byte[32], null);
        try {
            reader.read(
                    source,
                    new CountingSink(kept, new Meter(Progress.NONE, ImportFollower.NOBODY, 0)),
                    Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    public static boolean recognises(RecordReader reader, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return reader.recognises(new Head("test", bytes, true));
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] gzip(String text) {
        return gzip(text.getBytes(UTF_8));
    }
}
