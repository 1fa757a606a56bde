package org.furore.ui.importing;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.ImportModel.Step;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Importing in the window: the way in for files that were dropped or chosen, and the commands for
/// it. One import at a time; closing its pane does not stop it, and the window tells when it ends.
/// To be used on the window's thread.
public final class ImportFlow {
    private final Desk desk;
    private final Navigator navigator;
    private final Panes panes;
    private final LanguageFinding languages;
    private final ImportModel model;
    private final ImportsModel imports;
    private final StringProperty lastFolder;
    private final Chooser chooser;
    private final List<Command> commands;
    private Optional<File> folder = Optional.empty();
    private @Nullable Node shown;
    private boolean unread;
    private boolean closed;

    public ImportFlow(Desk desk, Navigator navigator, ImportParts parts, Panes panes) {
        this(desk, navigator, parts, panes, new Chooser());
    }

    ImportFlow(Desk desk, Navigator navigator, ImportParts parts, Panes panes, Chooser chooser) {
        this.desk = desk;
        this.chooser = chooser;
        this.navigator = navigator;
        this.panes = panes;
        this.languages = new LanguageFinding(desk);
        this.model = new ImportModel(desk, parts, languages);
        this.imports = new ImportsModel(desk, new RereadModel(desk, parts.readAgain(), languages));
        this.lastFolder = desk.memory().text("import.folder", "");
        this.commands =
                List.of(
                        new Command(
                                Message.of("ui.importing.command-import"),
                                Command.Menu.FILE,
                                BootstrapIcons.BOX_ARROW_IN_DOWN,
                                KeyCombination.valueOf("Shortcut+I"),
                                new SimpleBooleanProperty(!desk.edits().readOnly()),
                                this::open),
                        Command.always(
                                Message.of("ui.importing.command-imports"),
                                Command.Menu.FILE,
                                BootstrapIcons.CLOCK_HISTORY,
                                KeyCombination.valueOf("Shortcut+Shift+I"),
                                this::openImports));
        model.step().subscribe(this::ended);
        model.summary().subject().subscribe(subject -> subject.ifPresent(this::tell));
        languages.look();
    }

    /// Import, and the list of imports.
    public List<Command> commands() {
        return commands;
    }

    /// Shows what is in files and folders before anything is stored. While an import runs, that is
    /// shown instead.
    public void begin(List<Path> paths) {
        if (!paths.isEmpty() && model.free()) {
            Path parent = paths.getFirst().toAbsolutePath().getParent();
            lastFolder.set(parent == null ? "" : parent.toString());
            model.look(paths);
        }
        showPane();
    }

    /// The same for what lies on the clipboard: files that were copied, a part of a page, a text.
    void paste() {
        if (!model.free() || model.readOnly()) {
            return;
        }
        Optional<Pasted> pasted = Pasted.now();
        if (pasted.isEmpty()) {
            model.say(Message.of("ui.importing.nothing-pasted"));
        } else if (!pasted.get().files().isEmpty()) {
            begin(pasted.get().files());
        } else {
            desk.tasks()
                    .run(
                            progress -> pasted.get().write(),
                            model::lookPasted,
                            failure -> model.say(failure.message()));
        }
    }

    /// Shows the import under way or a summary nobody saw yet, or asks what to import.
    public void open() {
        if (model.step().get() == Step.SUMMARY && !unread) {
            model.reset();
        }
        showPane();
    }

    /// Shows all imports of the case.
    public void openImports() {
        panes.show(words -> new ImportsPane(this, imports, words));
    }

    /// Lets go of the case.
    public void close() {
        closed = true;
        languages.close();
        model.close();
        imports.close();
    }

    private void showPane() {
        if (closed) {
            return;
        }
        String last = lastFolder.get();
        desk.tasks()
                .run(
                        progress -> !last.isEmpty() && Files.isDirectory(Path.of(last)),
                        there -> folder = there ? Optional.of(new File(last)) : Optional.empty(),
                        failure -> folder = Optional.empty());
        unread = false;
        panes.show(this::pane, this::putAway);
    }

    private Node pane(Words words) {
        ImportPane pane = new ImportPane(this, model, words);
        shown = pane;
        return pane;
    }

    private boolean showing() {
        return shown != null && shown.getScene() != null;
    }

    /// What was only looked at is forgotten with its pane.
    private void putAway() {
        if (model.step().get() != Step.SUMMARY) {
            model.reset();
        }
    }

    /// An import that ended where nobody saw it is told.
    private void ended(Step before, Step now) {
        if (before == Step.RUNNING && !showing()) {
            unread = true;
            model.problem()
                    .get()
                    .ifPresent(failure ->
                            panes.tell(
                                    Message.of("ui.importing.told-failed", model.name()),
                                    Message.of("ui.importing.told-show"),
                                    this::showPane));
        }
    }

    private void tell(Import subject) {
        if (unread && !showing() && model.step().get() == Step.SUMMARY) {
            Import.Tally tally = subject.tally();
            panes.tell(
                    Message.of(
                            model.stopped()
                                    ? "ui.importing.told-stopped"
                                    : "ui.importing.told-done",
                            model.name(),
                            tally.taken(),
                            tally.duplicates(),
                            tally.rejected()),
                    Message.of("ui.importing.told-show"),
                    () -> showSummary(subject.id()));
        }
    }

    /// Shows how an import went, also when another was begun since.
    private void showSummary(ImportId id) {
        boolean last =
                model.step().get() == Step.SUMMARY
                        && model.summary()
                                .subject()
                                .get()
                                .filter(now -> now.id().equals(id))
                                .isPresent();
        if (last) {
            showPane();
        } else if (!closed) {
            imports.chosen.set(Optional.of(id));
            openImports();
        }
    }

    /// Whether an import runs.
    ObservableValue<Boolean> importing() {
        return model.step().map(step -> step == Step.RUNNING);
    }

    /// Where a person says where to write.
    Chooser chooser() {
        return chooser;
    }

    /// Puts the pane away; an import goes on.
    void hide() {
        panes.hide();
    }

    /// Shows what an import brought: its documents, or where it brought none its measured values on
    /// the timeline.
    void show(ImportId id, boolean documents) {
        panes.hide();
        navigator.go(documents ? new Location.Library(id) : new Location.Timeline(null));
    }

    /// Shows a document.
    void show(DocumentId id) {
        panes.hide();
        navigator.go(new Location.Reader(id, null));
    }

    /// The folder the last files came from, as long as it is there.
    Optional<File> folder() {
        return folder;
    }
}
