package org.furore.importing.bibliography;

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

/// Reads bibliographies of one XML format, a record at a time.
public final class XmlReferenceReader implements RecordReader {
    private final XmlFormat format;

    public XmlReferenceReader(XmlFormat format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format.title;
    }

    @Override
    public boolean recognises(Head head) {
        return format.recognises(MarkupShape.of(head));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        ByteWindow window = new ByteWindow(source.stream(), Units.MAXIMUM);
        MarkupShape shape = MarkupShape.of(new Head(source.name(), window.peek(Head.SIZE), false));
        MarkupUnits units = new MarkupUnits(window, Units.MAXIMUM, format.records(shape));
        boolean any = false;
        for (Slice slice = units.next(); slice != null; slice = units.next()) {
            any = true;
            if (slice.problem() != null) {
                records.reject(slice, slice.problem());
                continue;
            }
            MarkupElement all =
                    MarkupElement.of(
                            units.text(slice), name -> name.substring(name.indexOf(':') + 1));
            Article article =
                    all.children().isEmpty()
                            ? null
                            : format.reference(all.children().getFirst()).article();
            if (article == null) {
                records.reject(slice, Message.of("importing.reference-empty"));
            } else {
                records.takeByContent(slice, article, Capture.UNSTATED);
            }
        }
        if (!any) {
            sink.reject(Locator.WHOLE, Message.of("importing.bibliography-empty"));
        }
    }
}
