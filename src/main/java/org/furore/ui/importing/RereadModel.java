package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.annotate.Reanchoring;
import org.furore.annotate.Reanchoring.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Revisions.ReadFile;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ReadAgain;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Files that an older version of Furore read, and reading them again: a step of the history, so
/// that it is undone like any other. To be used on the window's thread.
final class RereadModel {
    private final Desk desk;
    private final ReadAgain again;
    private final LanguageFinding languages;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Integer> outdated = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Told>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    RereadModel(Desk desk, ReadAgain again, LanguageFinding languages) {
        this.desk = desk;
        this.again = again;
        this.languages = languages;
        this.looking = desk.tasks().latest();
    }

    /// A mark, or a piece of evidence, whose words the new text does not have.
    ///
    /// @param title of its document, "" where it has none
    record Lost(DocumentId document, String title, String quote, Message why) {}

    /// What came of it.
    ///
    /// @param files that were read
    /// @param problems of files that could not be read to their end, each after its file's name
    record Told(int files, int documents, int moved, List<Lost> lost, List<Failed> problems) {}

    /// A file that could not be read to its end.
    record Failed(String file, Message why) {}

    /// How many files an older version read.
    ReadOnlyObjectProperty<Integer> outdated() {
        return outdated.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// What came of the last reading.
    ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Message>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Looks whether there are any; a case that is open for reading only is left as it is.
    void look() {
        if (!desk.edits().readOnly() && !running.get()) {
            looking.run(
                    progress -> again.outdated().size(),
                    outdated::set,
                    failure -> problem.set(Optional.of(failure.message())));
        }
    }

    /// Forgets what came of the last reading.
    void forget() {
        told.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /// Reads them again, as a job.
    void start() {
        if (running.get()) {
            return;
        }
        forget();
        running.set(true);
        CompletableFuture<Void> room = languages.hold();
        desk.jobs()
                .start(
                        Message.of("ui.importing.job-reread"),
                        progress -> {
                            room.join();
                            return run(progress);
                        },
                        done -> {
                            told.set(Optional.of(done));
                            ended();
                        },
                        failure -> {
                            problem.set(Optional.of(failure.message()));
                            ended();
                        });
    }

    private void ended() {
        running.set(false);
        languages.release();
        look();
    }

    /// What was done until it was stopped stays.
    private Told run(Progress progress) {
        CaseFile file = desk.file();
        Reanchoring reanchoring =
                new Reanchoring(
                        file.entries(), file.annotations(), file.revisions(), file.workspace());
        Outcome[] total = {Outcome.NOTHING};
        List<Failed> problems = new ArrayList<>();
        List<ReadFile> files = again.outdated();
        int done = 0;
        try {
            for (ReadFile each : files) {
                progress.check();
                progress.report("reading-again", done, files.size());
                Message why =
                        again.read(
                                each,
                                (changed, version) ->
                                        total[0] =
                                                total[0].plus(
                                                        revise(reanchoring, changed, version)),
                                progress);
                if (why != null) {
                    problems.add(new Failed(each.name(), why));
                }
                done++;
            }
        } catch (CancelledException e) {
            return told(done, total[0], problems);
        }
        return told(done, total[0], problems);
    }

    private static Outcome revise(
            Reanchoring reanchoring, List<ReadAgain.Reread> changed, int version) {
        Map<DocumentId, Document> documents = new LinkedHashMap<>();
        changed.forEach(one -> documents.put(one.stored().id(), one.now()));
        return reanchoring.revise(
                documents, version, Message.of("ui.importing.step-read-again", documents.size()));
    }

    private Told told(int files, Outcome outcome, List<Failed> problems) {
        List<Lost> lost =
                outcome.lost().stream()
                        .map(each ->
                                new Lost(
                                        each.document(),
                                        title(each.document()),
                                        each.passage().quote(),
                                        each.why()))
                        .toList();
        return new Told(files, outcome.documents(), outcome.moved(), lost, problems);
    }

    private String title(DocumentId id) {
        return desk.file()
                .documents()
                .find(id)
                .map(StoredDocument::document)
                .map(each ->
                        Said.oneLine(
                                each.header().title() == null
                                        ? each.text()
                                        : each.header().title()))
                .orElse("");
    }
}
