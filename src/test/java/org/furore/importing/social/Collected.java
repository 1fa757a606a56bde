package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a reader made of bytes at hand. Each record must come once, numbered without gaps.
final class Collected implements RecordSink {
    final List<Post> posts = new ArrayList<>();
    final List<Capture> captures = new ArrayList<>();
    final List<String> raw = new ArrayList<>();
    final List<Message> reasons = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<Boolean> fingerprints = new ArrayList<>();
    private final byte[] bytes;
    private long records;

    private Collected(byte[] bytes) {
        this.bytes = bytes;
    }

    static Collected of(RecordReader reader, String text) {
        return of(reader, text.getBytes(UTF_8), file -> null);
    }

    static Collected of(RecordReader reader, byte[] bytes) {
        return of(reader, bytes, file -> null);
    }

    static Collected of(RecordReader reader, byte[] bytes, Source.Beside beside) {
        Collected into = new Collected(bytes);
        Source source =
                new Source(
                        "test",
                        new ByteArrayInputStream(bytes),
                        bytes.length,
                        new byte[32],
                        null,
                        beside,
                        null);
        try {
            reader.read(source, into, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into;
    }

    static boolean recognises(RecordReader reader, String text) {
        byte[] all = text.getBytes(UTF_8);
        byte[] head = Arrays.copyOf(all, Math.min(all.length, Head.SIZE));
        return reader.recognises(new Head("test", head, head.length == all.length));
    }

    private String cut(Locator at) {
        assertEquals(++records, at.number());
        return new String(bytes, (int) at.offset(), (int) at.length(), UTF_8);
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        posts.add((Post) document);
        captures.add(capture);
        raw.add(cut(at));
        fingerprints.add(fingerprint != null);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        throw new AssertionError("posts are no series");
    }

    @Override
    public void reject(Locator at, Message reason) {
        reasons.add(reason);
        refused.add(cut(at));
    }

    Post only() {
        assertEquals(List.of(), reasons);
        assertEquals(1, posts.size());
        return posts.getFirst();
    }

    List<String> keys() {
        return reasons.stream().map(Message::key).toList();
    }

    List<String> ids() {
        return posts.stream().map(post -> String.valueOf(post.nativeId())).toList();
    }

    List<String> texts() {
        return posts.stream().map(Post::text).toList();
    }
}
