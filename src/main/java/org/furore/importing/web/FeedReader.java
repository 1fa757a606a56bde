package org.furore.importing.web;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ByteWindow;
import org.furore.importing.Head;
import org.furore.importing.MarkupElement;
import org.furore.importing.MarkupShape;
import org.furore.importing.MarkupUnits;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;

import java.io.IOException;
import java.util.Locale;

/// Reads RSS (0.9 to 2.0, and 1.0 as RDF) and Atom (0.3 and 1.0): each entry an article. A feed
/// that is not well formed gives its entries all the same.
public final class FeedReader implements RecordReader {
    @Override
    public String format() {
        return "feed";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        MarkupShape shape = MarkupShape.of(head);
        String space = shape.namespace();
        return switch (shape.localRoot().toLowerCase(Locale.ROOT)) {
            case "rss" -> true;
            case "feed" ->
                    space == null
                            ? shape.text().contains("<entry")
                                    || shape.text().contains("version=\"0.3\"")
                            : FeedNames.isFeed(space);
            case "rdf" ->
                    shape.namespaces().values().stream().anyMatch(FeedNames::isFeed)
                            && (shape.text().contains("channel") || isOwn(shape));
            default -> false;
        };
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        ByteWindow window = new ByteWindow(source.stream(), Units.MAXIMUM);
        FeedNames names =
                new FeedNames(
                        MarkupShape.of(new Head(source.name(), window.peek(Head.SIZE), false)));
        MarkupUnits units = new MarkupUnits(window, Units.MAXIMUM, names.entries());
        FeedEntry feed = null;
        Slice slice = units.next();
        boolean any = slice != null;
        while (slice != null) {
            feed = feed == null ? feed(units, names) : feed;
            read(slice, units, names, feed, records);
            slice = units.next();
        }
        if (!any) {
            sink.reject(Locator.WHOLE, Message.of("importing.feed-empty"));
        }
    }

    private static FeedEntry feed(MarkupUnits units, FeedNames names) {
        MarkupElement all = MarkupElement.of(units.preamble(), names::of);
        MarkupElement root = all.child("rss", "feed", "rdf:RDF", "RDF");
        if (root == null) {
            root = all.children().isEmpty() ? all : all.children().getLast();
        }
        MarkupElement channel = root.child("channel");
        return FeedEntry.of(channel == null ? root : channel, root);
    }

    /// An entry that is only not closed is read as far as it goes; of one that the file breaks off
    /// in, nobody knows what is missing.
    private static void read(
            Slice slice, MarkupUnits units, FeedNames names, FeedEntry feed, Records records) {
        Message problem = slice.problem();
        if (problem != null && !problem.key().equals(MarkupUnits.UNCLOSED)) {
            records.reject(slice, problem);
            return;
        }
        MarkupElement entry = MarkupElement.of(units.text(slice), names::of).child("item", "entry");
        Article article = entry == null ? null : feed.article(entry);
        if (article == null || article.header().title() == null && article.text().isEmpty()) {
            records.reject(slice, Message.of("importing.feed-entry-empty"));
            return;
        }
        records.takeByContent(slice, article, Capture.UNSTATED);
    }

    private static boolean isOwn(MarkupShape shape) {
        String space = shape.namespaces().get("");
        return space != null && FeedNames.isFeed(space);
    }
}
