package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

/// What lies over the window: palette, keys, settings, a new case. A click beside it or Escape puts
/// it away, and the focus goes back to where it was.
final class OverlayPane extends StackPane {
    private final Shell shell;
    private final Words words;
    private final CommandButtons buttons;
    private @Nullable Node focusBefore;

    OverlayPane(Shell shell, Words words, CommandButtons buttons, Following followed) {
        this.shell = shell;
        this.words = words;
        this.buttons = buttons;
        getStyleClass().add("overlay");
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getTarget() == this) {
                        shell.overlay().set(Shell.Overlay.NONE);
                    }
                });
        followed.add(shell.overlay().subscribe(this::show));
    }

    boolean showing() {
        return isVisible();
    }

    private void show(Shell.Overlay which) {
        if (which != Shell.Overlay.NONE && !isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        // what can't be seen can't have the focus
        setVisible(which != Shell.Overlay.NONE);
        switch (which) {
            case NONE -> getChildren().clear();
            case NEW_CASE -> put(new NewCaseForm(shell, words).root());
            case PALETTE -> put(new Palette(shell, words, buttons).root());
            case KEYS -> put(new KeyOverview(shell, words).root());
            case SETTINGS -> put(new SettingsPane(shell, words).root());
            case QUESTION ->
                    shell.question()
                            .ifPresent(asked -> put(new QuestionPane(shell, asked, words).root()));
            case PANE -> put(shell.pane(words));
        }
        Node back = focusBefore;
        if (which == Shell.Overlay.NONE && back != null && back.getScene() != null) {
            back.requestFocus();
            focusBefore = null;
        }
    }

    private void put(Node node) {
        getChildren().setAll(node);
        node.requestFocus();
    }
}
