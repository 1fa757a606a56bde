package org.furore.importing;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Recognises a table written as a JSON list a line, the first line its header, and refuses it with
/// its columns: as JSON it would be no known format, and it is a table nobody mapped.
public final class JsonRowsReader implements RecordReader {
    private static final int COLUMNS = 1000;

    @Override
    public String format() {
        return "json-rows";
    }

    @Override
    public boolean recognises(Head head) {
        return !columns(head.bytes()).isEmpty();
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        List<String> columns = columns(Beginning.of(source.stream(), Head.SIZE).bytes());
        sink.reject(
                Locator.WHOLE,
                Message.of(
                        "importing.json-rows", UnreadableValue.shown(String.join(", ", columns))));
    }

    /// The texts of the first line, where the second is a list of as many values; else none.
    private static List<String> columns(byte[] head) {
        try {
            Units units = new Lines(new ByteArrayInputStream(head));
            Slice first = units.next();
            List<String> columns = first == null ? List.of() : list(first, true);
            Slice second = columns.size() < 2 ? null : units.next();
            return second != null && list(second, false).size() == columns.size()
                    ? columns
                    : List.of();
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand can be read", e);
        }
    }

    /// The values of a list; none where it is no list, or not of texts only if those are wanted.
    private static List<String> list(Slice line, boolean texts) {
        List<String> values = new ArrayList<>();
        if (line.problem() != null) {
            return values;
        }
        try (JsonParser in = Json.parser(line)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                return List.of();
            }
            for (JsonToken token = in.nextToken();
                    token != JsonToken.END_ARRAY && values.size() < COLUMNS;
                    token = in.nextToken()) {
                if (texts && token != JsonToken.VALUE_STRING) {
                    return List.of();
                }
                values.add(token.isScalarValue() ? in.getString() : "");
                in.skipChildren();
            }
            return values;
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
