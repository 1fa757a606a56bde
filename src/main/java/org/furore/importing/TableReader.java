package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.Uuids;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        return TableShape.of(head.name(), head.bytes(), head.whole(), ready) != null;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Beginning head = Beginning.of(source.stream(), LOOK_AHEAD);
        Mapping given = source.mapping();
        TableShape shape =
                given != null
                        ? TableShape.of(head.bytes(), head.whole(), given)
                        : TableShape.of(source.name(), head.bytes(), head.whole(), ready);
        Mapping mapping = shape == null ? null : shape.mapping();
        if (shape == null || mapping == null) {
            sink.reject(Locator.WHOLE, refusal(shape, given));
            return;
        }
        DayOrder order = order(head, source, shape, mapping, progress);
        DecimalSign signs = signs(head, source, shape, mapping, progress);
        new Run(source.name(), shape, mapping, order, signs, head.on(source.stream()))
                .read(sink, progress);
    }

    private static Message refusal(@Nullable TableShape shape, @Nullable Mapping given) {
        Message known = given == null && shape != null ? KnownTables.reason(shape.columns()) : null;
        if (known != null) {
            return known;
        }
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

    /// What the rows show of the order of day and month: those at the beginning, and where they
    /// show nothing and the file can be read once more, all.
    private static DayOrder order(
            Beginning head, Source source, TableShape shape, Mapping mapping, Progress progress)
            throws IOException {
        if (!DateOrder.matters(mapping)) {
            return DayOrder.UNKNOWN;
        }
        long cut = head.whole() ? Long.MAX_VALUE : head.bytes().length;
        InputStream first = new ByteArrayInputStream(head.bytes());
        DateOrder shown = DateOrder.of(first, cut, shape, mapping, progress);
        Source.Again again = source.again();
        boolean asks = shown.shown() == DayOrder.UNKNOWN && !shown.example().isEmpty();
        if (!asks || head.whole() || again == null) {
            return shown.shown();
        }
        try (InputStream all = again.open()) {
            return DateOrder.of(all, Long.MAX_VALUE, shape, mapping, progress).shown();
        }
    }

    /// The decimal signs of a series, found out in the same way.
    private static DecimalSign signs(
            Beginning head, Source source, TableShape shape, Mapping mapping, Progress progress)
            throws IOException {
        if (!DecimalSign.matters(mapping)) {
            return DecimalSign.NOTHING;
        }
        long cut = head.whole() ? Long.MAX_VALUE : head.bytes().length;
        InputStream first = new ByteArrayInputStream(head.bytes());
        DecimalSign shown = DecimalSign.of(first, cut, shape, mapping, progress);
        Source.Again again = source.again();
        if (!shown.open() || head.whole() || again == null) {
            return shown;
        }
        try (InputStream all = again.open()) {
            return DecimalSign.of(all, Long.MAX_VALUE, shape, mapping, progress);
        }
    }

    /// The table's bytes, standing before its header.
    static TableBytes bytes(InputStream in, TableShape shape, Mapping mapping) throws IOException {
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
        private final boolean headed;
        private byte[] header;
        private long number;

        Run(
                String name,
                TableShape shape,
                Mapping mapping,
                DayOrder order,
                DecimalSign signs,
                InputStream in)
                throws IOException {
            this.mapping = mapping;
            this.headed = shape.headed();
            this.header = String.join("\0", mapping.form().columns()).getBytes(UTF_8);
            this.bytes = TableReader.bytes(in, shape, mapping);
            this.row = new TableRow(bytes, mapping, shape, name);
            this.drafts =
                    new RowDrafts(
                            row,
                            mapping,
                            new TableDates(mapping.date(), order),
                            signs,
                            shape.separator() != ';');
        }

        /// Reads all rows; where the bytes are damaged, those before.
        void read(RecordSink sink, Progress progress) throws IOException {
            sink.mapped(mapping);
            try {
                rows(sink, progress);
            } catch (UnreadableException e) {
                sink.reject(new Locator(++number, bytes.line(), -1, -1, null), e.userMessage());
            }
        }

        private void rows(RecordSink sink, Progress progress) throws IOException {
            if (headed) {
                bytes.advance();
                header = bytes.bytes();
            }
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
