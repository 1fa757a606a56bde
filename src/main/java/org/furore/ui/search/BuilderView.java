package org.furore.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.ui.fx.Words;
import org.furore.ui.search.Condition.Aspect;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A query put together by choosing, for those who do not write it; what it is in the query
/// language can be read in the field above while one chooses.
final class BuilderView extends VBox {
    private final Words words;
    private final Consumer<String> built;
    private final Runnable asked;
    private final ComboBox<Boolean> any = new ComboBox<>();
    private final VBox rows = new VBox();
    private final CheckBox together;
    private BuilderValues values;
    private boolean suggested;
    private boolean showing;

    /// @param built told of the query whenever another was chosen
    /// @param asked told when a person presses Enter in a value
    BuilderView(Words words, BuilderValues values, Consumer<String> built, Runnable asked) {
        this.words = words;
        this.values = values;
        this.built = built;
        this.asked = asked;
        setId("builder");
        getStyleClass().add("builder");
        rows.getStyleClass().add("builder-lines");
        any.setId("builder-any");
        any.getItems().setAll(false, true);
        any.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Boolean one) {
                        return one == null
                                ? ""
                                : words.text(
                                        one ? "ui.search.builder-any" : "ui.search.builder-all");
                    }

                    @Override
                    public Boolean fromString(String text) {
                        return false;
                    }
                });
        any.setAccessibleText(words.text("ui.search.builder-how"));
        any.setValue(false);
        any.valueProperty().subscribe((before, now) -> changed());
        together = new CheckBox(words.text("ui.search.builder-together"));
        together.setId("builder-together");
        together.selectedProperty().subscribe((before, now) -> changed());
        together.managedProperty().bind(together.visibleProperty());
        Label before = new Label(words.text("ui.search.builder-before"));
        before.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(before, any);
        head.getStyleClass().add("builder-head");
        Button more =
                new Button(words.text("ui.search.builder-more"), new FontIcon(BootstrapIcons.PLUS));
        more.setId("builder-more");
        more.getStyleClass().addAll("flat", "accent");
        more.setOnAction(event -> add(Condition.of(Aspect.TEXT)).requestFocus());
        HBox foot = new HBox(more, together);
        foot.getStyleClass().add("builder-foot");
        getChildren().addAll(head, rows, foot);
    }

    /// Puts the focus on the first condition.
    @Override
    public void requestFocus() {
        rows.getChildren().getFirst().requestFocus();
    }

    /// Shows the conditions a query is made of; one without any begins with one to fill in.
    void show(Conditions conditions, BuilderValues offered) {
        values = offered;
        if (!rows.getChildren().isEmpty() && conditions.query().equals(chosen().query())) {
            return;
        }
        showing = true;
        suggested = conditions.suggested();
        any.setValue(conditions.any());
        together.setSelected(conditions.together());
        rows.getChildren().clear();
        conditions.lines().forEach(this::add);
        if (rows.getChildren().isEmpty()) {
            add(Condition.of(Aspect.TEXT));
        }
        showing = false;
        together.setVisible(chosen().severalOfMarks());
    }

    private BuilderLine add(Condition condition) {
        BuilderLine[] made = new BuilderLine[1];
        made[0] =
                new BuilderLine(
                        condition, words, values, this::changed, asked, () -> remove(made[0]));
        rows.getChildren().add(made[0]);
        return made[0];
    }

    private void remove(BuilderLine line) {
        int at = rows.getChildren().indexOf(line);
        rows.getChildren().remove(line);
        if (rows.getChildren().isEmpty()) {
            add(Condition.of(Aspect.TEXT));
        }
        rows.getChildren().get(Math.min(at, rows.getChildren().size() - 1)).requestFocus();
        changed();
    }

    private Conditions chosen() {
        List<Condition> lines = new ArrayList<>();
        rows.getChildren().forEach(row -> lines.add(((BuilderLine) row).condition()));
        return new Conditions(
                lines, Boolean.TRUE.equals(any.getValue()), together.isSelected(), suggested);
    }

    private void changed() {
        if (!showing) {
            Conditions now = chosen();
            together.setVisible(now.severalOfMarks());
            built.accept(now.text());
        }
    }
}
