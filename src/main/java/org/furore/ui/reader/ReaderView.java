package org.furore.ui.reader;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.util.Subscription;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.task.Message;
import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.Look;
import org.furore.ui.controls.TextSize;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Words;
import org.furore.ui.reader.CodingViewModel.Asked;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.ReadingList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reader: what is known of the document, its text on a page, the sheet for marks over it, the
/// inspector beside it.
final class ReaderView extends StackPane {
    private static final double LETTERS = 16;

    private final ReaderModels models;
    private final ReaderViewModel reader;
    private final Words words;
    private final Saying saying;
    private final PageView page;
    private final StackPane paper = new StackPane();
    private final VBox head = new VBox();
    private final Pane overlay = new Pane();
    private final HBox notice = new HBox();
    private final Label position = new Label();
    private final Inspector inspector;
    private final SplitPane split = new SplitPane();
    private final List<Subscription> following = new ArrayList<>();
    private final ObservableValue<Double> textSize = TextSize.of(this);

    /// @param marks buttons for marking; they wrap where the window is narrow or text is large
    /// @param moves buttons for going on
    ReaderView(ReaderModels models, List<ButtonBase> marks, List<Button> moves, Words words) {
        this.models = models;
        this.reader = models.reader();
        this.words = words;
        saying = new Saying(() -> reader.lexicon().get(), words);
        page = new PageView(saying::whole, reader::choose);
        new SelectionDrag(page, this::selection);
        inspector = new Inspector(reader, models.editing(), models.hints(), saying, words);
        getStyleClass().add("reader");
        getStylesheets().add(Look.sheet("/org/furore/ui/reader/reader.css"));
        page.node().setAccessibleText(words.text("ui.reader.text"));
        overlay.setPickOnBounds(false);
        overlay.getStyleClass().add("reader-overlay");
        paper.getStyleClass().add("paper");
        paper.getChildren().add(page.node());
        notice.getStyleClass().add("reader-notice");
        position.getStyleClass().addAll("muted", "small");
        position.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox going = new HBox(moves.toArray(Node[]::new));
        going.getChildren().add(position);
        going.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        FlowPane marking = new FlowPane(marks.toArray(Node[]::new));
        BorderPane bar = new BorderPane(marking);
        bar.setRight(going);
        bar.getStyleClass().add("reader-tools");
        BorderPane reading = new BorderPane(new StackPane(paper, overlay));
        Label whole = new Label(words.text("ui.reader.whole-next"));
        whole.getStyleClass().addAll("small", "whole-next");
        whole.visibleProperty().bind(reader.whole());
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setMaxWidth(Double.MAX_VALUE);
        reading.setTop(new VBox(head, bar));
        // below, so that the text stays where it is when a click into it ends this
        reading.setBottom(new VBox(whole, notice));
        split.getItems().addAll(reading, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        Dividers.keep(split, reader.desk().memory().number("reader.divider", 0.72));
        // The text area lays text out as soon as it has some, and needs the scene's styles for
        // that.
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && following.isEmpty()) {
                        follow();
                    }
                });
    }

    /// What is selected, put straight, as evidence.
    private Optional<EvidenceClip> selection() {
        return reader.open()
                .flatMap(open ->
                        reader.passage()
                                .map(range ->
                                        new EvidenceClip.OfPassage(
                                                open.stored().id(), range.start(), range.end())));
    }

    private void follow() {
        // Highlights are laid out once, so they are made anew when all text changes its size.
        following.add(textSize.subscribe(now -> letters()));
        following.add(reader.shown().subscribe(this::show));
        following.add(
                reader.sheet()
                        .subscribe((before, now) -> {
                            if (reader.open().isPresent()) {
                                page.sheet(now);
                            }
                        }));
        following.add(reader.lexicon().subscribe((before, now) -> page.restyle()));
        following.add(models.hints().sheet().subscribe((before, now) -> page.restyle()));
        following.add(page.caret().subscribe((before, now) -> reader.caret().set(now)));
        following.add(reader.navigator().readingList().subscribe(this::stand));
        following.add(reader.reveal().subscribe(this::reveal));
        reader.place(page::place);
        following.add(reader.back().subscribe(this::goBack));
        following.add(reader.desk().edits().turned().subscribe((before, now) -> turned(now)));
        following.add(models.selection().subscribe(this::select));
        following.add(reader.chosen().subscribe(now -> frame()));
        following.add(reader.whole().subscribe(now -> frame()));
        following.add(reader.notice().subscribe(this::tell));
        following.add(models.coding().asked().subscribe(this::ask));
        following.add(models.letters().subscribe((before, now) -> letters()));
        following.add(models.pageAsked().subscribe((before, now) -> page.node().requestFocus()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Where in the reading list it stands.
    private void stand(ReadingList list) {
        position.setText(
                list.position() < 0
                        ? ""
                        : words.text(
                                "ui.reader.position", list.position() + 1, list.ordinals().length));
    }

    private void letters() {
        page.textSize(
                Math.round(LETTERS * models.letters().get() * textSize.getValue() / Look.TEXT));
    }

    private void show(Shown shown) {
        switch (shown) {
            case Shown.Nothing nothing ->
                    alone(
                            empty(
                                    "empty-title",
                                    "empty-text",
                                    link("to-library", new Location.Library())));
            case Shown.Gone gone ->
                    alone(
                            empty(
                                    "gone-title",
                                    "gone-text",
                                    link("to-library", new Location.Library())));
            case Shown.Failed failed ->
                    alone(
                            new EmptyState(
                                    BootstrapIcons.EXCLAMATION_TRIANGLE,
                                    words.text("ui.reader.failed-title"),
                                    words.text(
                                            "ui.reader.problem",
                                            words.text(failed.problem().message()),
                                            failed.problem().code())));
            case Shown.Loading loading -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.setMaxSize(32, 32);
                cover(turning);
            }
            case Shown.Open open -> open(open);
        }
    }

    private void alone(Node node) {
        getChildren().setAll(node);
    }

    private EmptyState empty(String title, String text, Node action) {
        return new EmptyState(
                BootstrapIcons.BOOK,
                words.text("ui.reader." + title),
                words.text("ui.reader." + text),
                action);
    }

    private Button link(String name, Location location) {
        Button button = new Button(words.text("ui.reader." + name));
        button.getStyleClass().add("accent");
        button.setOnAction(press -> reader.navigator().go(location));
        return button;
    }

    private void open(Shown.Open open) {
        if (getChildren().isEmpty() || getChildren().getFirst() != split) {
            getChildren().setAll(split);
            // only then is the page in the window, where it can have the focus
            applyCss();
            layout();
        }
        head.getChildren().setAll(new HeaderPane(open.stored(), words));
        if (page.paragraphs() != open.paragraphs()) {
            page.show(
                    new PageModel(
                            open.paragraphs(),
                            reader.sheet().get(),
                            saying::look,
                            models.hints().sheet()::get));
        }
        if (open.paragraphs().text().isBlank()) {
            cover(
                    new EmptyState(
                            BootstrapIcons.FILE_EARMARK,
                            words.text("ui.reader.no-text-title"),
                            words.text("ui.reader.no-text")));
        } else {
            cover(null);
        }
        page.node().requestFocus();
        frame();
    }

    /// Lays something over the page, or nothing. The page stays where it is: to take it out of the
    /// window and back would have all its text styled again.
    private void cover(@Nullable Node node) {
        if (paper.getChildren().size() > 1) {
            paper.getChildren().remove(1);
        }
        page.node().setVisible(node == null);
        if (node != null) {
            paper.getChildren().add(node);
        }
    }

    private void reveal(@Nullable Range range) {
        if (range != null && reader.open().isPresent()) {
            layout();
            page.reveal(range);
            reader.reveal().set(null);
        }
    }

    private void goBack(@Nullable Integer offset) {
        if (offset != null && reader.open().isPresent()) {
            layout();
            page.goBack(offset);
            reader.back().set(null);
        }
    }

    /// Says which step was taken back, since it may have been one in another document.
    private void turned(Optional<Edits.Turn> turn) {
        if (getScene() != null) {
            turn.ifPresent(now ->
                    reader.say(
                            Message.of(
                                    now.back() ? "ui.reader.undone" : "ui.reader.redone",
                                    words.text(now.step().title()))));
        }
    }

    private void select(@Nullable Range range) {
        if (range != null) {
            page.select(range.start(), range.end());
            models.selection().set(null);
        }
    }

    /// Frames the passage that is being marked, or else the annotation that is being looked at.
    private void frame() {
        page.choose(
                models.coding()
                        .passage()
                        .or(() -> reader.chosenAnnotation().map(MarkSheet::range))
                        .orElse(null));
        boolean whole = reader.whole().get();
        paper.getStyleClass().remove("whole");
        if (whole) {
            paper.getStyleClass().add("whole");
        }
    }

    private void tell(@Nullable Notice now) {
        notice.getChildren().clear();
        notice.setVisible(now != null);
        notice.setManaged(now != null);
        if (now == null) {
            return;
        }
        String text = words.text(now.message());
        Label label =
                new Label(
                        now.problem() == null
                                ? text
                                : words.text("ui.reader.problem", text, now.problem().code()));
        label.setMinWidth(0);
        if (now.problem() != null) {
            label.getStyleClass().add("problem");
        }
        HBox.setHgrow(label, Priority.SOMETIMES);
        notice.getChildren().add(label);
        if (now.event() != null) {
            Hyperlink link = new Hyperlink(words.text("ui.reader.to-timeline"));
            link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            link.setOnAction(press -> reader.navigator().go(new Location.Timeline(now.event())));
            notice.getChildren().add(link);
        }
    }

    private void ask(Optional<Asked> asked) {
        boolean open = !overlay.getChildren().isEmpty();
        overlay.getChildren().clear();
        frame();
        if (asked.isEmpty()) {
            if (open) {
                page.node().requestFocus();
            }
            return;
        }
        CodingSheet sheet = new CodingSheet(models.coding(), words);
        overlay.getChildren().add(sheet);
        sheet.ask(asked.get());
        sheet.layoutBoundsProperty().subscribe((before, now) -> place(sheet));
        overlay.applyCss();
        overlay.layout();
        sheet.autosize();
        place(sheet);
    }

    /// Puts the sheet below the caret, or above it where there is no room.
    private void place(CodingSheet sheet) {
        Bounds caret = caret();
        double width = sheet.getWidth();
        double height = sheet.getHeight();
        double x = caret.getMinX() - width / 3;
        double below = caret.getMaxY() + 10;
        double above = caret.getMinY() - 10 - height;
        double y = below + height <= overlay.getHeight() - 8 || above < 8 ? below : above;
        sheet.relocate(
                Math.round(Math.clamp(x, 8, Math.max(8, overlay.getWidth() - width - 8))),
                Math.round(Math.clamp(y, 8, Math.max(8, overlay.getHeight() - height - 8))));
    }

    private Bounds caret() {
        if (page.node().lookup(".caret") instanceof Path path
                && !path.getElements().isEmpty()
                && !reader.whole().get()) {
            return overlay.sceneToLocal(path.localToScene(path.getBoundsInLocal()));
        }
        return new javafx.geometry.BoundingBox(
                overlay.getWidth() / 2, overlay.getHeight() / 5, 1, 1);
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && reader.open().isPresent()) {
            if (models.coding().asked().get().isPresent()) {
                models.coding().close();
                press.consume();
                return;
            }
            reader.whole().set(false);
            reader.notice().set(null);
            page.deselect();
            page.node().requestFocus();
            press.consume();
        }
    }

    /// Lets go of what it follows.
    void close() {
        following.forEach(Subscription::unsubscribe);
        inspector.close();
    }
}
