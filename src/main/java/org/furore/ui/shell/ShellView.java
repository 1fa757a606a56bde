package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.ui.controls.BackKey;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The window in one language: menus, header, navigation, the screen, what goes on. Thrown away and
/// built anew for another.
public final class ShellView {
    private final Shell shell;
    private final Words words;
    private final CommandButtons buttons;
    private final StackPane root = new StackPane();
    private final BorderPane body = new BorderPane();
    private final StackPane centre = new StackPane();
    private final TextField search = new TextField();
    private final Map<Location.Kind, Node> views = new EnumMap<>(Location.Kind.class);
    private final OverlayPane overlay;
    private final Following followed = new Following();
    private final Following inCase = new Following();

    public ShellView(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
        this.buttons = new CommandButtons(words);
        this.overlay = new OverlayPane(shell, words, buttons, followed);
        root.getStyleClass().add("shell");
        root.getStylesheets().add(Look.sheet("/org/furore/ui/shell/shell.css"));
        root.getChildren().addAll(body, overlay);
        VBox middle = new VBox(new NoticeBar(shell, words, followed), centre);
        VBox.setVgrow(centre, Priority.ALWAYS);
        body.setCenter(middle);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        followed.add(shell.open().subscribe(this::open));
        followed.add(shell.screen().subscribe(this::screen));
        followed.add(shell.shown().subscribe((before, now) -> focusScreen()));
        followed.add(
                shell.searchAsked()
                        .subscribe((before, now) -> {
                            search.requestFocus();
                            search.selectAll();
                        }));
    }

    public Parent root() {
        return root;
    }

    /// Lets go of what it follows.
    public void close() {
        followed.end();
        inCase.end();
    }

    private void open(Optional<OpenCase> open) {
        views.clear();
        inCase.end();
        if (open.isEmpty()) {
            body.setTop(buttons.bar(shell::commands));
            body.setLeft(null);
            body.setBottom(new StatusBar(shell, words, inCase).root());
            StartView start = new StartView(shell, words);
            centre.getChildren().setAll(start.root());
            return;
        }
        body.setTop(new VBox(buttons.bar(shell::commands), header(open.get())));
        body.setLeft(new Rail(shell, words, inCase).root());
        body.setBottom(new StatusBar(shell, words, inCase).root());
        centre.getChildren().clear();
    }

    private void screen(Optional<Screen> screen) {
        screen.ifPresent(now -> {
            Node view = views.computeIfAbsent(now.kind(), kind -> now.view(words));
            centre.getChildren().setAll(view);
            focusScreen();
        });
    }

    private void focusScreen() {
        Screen now = shell.screen().get().orElse(null);
        Node view = now == null ? null : views.get(now.kind());
        if (now != null && view != null && !overlay.showing()) {
            // parts of a split pane are in the window only when it is laid out, as wide as they
            // will be only together with all the rest
            root.applyCss();
            root.layout();
            now.focus(view);
        }
    }

    private Node header(OpenCase open) {
        Label title = new Label(open.desk().file().info().title());
        title.getStyleClass().add("case-title");
        title.setMinWidth(0);
        Label readOnly = new Label(words.text("ui.shell.read-only"));
        readOnly.getStyleClass().addAll("small", "badge");
        readOnly.setVisible(open.desk().edits().readOnly());
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        search.setPromptText(words.text("ui.shell.search"));
        search.setAccessibleText(words.text("ui.shell.search"));
        search.setId("global-search");
        search.getStyleClass().add("global-search");
        search.setOnAction(event -> shell.go(new Location.Search(search.getText().strip())));
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ShellCommands own = shell.own();
        HBox header =
                new HBox(
                        buttons.icon(own.back(), inCase),
                        buttons.icon(own.forward(), inCase),
                        title,
                        readOnly,
                        left,
                        new FontIcon(BootstrapIcons.SEARCH),
                        search,
                        right,
                        buttons.icon(own.undo(), inCase),
                        buttons.icon(own.redo(), inCase),
                        buttons.icon(own.palette(), inCase));
        header.getStyleClass().add("header");
        return header;
    }

    private void pressed(KeyEvent event) {
        if (overlay.showing()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (!BackKey.back(focus())) {
                    shell.overlay().set(Shell.Overlay.NONE);
                }
                event.consume();
            } else if (Keys.means(event, shell.own().quit(), focus())) {
                event.consume();
                shell.own().quit().run();
            }
            return;
        }
        Node focus = focus();
        for (Command command : shell.commands()) {
            if (Keys.means(event, command, focus)) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    /// `?` is elsewhere on each keyboard, so it is known by what it writes.
    private void typed(KeyEvent event) {
        boolean typing = focus() instanceof TextInputControl field && field.isEditable();
        if ("?".equals(event.getCharacter()) && !typing && !overlay.showing()) {
            shell.overlay().set(Shell.Overlay.KEYS);
            event.consume();
        }
    }

    private @org.jspecify.annotations.Nullable Node focus() {
        Scene scene = root.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (!board.hasFiles()) {
            return;
        }
        List<Path> files = board.getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(true);
        event.consume();
        shell.dropped(files);
    }
}
