package org.furore.importing;

import org.furore.domain.Uuids;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Mapping.Field;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/// Reads tables (CSV, TSV and their kin) by a [Mapping]: the one a person gave, else the ready one
/// whose columns the header has. A row is a record; empty lines and the header are none. A table
/// without a mapping is recognised, and refused as one rejected record, whatever rows it has:
/// nobody said what they are. So is one its mapping does not fit.
///
/// A row's fingerprint is the SHA-256 of the header's bytes, a line feed, and its own bytes.
public final class TableReader implements RecordReader {
    /// Bytes of a file by which the order of day and month is decided.
    static final int LOOK_AHEAD = 1 << 20;

    private static final int SHOWN_COLUMNS = 20;

    private final List<Mapping> ready;

    /// With the mappings that come with Furore.
    public TableReader() {
        this(Mapping.ready());
    }

    /// @param ready the mappings to recognise tables by
    public TableReader(List<Mapping> ready) {
        this.ready = List.copyOf(ready);
    }

    /// This reader, which asks `tables` before the mappings it has.
    TableReader with(List<Mapping> tables) {
        return tables.isEmpty()
                ? this
                : new TableReader(Stream.concat(tables.stream(), ready.stream()).toList());
    }

    /// The shape of a file that begins so, or null where it is no table.
    @Nullable TableShape shape(String name, byte[] head, boolean whole) {
        return TableShape.of(name, head, whole, ready);
    }

    @Override
    public String format() {
        return "table";
    }

    @Override
    public boolean recognises(Head head) {
        return TableShape.of(head.name(), head.bytes(), head.whole(), ready) != null;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] head = source.stream().readNBytes(LOOK_AHEAD);
        boolean whole = head.length < LOOK_AHEAD;
        Mapping given = source.mapping();
        TableShape shape =
                given != null
                        ? TableShape.of(head, whole, given)
                        : TableShape.of(source.name(), head, whole, ready);
        if (shape == null || shape.mapping() == null) {
            sink.reject(Locator.WHOLE, refusal(shape, given));
            return;
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), source.stream());
        new Run(source.name(), shape, shape.mapping(), order(head, whole, shape), all)
                .read(sink, progress);
    }

    private static Message refusal(@Nullable TableShape shape, @Nullable Mapping given) {
        String columns = shape == null ? "" : listed(shape.columns());
        return given == null || shape == null
                ? Message.of("importing.table-unmapped", columns)
                : Message.of(
                        "importing.table-misfit",
                        given.name(),
                        listed(shape.missing(given)),
                        columns);
    }

    private static String listed(List<String> columns) {
        List<String> shown =
                columns.stream().limit(SHOWN_COLUMNS).map(UnreadableValue::shown).toList();
        return String.join(", ", shown) + (columns.size() > SHOWN_COLUMNS ? ", …" : "");
    }

    /// What the rows at the beginning show of the order of day and month.
    private static DayOrder order(byte[] head, boolean whole, TableShape shape) throws IOException {
        Mapping mapping = shape.mapping();
        if (mapping == null
                || !mapping.date().patterns().isEmpty()
                || !mapping.fields().containsKey(Field.DATE)) {
            return DayOrder.UNKNOWN;
        }
        TableBytes bytes = bytes(new ByteArrayInputStream(head), shape, mapping);
        TableRow row = new TableRow(bytes, mapping, shape, "");
        DayOrder order = DayOrder.UNKNOWN;
        bytes.advance();
        while (order != DayOrder.MIXED && bytes.advance()) {
            boolean cut = !whole && bytes.offset() + bytes.length() >= head.length;
            if (cut || bytes.fault() == TableBytes.Fault.UNCLOSED_TO_END) {
                break;
            }
            if (bytes.fault() == TableBytes.Fault.NONE && row.unfit() == null) {
                order = order.and(order(row));
            }
        }
        return order;
    }

    private static DayOrder order(TableRow row) {
        try {
            String date = row.get(Field.DATE);
            DayOrder.Numeric numeric = date == null ? null : DayOrder.Numeric.of(date);
            return numeric == null || numeric.points() ? DayOrder.UNKNOWN : numeric.order();
        } catch (UnreadableValue e) {
            return DayOrder.UNKNOWN;
        }
    }

    /// The table's bytes, standing before its header.
    private static TableBytes bytes(InputStream in, TableShape shape, Mapping mapping)
            throws IOException {
        Character quote = shape.quote();
        TableBytes bytes =
                new TableBytes(
                        in,
                        shape.mark(),
                        shape.separator(),
                        quote == null ? -1 : quote,
                        shape.encoding());
        bytes.skipLines(mapping.form().skip());
        for (int i = 0; i < shape.before(); i++) {
            bytes.advance();
        }
        return bytes;
    }

    /// The reading of one file.
    private static final class Run {
        private static final int POLLED = 256;

        private final Mapping mapping;
        private final TableBytes bytes;
        private final TableRow row;
        private final RowDrafts drafts;
        private final MessageDigest digest = Uuids.sha256();
        private byte[] header = new byte[0];
        private long number;

        Run(String name, TableShape shape, Mapping mapping, DayOrder order, InputStream in)
                throws IOException {
            this.mapping = mapping;
            this.bytes = TableReader.bytes(in, shape, mapping);
            this.row = new TableRow(bytes, mapping, shape, name);
            this.drafts =
                    new RowDrafts(
                            row,
                            mapping,
                            new TableDates(mapping.date(), order),
                            shape.separator() != ';');
        }

        void read(RecordSink sink, Progress progress) throws IOException {
            bytes.advance();
            header = bytes.bytes();
            for (long rows = 0; bytes.advance(); rows++) {
                if (rows % POLLED == 0) {
                    progress.check();
                }
                Message unfit = unfit();
                if (unfit != null) {
                    sink.reject(locator(), unfit);
                } else if (mapping.kind() == Mapping.Kind.SERIES) {
                    observe(sink);
                } else {
                    take(sink);
                }
            }
        }

        private @Nullable Message unfit() {
            return switch (bytes.fault()) {
                case NONE -> row.unfit();
                case AFTER_QUOTE -> Message.of("importing.table-after-quote");
                case UNCLOSED -> Message.of("importing.table-unclosed");
                case UNCLOSED_TO_END -> Message.of("importing.table-unclosed-to-end");
                case TOO_LONG ->
                        Message.of(
                                "importing.table-long", bytes.length(), TableBytes.LONGEST_RECORD);
            };
        }

        private void take(RecordSink sink) {
            try {
                Document document = drafts.document();
                byte[] fingerprint = document.nativeId() == null ? fingerprint() : null;
                sink.take(locator(), fingerprint, document);
            } catch (UnreadableValue e) {
                sink.reject(locator(), e.reason());
            }
        }

        private void observe(RecordSink sink) {
            for (int column : row.values()) {
                row.moveTo(column);
                try {
                    ObservationDraft observation = drafts.observation();
                    sink.observe(locator(), observation);
                } catch (UnreadableValue e) {
                    sink.reject(locator(), e.reason());
                }
            }
        }

        /// Where the record stands; each call is the next record.
        private Locator locator() {
            return new Locator(++number, bytes.line(), bytes.offset(), bytes.length(), null);
        }

        private byte[] fingerprint() {
            digest.update(header);
            digest.update((byte) '\n');
            bytes.hash(digest);
            return digest.digest();
        }
    }
}
