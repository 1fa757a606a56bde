package org.furore.importing.office;

import org.furore.domain.Uuids;
import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// Hands a document's paragraphs on: as the articles of an export, where it is one, else as one
/// article.
final class Delivery {
    private final List<Export> exports;

    Delivery(List<Export> exports) {
        this.exports = List.copyOf(exports);
    }

    /// Where the paragraphs `from` to `to` stand in the file, as its `number`-th record.
    interface Places {
        Locator at(long number, int from, int to);
    }

    /// @param header of the one article, if it is one
    void deliver(List<Block> blocks, Header header, Source source, Places places, RecordSink sink) {
        for (Export export : exports) {
            if (export.recognises(blocks)) {
                export.read(blocks, new Numbered(blocks, places, sink));
                return;
            }
        }
        one(Blocks.joined(blocks), header, null, source, sink);
    }

    /// Leaves one article that is the whole file, or says that there is no text in it.
    static void one(
            String joined,
            Header header,
            @Nullable String description,
            Source source,
            RecordSink sink) {
        String text = Texts.stripped(joined);
        if (text.isEmpty()) {
            sink.reject(Locator.WHOLE, Message.of("importing.office-blank"));
            return;
        }
        sink.take(Locator.WHOLE, source.sha256(), new Article(header, text, description));
    }

    /// An article of an export is known again by its paragraphs: the file around them differs with
    /// each download.
    private static final class Numbered implements Export.Articles {
        private final List<Block> blocks;
        private final Places places;
        private final RecordSink sink;
        private long number;

        Numbered(List<Block> blocks, Places places, RecordSink sink) {
            this.blocks = blocks;
            this.places = places;
            this.sink = sink;
        }

        @Override
        public void take(int from, int to, Article article) {
            MessageDigest digest = Uuids.sha256();
            for (Block block : blocks.subList(from, to)) {
                digest.update(block.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            sink.take(places.at(++number, from, to), digest.digest(), article);
        }

        @Override
        public void reject(int from, int to, Message reason) {
            sink.reject(places.at(++number, from, to), reason);
        }
    }
}
