package org.furore.importing;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Mapping.Form;
import org.furore.importing.Workbook.Sheet;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads spreadsheets (`.xlsx`, `.ods`): each sheet is a table of its own, mapped as any other
/// ([TableReader]). A record's place is its sheet and row. A sheet that is hidden, fits no mapping
/// or is no table is one rejected record; an empty one is none. A file is held in memory
/// ([Package#LONGEST]), its sheets are not.
public final class WorkbookReader implements RecordReader {
    private final Kind kind;
    private final List<Mapping> ready;

    /// The formats.
    public enum Kind {
        /// Office Open XML.
        XLSX,
        /// OpenDocument.
        ODS
    }

    /// With the mappings that come with Furore.
    public WorkbookReader(Kind kind) {
        this(kind, Mapping.ready());
    }

    private WorkbookReader(Kind kind, List<Mapping> ready) {
        this.kind = kind;
        this.ready = List.copyOf(ready);
    }

    /// This reader, which asks `tables` before the mappings it has.
    WorkbookReader with(List<Mapping> tables) {
        return new WorkbookReader(kind, Stream.concat(tables.stream(), ready.stream()).toList());
    }

    @Override
    public String format() {
        return kind == Kind.XLSX ? "xlsx" : "ods";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        return switch (kind) {
            case XLSX -> ZipHead.of(head).has("xl/workbook.xml", "xl/_rels/", "xl/worksheets/");
            case ODS -> ZipHead.of(head).isOf("application/vnd.oasis.opendocument.spreadsheet");
        };
    }

    private Workbook open(InputStream in) throws IOException {
        Package parts = Package.of(in);
        try {
            return kind == Kind.XLSX ? new XlsxBook(parts) : new OdsBook(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Run run = new Run(source, sink, progress);
        try (Workbook book = open(source.stream())) {
            for (Sheet sheet : book.sheets()) {
                progress.check();
                try {
                    run.sheet(book, sheet);
                } catch (UnreadableException e) {
                    run.reject(sheet.name(), e.userMessage());
                }
            }
            if (run.number == 0) {
                run.reject(null, Message.of("importing.sheet-nothing"));
            }
        } catch (UnreadableException e) {
            run.reject(null, e.userMessage());
        }
    }

    /// The beginning of the first sheet a person may want to map: of those no mapping knows, else
    /// of all; null where there is none.
    @Nullable TableSample sample(String name, InputStream in) throws IOException {
        TableReader tables = tables();
        TableSample first = null;
        try (Workbook book = open(in)) {
            for (Sheet sheet : book.sheets()) {
                if (sheet.hidden()) {
                    continue;
                }
                try (SheetStream text = new SheetStream(book.open(sheet))) {
                    Beginning head = Beginning.of(text, TableReader.LOOK_AHEAD);
                    TableShape shape = tables.shape(asTable(name), head.bytes(), head.whole());
                    if (shape == null) {
                        continue;
                    }
                    TableSample sample =
                            new TableSample(
                                    name,
                                    head.bytes(),
                                    head.whole(),
                                    shape,
                                    place -> text(place, sheet));
                    if (sample.fitting() == null) {
                        return sample;
                    }
                    first = first == null ? sample : first;
                }
            }
        }
        return first;
    }

    /// All text of a sheet of another reading of the same file.
    private InputStream text(Place place, Sheet sheet) throws IOException {
        try (InputStream raw = place.open()) {
            Workbook book = open(raw);
            Sheet own =
                    book.sheets().stream()
                            .filter(each -> each.name().equals(sheet.name()))
                            .findFirst()
                            .orElse(sheet);
            return text(book, own);
        }
    }

    private static InputStream text(Workbook book, Sheet sheet) throws IOException {
        return new java.io.FilterInputStream(new SheetStream(book.open(sheet))) {
            @Override
            public void close() throws IOException {
                try (book) {
                    super.close();
                }
            }
        };
    }

    private TableReader tables() {
        return new TableReader(ready.stream().map(WorkbookReader::forSheets).toList());
    }

    /// A mapping as it fits the text of a sheet, whatever files it was made for.
    private static Mapping forSheets(Mapping mapping) {
        return new Mapping(
                mapping.name(),
                mapping.kind(),
                new Form(',', '"', "UTF-8", mapping.form().skip(), mapping.form().columns()),
                mapping.recognise(),
                mapping.fields(),
                mapping.date(),
                mapping.absent(),
                mapping.decimal());
    }

    /// A sheet of two rows is a table, as a file named so is.
    private static String asTable(String name) {
        return name + ".csv";
    }

    /// The reading of one file.
    private final class Run {
        private final Source source;
        private final RecordSink sink;
        private final Progress progress;
        private final TableReader tables = tables();
        private final @Nullable Mapping given;
        private long number;

        Run(Source source, RecordSink sink, Progress progress) {
            this.source = source;
            this.sink = sink;
            this.progress = progress;
            Mapping mapping = source.mapping();
            this.given = mapping == null ? null : forSheets(mapping);
        }

        void reject(@Nullable String sheet, Message why) {
            sink.reject(new Locator(++number, 0, -1, -1, sheet), why);
        }

        void sheet(Workbook book, Sheet sheet) throws IOException {
            try (SheetStream text = new SheetStream(book.open(sheet))) {
                Beginning head = Beginning.of(text, TableReader.LOOK_AHEAD);
                if (head.bytes().length == 0) {
                    return;
                }
                if (sheet.hidden()) {
                    reject(sheet.name(), Message.of("importing.sheet-hidden"));
                    return;
                }
                String name = asTable(source.name());
                TableShape shape =
                        given == null
                                ? tables.shape(name, head.bytes(), head.whole())
                                : TableShape.of(head.bytes(), head.whole(), given);
                if (shape == null) {
                    reject(sheet.name(), Message.of("importing.sheet-without-table"));
                    return;
                }
                Mapping mapping = shape.mapping();
                Set<Integer> needed = mapping == null ? Set.of() : shape.used(mapping);
                Source table =
                        new Source(
                                name,
                                head.on(text),
                                source.size(),
                                source.sha256(),
                                given,
                                source.beside(),
                                () -> new SheetStream(book.open(sheet)));
                tables.read(
                        table,
                        new SheetSink(sink, text, sheet.name(), needed, () -> ++number),
                        progress);
            }
        }
    }
}
