package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.PageBytes;
import org.furore.importing.Rejects;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The rejected records of an import: those a person looks for by words, the raw bytes of one, and
/// the way out into a folder where they can be mended. To be used on the window's thread.
final class ProblemsModel {
    /// Bytes of a record that are shown.
    static final int RECORD = 64_000;

    private final Desk desk;
    private final Consumer<Message> told;
    private final Consumer<Problem> failed;
    private final Latest searching;
    private final Latest reading;
    private final ObservableList<ImportProblem> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Long> matching = new ReadOnlyObjectWrapper<>(0L);
    private final ReadOnlyObjectWrapper<Optional<Raw>> record =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImportId> of = Optional.empty();
    private List<ImportProblem> first = List.of();
    private long all;
    private String sought = "";

    /// @param told what was done
    /// @param failed what could not be done
    ProblemsModel(Desk desk, Consumer<Message> told, Consumer<Problem> failed) {
        this.desk = desk;
        this.told = told;
        this.failed = failed;
        this.searching = desk.tasks().latest();
        this.reading = desk.tasks().latest();
    }

    /// What is known of a record's bytes.
    enum Kept {
        WHOLE,
        /// More than is shown.
        CUT,
        /// Where the record begins is not known; shown is the beginning of the file.
        SOMEWHERE,
        /// The bytes were not kept.
        GONE
    }

    /// A rejected record as it came.
    ///
    /// @param text its bytes as characters, "" where they were not kept
    record Raw(ImportProblem problem, Kept kept, String text) {}

    /// Shows the problems of an import.
    ///
    /// @param found the first of them
    /// @param count how many there are
    void set(ImportId id, List<ImportProblem> found, long count) {
        boolean other = of.isEmpty() || !of.get().equals(id);
        of = Optional.of(id);
        first = found;
        all = count;
        if (other) {
            sought = "";
            close();
        }
        if (sought.isEmpty()) {
            showAll();
        }
    }

    /// Shows none.
    void clear() {
        of = Optional.empty();
        first = List.of();
        all = 0;
        sought = "";
        close();
        showAll();
    }

    private void showAll() {
        searching.cancel();
        show(first, all);
    }

    private void show(List<ImportProblem> found, long count) {
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        matching.set(count);
    }

    /// The first [SummaryModel#SHOWN] of those sought.
    ObservableList<ImportProblem> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// How many there are of those sought.
    ReadOnlyObjectProperty<Long> matching() {
        return matching.getReadOnlyProperty();
    }

    /// How many there are.
    long all() {
        return all;
    }

    String sought() {
        return sought;
    }

    /// Looks among all problems of the import for those that have each of these words in their
    /// file, member, place or reason.
    void seek(String text, Words words) {
        String plain = text.strip();
        if (plain.equals(sought)) {
            return;
        }
        sought = plain;
        if (plain.isEmpty()) {
            showAll();
            return;
        }
        of.ifPresent(id ->
                searching.run(
                        progress -> search(id, plain, words, progress),
                        found -> show(found.first, found.count),
                        failed));
    }

    private record Found(List<ImportProblem> first, long count) {}

    private Found search(ImportId id, String text, Words words, Progress progress) {
        String[] parts = text.toLowerCase(words.locale()).split("\\s+");
        List<ImportProblem> found = new ArrayList<>();
        long count = 0;
        try (Stream<ImportProblem> problems = desk.file().imports().problems(id)) {
            for (Iterator<ImportProblem> each = problems.iterator(); each.hasNext(); ) {
                progress.check();
                ImportProblem problem = each.next();
                String said = said(problem, words).toLowerCase(words.locale());
                if (Arrays.stream(parts).allMatch(said::contains)) {
                    count++;
                    if (found.size() < SummaryModel.SHOWN) {
                        found.add(problem);
                    }
                }
            }
        }
        return new Found(found, count);
    }

    private static String said(ImportProblem problem, Words words) {
        return Said.file(problem.file(), problem.locator())
                + "\n"
                + Said.place(problem.locator(), words)
                + "\n"
                + Said.reason(problem.reason(), words);
    }

    /// The record that is shown, if one is.
    ReadOnlyObjectProperty<Optional<Raw>> record() {
        return record.getReadOnlyProperty();
    }

    /// Shows a record's own bytes.
    void open(ImportProblem problem) {
        of.ifPresent(id ->
                reading.run(
                        progress -> read(id, problem),
                        raw -> record.set(Optional.of(raw)),
                        failed));
    }

    /// Shows no record.
    void close() {
        reading.cancel();
        record.set(Optional.empty());
    }

    private Raw read(ImportId id, ImportProblem problem) {
        byte[] bytes =
                desk.file()
                        .originals()
                        .record(id, problem.fileIndex(), problem.locator().number(), RECORD + 1);
        if (bytes.length == 0) {
            return new Raw(problem, Kept.GONE, "");
        }
        boolean more = bytes.length > RECORD;
        Kept kept = problem.locator().offset() < 0 ? Kept.SOMEWHERE : more ? Kept.CUT : Kept.WHOLE;
        return new Raw(problem, kept, PageBytes.decode(more ? beginning(bytes) : bytes));
    }

    /// The first bytes, without the part of a character of UTF-8 that would be cut.
    private static byte[] beginning(byte[] bytes) {
        int end = RECORD;
        while (end > RECORD - 4 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /// Writes the bytes of all rejected records into a folder, as a job of its own.
    void write(Path folder, Words words) {
        of.ifPresent(id ->
                desk.jobs()
                        .start(
                                Message.of("ui.importing.job-rejects"),
                                progress -> rejects(words).write(id, folder, progress),
                                written -> told.accept(said(written, folder)),
                                failed));
    }

    private Rejects rejects(Words words) {
        return new Rejects(
                desk.file().imports(),
                desk.file().originals(),
                reason -> Said.reason(reason, words));
    }

    private static Message said(Rejects.Written written, Path folder) {
        return Message.of(
                "ui.importing.rejects-written",
                written.problems(),
                written.records(),
                folder.resolve("records"),
                folder.resolve("problems.txt"));
    }
}
