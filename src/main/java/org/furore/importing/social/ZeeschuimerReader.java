package org.furore.importing.social;

import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.Json;
import org.furore.importing.JsonShape;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;

import java.io.IOException;

/// Reads what the browser extension Zeeschuimer caught of platforms' pages, an item a line, also as
/// 4CAT hands it on. When, where and by what it was caught stays with each post.
public final class ZeeschuimerReader implements RecordReader {
    @Override
    public String format() {
        return "zeeschuimer";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            for (String place : new String[] {"", "[].", "__import_meta.", "[].__import_meta."}) {
                if (shape.has(place + "source_platform")
                        && shape.has(place + "timestamp_collected")
                        && (place.contains("meta") || shape.has(place + "data"))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Units units = Json.units(source.stream());
        PostRecords records = new PostRecords(sink, progress);
        for (Slice unit = records.next(units); unit != null; unit = records.next(units)) {
            records.take(unit, CaughtItem.WANTED, CaughtItem::of);
        }
    }
}
