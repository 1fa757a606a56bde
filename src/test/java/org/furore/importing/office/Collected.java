package org.furore.importing.office;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a reader made of bytes at hand. Numbers without gaps are insisted on.
public final class Collected implements RecordSink {
    public final List<Article> articles = new ArrayList<>();
    public final List<Locator> places = new ArrayList<>();
    public final List<Locator> refused = new ArrayList<>();
    public final List<Message> reasons = new ArrayList<>();
    public final Set<String> fingerprints = new HashSet<>();
    private long number;

    public static Collected of(RecordReader reader, byte[] bytes) {
        Collected collected = new Collected();
        Source source =
                new Source(
                        "test", new ByteArrayInputStream(bytes), bytes.length, new byte[32], null);
        try {
            reader.read(source, collected, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    public static Collected of(RecordReader reader, String text) {
        return of(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Head head(byte[] bytes) {
        int length = Math.min(bytes.length, Head.SIZE);
        return new Head("test", Arrays.copyOf(bytes, length), length == bytes.length);
    }

    public static boolean recognises(RecordReader reader, byte[] bytes) {
        return reader.recognises(head(bytes));
    }

    /// The only article.
    public Article article() {
        if (articles.size() != 1 || !reasons.isEmpty()) {
            throw new AssertionError(articles.size() + " articles, " + reasons);
        }
        return articles.getFirst();
    }

    public List<String> keys() {
        return reasons.stream()
                .map(reason -> reason.key().substring("importing.".length()))
                .toList();
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        count(at);
        places.add(at);
        articles.add((Article) document);
        fingerprints.add(Arrays.toString(fingerprint));
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        throw new AssertionError("no document is a series");
    }

    @Override
    public void reject(Locator at, Message reason) {
        count(at);
        refused.add(at);
        reasons.add(reason);
    }

    private void count(Locator at) {
        if (at.number() != ++number) {
            throw new AssertionError(at + " is not the " + number + "th");
        }
    }
}
