package org.furore.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.Optional;

/// Something a person can do. Menu, toolbar, shortcuts, palette and the overview of keys are made
/// from one list of these.
///
/// @param title what it does, a verb first
/// @param key taken wherever its screen shows; one without Ctrl, Cmd or Alt only outside of text
///   fields
/// @param detail what it would be done to, e.g. the step that undo takes back
public record Command(
        Message title,
        Menu menu,
        Ikon icon,
        @Nullable KeyCombination key,
        ObservableBooleanValue enabled,
        Runnable action,
        ObservableValue<Optional<Message>> detail) {

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    /// A command that says all by its title.
    public Command(
            Message title,
            Menu menu,
            Ikon icon,
            @Nullable KeyCombination key,
            ObservableBooleanValue enabled,
            Runnable action) {
        this(title, menu, icon, key, enabled, action, new SimpleObjectProperty<>(Optional.empty()));
    }

    /// One that can always be done.
    public static Command always(
            Message title, Menu menu, Ikon icon, @Nullable KeyCombination key, Runnable action) {
        return new Command(title, menu, icon, key, ALWAYS, action);
    }

    /// Does it, if it can be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /// The menus, in the order of the bar.
    public enum Menu {
        FILE,
        EDIT,
        VIEW,
        GO,
        CODE,
        TIMELINE,
        HELP
    }
}
