package org.furore.ui.suggestions;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Tone;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What some suggestions are of, whether the case has it, and how many there are.
final class GroupCell extends ListCell<Group> {
    private final SuggestionsViewModel model;
    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label fresh = new Label();
    private final Label count = new Label();
    private final HBox box;

    GroupCell(SuggestionsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        fresh.getStyleClass().addAll("fresh", "small");
        fresh.setText(words.text("ui.suggestions.fresh"));
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.managedProperty().bind(fresh.visibleProperty());
        count.getStyleClass().addAll("muted", "small", "count");
        count.setMinWidth(USE_PREF_SIZE);
        box = new HBox(icon, name, fresh, count);
        box.getStyleClass().add("group-row");
        // As wide as the list, so that a long name is cut and the list never scrolls sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Group group, boolean empty) {
        super.updateItem(group, empty);
        setText(null);
        if (group == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String called = name(group, model.heap().get(), words);
        name.setText(called);
        fresh.setVisible(group.makes() != null && !model.heap().get().knows(group));
        count.setText(words.number(group.count()));
        icon.setIconCode(icon(group));
        setGraphic(box);
        setAccessibleText(words.text("ui.suggestions.group-row", called, group.count()));
    }

    /// What a group is called.
    static String name(Group group, Heap heap, Words words) {
        Tone tone = group.tone();
        if (tone != null) {
            return words.text("ui.suggestions.tone-" + EnumWords.of(tone));
        }
        String name = heap.name(group);
        return name == null ? words.text("ui.suggestions.new-claims") : name;
    }

    private static BootstrapIcons icon(Group group) {
        return switch (group.kind()) {
            case CLAIM -> BootstrapIcons.CHAT_QUOTE;
            case ACTOR -> BootstrapIcons.PEOPLE;
            case CODE -> BootstrapIcons.TAGS;
            case SENTIMENT ->
                    switch (group.tone()) {
                        case NEGATIVE -> BootstrapIcons.EMOJI_FROWN;
                        case POSITIVE -> BootstrapIcons.EMOJI_SMILE;
                        case NEUTRAL -> BootstrapIcons.EMOJI_NEUTRAL;
                        case null -> BootstrapIcons.EMOJI_NEUTRAL;
                    };
        };
    }
}
