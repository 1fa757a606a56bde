package org.furore.ui.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.furore.domain.EnumWords;
import org.furore.domain.task.Message;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Command.Menu;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;

/// The commands of the timeline.
final class TimelineCommands {
    private final TimelineViewModel model;
    private final EventPanelModel panel;
    private final Runnable export;
    private final List<Command> all = new ArrayList<>();

    /// @param export asks for a file and writes the picture
    TimelineCommands(TimelineViewModel model, EventPanelModel panel, Runnable export) {
        this.model = model;
        this.panel = panel;
        this.export = export;
    }

    List<Command> list() {
        BooleanBinding writable = Bindings.createBooleanBinding(() -> !panel.readOnly());
        BooleanBinding event =
                Bindings.createBooleanBinding(
                        () -> panel.details().get() instanceof Details.OfEvent && !panel.readOnly(),
                        panel.details());
        BooleanBinding removable =
                Bindings.createBooleanBinding(
                        () ->
                                !panel.readOnly()
                                        && (panel.details().get() instanceof Details.OfEvent
                                                || panel.details().get() instanceof Details.OfLink),
                        panel.details());
        add("add", BootstrapIcons.PLUS, plain(KeyCode.N), writable, panel::create);
        add("edit-event", BootstrapIcons.PENCIL, plain(KeyCode.E), event, panel::edit);
        add(
                "link-event",
                BootstrapIcons.ARROW_RIGHT,
                plain(KeyCode.L),
                event,
                () -> panel.linking().set(true));
        add("remove-chosen", BootstrapIcons.TRASH, null, removable, panel::remove);
        for (Lanes lanes : Lanes.values()) {
            always(
                    "show-lanes-" + EnumWords.of(lanes),
                    BootstrapIcons.LIST,
                    () -> model.lanes().set(lanes));
        }
        toggle("toggle-volume", model.volume());
        toggle("toggle-series", model.series());
        toggle("toggle-links", model.links());
        toggle("toggle-breaks", model.breaks());
        always("zoom-in", BootstrapIcons.ZOOM_IN, () -> model.zoom(1.4));
        always("zoom-out", BootstrapIcons.ZOOM_OUT, () -> model.zoom(1 / 1.4));
        always("fit", BootstrapIcons.ARROWS_FULLSCREEN, model::fit);
        always("export", BootstrapIcons.DOWNLOAD, export);
        return List.copyOf(all);
    }

    private void toggle(String key, BooleanProperty shown) {
        always(key, BootstrapIcons.EYE, () -> shown.set(!shown.get()));
    }

    private void always(String key, Ikon icon, Runnable action) {
        all.add(Command.always(named(key), Menu.TIMELINE, icon, null, action));
    }

    private void add(
            String key,
            Ikon icon,
            @Nullable KeyCombination keys,
            BooleanBinding enabled,
            Runnable action) {
        all.add(new Command(named(key), Menu.TIMELINE, icon, keys, enabled, action));
    }

    private static Message named(String key) {
        return Message.of("ui.timeline." + key);
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }
}
