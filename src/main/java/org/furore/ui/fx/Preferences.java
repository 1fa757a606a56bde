package org.furore.ui.fx;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.furore.platform.Settings;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Recent;
import org.furore.platform.SettingsFile;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/// What this person chose, while the window is open. Written a little after the last change, off
/// the window's thread. To be used on the window's thread.
public final class Preferences {
    private static final Duration CALM = Duration.millis(600);

    private final SettingsFile file;
    private final Tasks tasks;
    private final Consumer<Problem> failed;
    private final ObjectProperty<Appearance> appearance;
    private final ObservableList<Recent> recent;
    private final Memory memory;
    private final PauseTransition calm = new PauseTransition(CALM);

    /// @param settings as read from `file`
    /// @param failed told when they can't be written
    public Preferences(
            SettingsFile file, Settings settings, Tasks tasks, Consumer<Problem> failed) {
        this.file = file;
        this.tasks = tasks;
        this.failed = failed;
        appearance = new SimpleObjectProperty<>(Objects.requireNonNull(settings.appearance()));
        recent = FXCollections.observableArrayList(Objects.requireNonNull(settings.recent()));
        memory = new Memory(Objects.requireNonNull(settings.remembered()), this::changed);
        appearance.subscribe((before, after) -> changed());
        recent.addListener((javafx.beans.Observable of) -> changed());
        calm.setOnFinished(event -> write());
    }

    /// Theme, language and size of text.
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /// Cases that were open, the last first.
    public ObservableList<Recent> recent() {
        return recent;
    }

    public Memory memory() {
        return memory;
    }

    /// The language words are said in now: English or French.
    public Locale locale() {
        String chosen = appearance.get().language();
        String language = chosen == null ? Locale.getDefault().getLanguage() : chosen;
        return "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /// As they are now, to be written when the program ends.
    public Settings settings() {
        return new Settings(appearance.get(), recent, memory.values());
    }

    private void changed() {
        calm.playFromStart();
    }

    private void write() {
        Settings now = settings();
        tasks.run(
                progress -> {
                    file.write(now);
                    return now;
                },
                written -> {},
                failed);
    }
}
