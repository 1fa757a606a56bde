package org.furore.ui.importing;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.importing.ImportOptions;
import org.furore.importing.Importer;
import org.furore.importing.Mapping;
import org.furore.importing.Place;
import org.furore.importing.Preview;
import org.furore.importing.Preview.FilePreview;
import org.furore.importing.TableSample;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that may be imported: what was found in them, which of them a person wants, and what
/// is to be said about them first. To be used on the window's thread.
final class FilesModel {
    private final Importer importer;
    private final Tasks tasks;
    private final SavedMappings saved;
    private final Latest opening;
    private final ObservableList<FileRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.wanted()});
    private final ObservableList<TableModel> tables =
            FXCollections.observableArrayList(table -> new Observable[] {table.state()});

    final ObjectProperty<Optional<FileRow>> chosen = new SimpleObjectProperty<>(Optional.empty());

    FilesModel(Importer importer, Tasks tasks, SavedMappings saved) {
        this.importer = importer;
        this.tasks = tasks;
        this.saved = saved;
        this.opening = tasks.latest();
        chosen.subscribe(row -> row.ifPresent(this::open));
    }

    ObservableList<FileRow> rows() {
        return rows;
    }

    /// The different tables among the files.
    ObservableList<TableModel> tables() {
        return tables;
    }

    void clear() {
        opening.cancel();
        chosen.set(Optional.empty());
        rows.clear();
        tables.forEach(table -> table.search().cancel());
        tables.clear();
    }

    /// Shows what was found, and first what a person has to look at.
    void set(Preview found) {
        Map<TableSample, List<Place>> places = new IdentityHashMap<>();
        for (FilePreview file : found.files()) {
            if (file.table() != null) {
                places.computeIfAbsent(file.table(), each -> new ArrayList<>()).add(file.place());
            }
        }
        Map<TableSample, TableModel> known = new IdentityHashMap<>();
        List<FileRow> all = new ArrayList<>(found.files().size());
        for (FilePreview file : found.files()) {
            TableSample sample = file.table();
            TableModel table = null;
            if (sample != null) {
                table = known.get(sample);
                if (table == null) {
                    table =
                            new TableModel(
                                    sample, places.getOrDefault(sample, List.of()), tasks, saved);
                    known.put(sample, table);
                    tables.add(table);
                }
            }
            // A table comes in with its archive, which stands before it.
            boolean inside = file.place().member() != null && !all.isEmpty();
            all.add(
                    inside
                            ? new FileRow(file, table, all.getLast().wanted())
                            : new FileRow(file, table));
        }
        rows.setAll(all);
        if (!all.isEmpty()) {
            chosen.set(Optional.of(firstQuestion(all)));
        }
    }

    private static FileRow firstQuestion(List<FileRow> rows) {
        return rows.stream()
                .filter(row -> row.outlook() == FileRow.Outlook.QUESTION)
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.table() != null).findFirst())
                .orElse(rows.getFirst());
    }

    /// Looks into a file that was only listed so far.
    private void open(FileRow row) {
        if (!row.file().opened() && row.file().problem() == null) {
            opening.run(
                    progress ->
                            importer.preview(
                                    List.of(row.file().path()),
                                    ImportOptions.NONE,
                                    Preview.Limits.USUAL,
                                    progress),
                    found -> opened(row, found.files()),
                    failure -> opened(row, List.of(row.file().because(failure.message()))));
        }
    }

    /// @param found the file, and after it the tables in it
    private void opened(FileRow before, List<FilePreview> found) {
        int at = rows.indexOf(before);
        if (at < 0) {
            return;
        }
        boolean shown = chosen.get().filter(before::equals).isPresent();
        String name = before.file().name();
        int length = found.getFirst().name().length();
        List<FileRow> opened = new ArrayList<>();
        for (FilePreview file : found) {
            FilePreview named = file.named(name + file.name().substring(length));
            opened.add(new FileRow(named, table(named), before.wanted()));
        }
        rows.set(at, opened.getFirst());
        rows.addAll(at + 1, opened.subList(1, opened.size()));
        if (shown) {
            chosen.set(Optional.of(opened.getFirst()));
        }
    }

    private @Nullable TableModel table(FilePreview file) {
        TableSample sample = file.table();
        if (sample == null) {
            return null;
        }
        for (TableModel table : tables) {
            if (table.sample().columns().equals(sample.columns())) {
                table.add(file.place());
                return table;
            }
        }
        TableModel table = new TableModel(sample, List.of(file.place()), tasks, saved);
        tables.add(table);
        return table;
    }

    /// Wants all files, or none.
    void want(boolean all) {
        rows.forEach(row -> row.wanted().set(all));
    }

    /// Whether some file is wanted, and nothing has to be said about those that are.
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> {
                    boolean any = false;
                    for (FileRow row : rows) {
                        if (row.wanted().get() && row.asks()) {
                            return false;
                        }
                        any |= row.wanted().get() && row.importable();
                    }
                    return any;
                },
                rows,
                tables);
    }

    /// Whether a file that is wanted waits for an answer.
    boolean asking() {
        return rows.stream().anyMatch(row -> row.wanted().get() && row.asks());
    }

    /// Files that are not to be imported.
    Set<Path> unwanted() {
        return rows.stream()
                .filter(row -> !row.wanted().get())
                .map(row -> row.file().path())
                .collect(Collectors.toSet());
    }

    /// What a person said of tables.
    List<Mapping> mappings() {
        List<Mapping> own = new ArrayList<>();
        tables.forEach(table -> table.own().ifPresent(own::add));
        return own;
    }
}
