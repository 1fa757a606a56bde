package org.furore.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.furore.domain.EnumWords;
import org.furore.ui.fx.Words;
import org.furore.ui.search.Condition.Aspect;
import org.furore.ui.search.Condition.Relation;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Function;

/// A condition of the query builder as it is chosen: what, how, with what.
final class BuilderLine extends HBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final BuilderValues values;
    private final Runnable changed;
    private final Runnable asked;
    private final ComboBox<Aspect> aspect = new ComboBox<>();
    private final ComboBox<Relation> relation = new ComboBox<>();
    private final HBox place = new HBox();
    private final Button gone;
    private Condition condition;
    private boolean showing;

    /// @param changed told when it says something else
    /// @param asked told when a person presses Enter
    /// @param removed told when a person takes it away
    BuilderLine(
            Condition condition,
            Words words,
            BuilderValues values,
            Runnable changed,
            Runnable asked,
            Runnable removed) {
        this.condition = condition;
        this.words = words;
        this.values = values;
        this.changed = changed;
        this.asked = asked;
        getStyleClass().add("builder-line");
        aspect.getStyleClass().add("builder-aspect");
        aspect.setAccessibleText(words.text("ui.search.builder-aspect"));
        aspect.setConverter(said(one -> words.text("ui.search.aspect-" + EnumWords.of(one))));
        aspect.getItems().setAll(Aspect.values());
        aspect.setVisibleRowCount(12);
        relation.getStyleClass().add("builder-relation");
        relation.setAccessibleText(words.text("ui.search.builder-relation"));
        relation.setConverter(said(one -> words.text("ui.search.relation-" + EnumWords.of(one))));
        gone = new Button(null, new FontIcon(BootstrapIcons.X));
        gone.getStyleClass().addAll("button-icon", "flat", "builder-remove");
        gone.setAccessibleText(words.text("ui.search.builder-remove"));
        gone.setTooltip(new Tooltip(words.text("ui.search.builder-remove")));
        gone.setOnAction(event -> removed.run());
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().addAll(aspect, relation, place, gone);
        show(condition);
        aspect.valueProperty().subscribe((before, now) -> choose(now));
        relation.valueProperty().subscribe((before, now) -> relate(now));
    }

    Condition condition() {
        return condition;
    }

    /// Puts the focus on what is to be chosen next.
    @Override
    public void requestFocus() {
        aspect.requestFocus();
    }

    private void show(Condition now) {
        showing = true;
        condition = now;
        aspect.setValue(now.aspect());
        List<Relation> relations = now.aspect().relations();
        relation.getItems().setAll(relations);
        relation.setValue(now.relation());
        relation.setDisable(relations.size() == 1);
        place.getChildren().clear();
        Control editor = editor(now);
        if (editor != null) {
            editor.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            HBox.setHgrow(editor, Priority.ALWAYS);
            place.getChildren().add(editor);
        }
        showing = false;
        mark();
    }

    private void choose(@Nullable Aspect now) {
        if (showing || now == null || now == condition.aspect()) {
            return;
        }
        boolean alike = now.relations().equals(condition.aspect().relations());
        boolean typed = alike && !values.known(now) && !values.known(condition.aspect());
        show(
                new Condition(
                        now,
                        alike ? condition.relation() : now.relations().getFirst(),
                        typed ? condition.value() : ""));
        changed.run();
    }

    private void relate(@Nullable Relation now) {
        if (!showing && now != null) {
            say(new Condition(condition.aspect(), now, condition.value()));
        }
    }

    private void value(@Nullable String now) {
        if (!showing) {
            say(new Condition(condition.aspect(), condition.relation(), now == null ? "" : now));
        }
    }

    private void say(Condition now) {
        if (!now.equals(condition)) {
            condition = now;
            mark();
            changed.run();
        }
    }

    /// Shows whether the value is one of its kind.
    private void mark() {
        boolean wrong = !condition.isBlank() && condition.query().isEmpty();
        place.getChildren().forEach(node -> node.pseudoClassStateChanged(DANGER, wrong));
    }

    private @Nullable Control editor(Condition now) {
        if (now.aspect() == Aspect.ANNOTATION) {
            return null;
        }
        String name = words.text("ui.search.builder-value");
        if (!values.known(now.aspect())) {
            TextField field = new TextField(now.value());
            field.getStyleClass().add("builder-value");
            field.setPromptText(values.prompt(now.aspect()));
            field.setAccessibleText(name);
            field.setOnAction(event -> asked.run());
            field.textProperty().subscribe((before, typed) -> value(typed));
            return field;
        }
        ComboBox<String> choice = new ComboBox<>();
        choice.getStyleClass().add("builder-value");
        choice.setAccessibleText(name);
        choice.setVisibleRowCount(12);
        choice.getItems().setAll(values.of(now.aspect()));
        if (values.closed(now.aspect())) {
            choice.setConverter(said(one -> values.said(now.aspect(), one)));
            choice.setPromptText(values.prompt(now.aspect()));
            choice.setValue(now.value().isEmpty() ? null : now.value());
            choice.valueProperty().subscribe((before, chosen) -> value(chosen));
            return choice;
        }
        choice.setEditable(true);
        choice.setPromptText(values.prompt(now.aspect()));
        choice.getEditor().setText(now.value());
        choice.getEditor().setAccessibleText(name);
        choice.getEditor().textProperty().subscribe((before, typed) -> value(typed));
        choice.getEditor().setOnAction(event -> asked.run());
        return choice;
    }

    private static <T> StringConverter<T> said(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : word.apply(one);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
