package org.furore.importing;

import org.furore.domain.task.Progress;
import org.furore.importing.Mapping.Form;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;

/// The beginning of a table, kept so that a person sees at once what a mapping makes of its rows.
/// Immutable and without a file behind it: any thread may ask.
public final class TableSample {
    /// Rows by which columns are judged and which a person is shown.
    private static final int ROWS = 200;

    /// Columns by which a mapping made here knows its tables again.
    private static final int KNOWN_BY = 200;

    private final String name;
    private final byte[] head;
    private final boolean whole;
    private final TableShape shape;
    private final List<List<String>> rows;
    private final ColumnNames known = ColumnNames.KNOWN;

    private final Opening opening;

    /// Gives the text of a whole table of which a sample shows the beginning. The caller closes it.
    @FunctionalInterface
    interface Opening {
        InputStream open(Place place) throws IOException;
    }

    TableSample(String name, byte[] head, boolean whole, TableShape shape) {
        this(name, head, whole, shape, Place::open);
    }

    /// @param opening gives the whole of which this is the beginning
    TableSample(String name, byte[] head, boolean whole, TableShape shape, Opening opening) {
        this.opening = opening;
        this.name = name;
        this.head = head;
        this.whole = whole;
        this.shape = shape;
        Form form = new Form(shape.separator(), shape.quote(), null, skip());
        List<List<String>> all =
                TableShape.rows(head, whole, shape.encoding(), shape.separator(), form);
        int first = Math.min(shape.before() + 1, all.size());
        this.rows = List.copyOf(all.subList(first, Math.min(all.size(), first + ROWS)));
    }

    private int skip() {
        Mapping mapping = shape.mapping();
        return mapping == null ? 0 : mapping.form().skip();
    }

    /// Name of the file it was taken from.
    public String name() {
        return name;
    }

    /// The header's cells, in order; some may be empty or the same.
    public List<String> columns() {
        return shape.columns();
    }

    /// The columns a rule can name: each name once, without empty ones.
    public List<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (String column : shape.columns()) {
            if (!column.isBlank() && !column.equals("*")) {
                names.add(column);
            }
        }
        return List.copyOf(names);
    }

    /// The first rows, at most 200, as cells without the spaces around them.
    public List<List<String>> rows() {
        return rows;
    }

    /// The cells of the first column of that name, top to bottom; empty ones are left out.
    public List<String> cells(String column) {
        int index = shape.index(column);
        return rows.stream()
                .filter(row -> index >= 0 && index < row.size())
                .map(row -> row.get(index))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /// The mapping Furore knows for these columns, or null.
    public @Nullable Mapping fitting() {
        return shape.mapping();
    }

    /// How the dates of a column are written.
    public DateForm dates(String column) {
        return DateForm.of(cells(column));
    }

    /// What all rows of a table with these columns show of the order of day and month in its dates.
    /// Reads the file: blocks.
    ///
    /// @param mapping which says where the dates are
    /// @throws org.furore.domain.task.CancelledException if it is no longer wanted
    public DateOrder order(Place place, Mapping mapping, Progress progress) throws IOException {
        try (InputStream in = opening.open(place)) {
            return DateOrder.of(in, Long.MAX_VALUE, shape, mapping, progress);
        }
    }

    /// What the columns probably mean, by their names and cells. Nothing that two readings are
    /// possible of is decided: see [MappingProposal].
    public Mapping proposal() {
        return new MappingProposal(this, blank(), known).mapping();
    }

    /// What the columns probably mean if a row is of that kind.
    public Mapping proposal(Mapping.Kind kind) {
        return new MappingProposal(this, blank(), known).mapping(kind);
    }

    /// A mapping without a field that knows this table again by its columns.
    Mapping blank() {
        List<List<String>> known = names().stream().limit(KNOWN_BY).map(List::of).toList();
        return new Mapping(
                name.substring(name.lastIndexOf('/') + 1),
                Mapping.Kind.ARTICLE,
                new Form(shape.separator(), shape.quote(), null, skip()),
                known,
                java.util.Map.of(),
                DatePattern.NONE,
                List.of(),
                null);
    }

    /// `mapping` as one that knows this table by its columns, and is asked before all others.
    public Mapping owned(Mapping mapping) {
        Mapping own = blank();
        return new Mapping(
                mapping.name(),
                mapping.kind(),
                mapping.form(),
                own.recognise(),
                mapping.fields(),
                mapping.date(),
                mapping.absent(),
                mapping.decimal());
    }

    /// What two samples have the same of that one mapping fits both.
    List<Object> form() {
        return List.of(shape.columns(), shape.separator(), shape.before());
    }

    /// The columns a mapping names that this table lacks.
    public List<String> missing(Mapping mapping) {
        return shape.missing(mapping);
    }

    /// The first rows as an import under `mapping` would take them, at most `records`. A mapping
    /// that is not complete shows by its rejections what it lacks.
    public List<Draft> read(Mapping mapping, int records) {
        PreviewSink sink = new PreviewSink(records);
        boolean known = !mapping.recognise().isEmpty() && shape.missing(mapping).isEmpty();
        Source source =
                new Source(
                        name,
                        new ByteArrayInputStream(head),
                        head.length,
                        new byte[32],
                        known ? null : mapping);
        try {
            new TableReader(known ? List.of(mapping) : List.of()).read(source, sink, Progress.NONE);
        } catch (PreviewSink.Enough e) {
            return List.copyOf(sink.drafts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Of a table that goes on, the last row at hand may be cut.
        int complete = whole ? sink.drafts().size() : Math.max(0, sink.drafts().size() - 1);
        return List.copyOf(sink.drafts().subList(0, complete));
    }
}
