package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.PageBytes;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Reads the plain text that LexisNexis exported until 2019, document by document.
public final class LexisReader implements RecordReader {
    @Override
    public String format() {
        return "lexisnexis";
    }

    @Override
    public boolean recognises(Head head) {
        byte[] bytes = head.bytes();
        if (bytes.length < 20
                || bytes[0] == '{'
                || bytes[0] == '<'
                || bytes[0] == 'P' && bytes[1] == 'K') {
            return false;
        }
        boolean marker = false;
        for (String line : PageBytes.decode(bytes).split("\n")) {
            if (marker) {
                Labels.Field field = Labels.field(line.strip());
                if (field != null && !Labels.HEADINGS.contains(field.name())) {
                    return true;
                }
            } else {
                marker = LexisRecord.marker(line) != null;
            }
        }
        return false;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        MarkedRecords units = new MarkedRecords(source.stream());
        Records records = new Records(sink, progress);
        Count count = null;
        boolean others = false;
        for (Slice slice = units.next(); slice != null; slice = units.next()) {
            count = count == null ? new Count(units.cover()) : count;
            if (slice.problem() != null) {
                records.reject(slice, slice.problem());
                count.add(0);
                continue;
            }
            List<String> lines = lines(slice);
            int[] number = LexisRecord.marker(lines.getFirst());
            count.add(number == null ? 0 : number[0]);
            LexisRecord record = LexisRecord.of(lines.subList(1, lines.size()), true);
            Article article = record.article();
            if (units.last() && others && !record.ended()) {
                records.reject(slice, Message.of("importing.press-no-end"));
            } else if (article == null) {
                records.reject(slice, Message.of("importing.press-no-text"));
            } else {
                records.takeByContent(slice, article, Capture.UNSTATED);
            }
            others |= record.ended();
        }
        Message missing = count == null ? Message.of("importing.press-none") : count.missing();
        if (missing != null) {
            records.reject(new Slice(new byte[0], 0, 0, -1, 0, 0, null), missing);
        }
    }

    private static List<String> lines(Slice slice) {
        String text =
                PageBytes.decode(Arrays.copyOfRange(slice.bytes(), slice.start(), slice.end()));
        return Arrays.asList(text.replace("\r", "").split("\n", -1));
    }
}
