package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Which keys are a command's, and how they are written.
final class Keys {
    /// Keys with Ctrl or Cmd that a text field has a meaning of its own for.
    private static final Set<KeyCode> EDITING =
            Set.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    private Keys() {}

    /// Whether the command is meant by this press, given what has the focus.
    static boolean means(KeyEvent event, Command command, @Nullable Node focus) {
        KeyCombination key = command.key();
        if (key == null || !matches(event, key)) {
            return false;
        }
        if (!(focus instanceof TextInputControl field) || !field.isEditable()) {
            return true;
        }
        boolean held = event.isShortcutDown() || event.isAltDown();
        return held ? !EDITING.contains(event.getCode()) : event.getCode().isFunctionKey();
    }

    /// Plus and minus are where each keyboard has them: on many, plus is the shifted equals sign.
    private static boolean matches(KeyEvent event, KeyCombination key) {
        if (key.match(event)) {
            return true;
        }
        if (!(key instanceof KeyCodeCombination code)
                || event.isShortcutDown() != down(key.getShortcut())
                || event.isAltDown() != down(key.getAlt())) {
            return false;
        }
        return switch (code.getCode()) {
            case PLUS ->
                    event.getCode() == KeyCode.PLUS
                            || event.getCode() == KeyCode.EQUALS
                            || event.getCode() == KeyCode.ADD;
            case MINUS -> event.getCode() == KeyCode.SUBTRACT;
            default -> false;
        };
    }

    private static boolean down(KeyCombination.ModifierValue value) {
        return value == KeyCombination.ModifierValue.DOWN;
    }

    /// Whether Ctrl, Cmd or Alt belongs to it, or it is a function key: nothing one types.
    static boolean held(KeyCombination key) {
        return down(key.getShortcut())
                || down(key.getControl())
                || down(key.getAlt())
                || (key instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }

    /// As written beside a command: `Ctrl+K`, `⌘K`.
    static String shown(KeyCombination key) {
        if (key instanceof KeyCodeCombination code && code.getCode() == KeyCode.COMMA) {
            return key.getDisplayText().replace("Comma", ",");
        }
        return key.getDisplayText();
    }
}
