package org.furore.importing.office;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.furore.importing.ZipHead;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.InputStream;

/// Reads an OpenDocument text (.odt) as one article.
public final class OpenDocumentReader implements RecordReader {
    private static final String MAIN = "content.xml";
    private static final int MANIFEST = 1 << 20;

    @Override
    public String format() {
        return "odt";
    }

    @Override
    public boolean recognises(Head head) {
        return ZipHead.of(head).begins("application/vnd.oasis.opendocument.text");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        try (Members members = Members.of(source.stream())) {
            progress.check();
            String manifest = Xml.orEmpty(members.text("META-INF/manifest.xml", MANIFEST));
            if (manifest.contains("encryption-data")) {
                sink.reject(Locator.WHOLE, Message.of("importing.office-encrypted"));
                return;
            }
            InputStream main = members.open(MAIN);
            if (main == null) {
                sink.reject(Locator.WHOLE, Message.of("importing.office-part", MAIN));
                return;
            }
            OpenText text = new OpenText();
            Xml.read(main, progress, text);
            Header header =
                    Properties.of(members.open("meta.xml"), progress)
                            .header(
                                    null,
                                    new String[] {"initial-creator", "creator"},
                                    new String[] {"creation-date", "date"});
            Delivery.one(Blocks.joined(text.all()), header, null, source, sink);
        } catch (UnreadableException e) {
            sink.reject(Locator.WHOLE, e.userMessage());
        }
    }
}
