package org.furore.ui.suggestions;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.annotate.suggest.Machine;
import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Suggestions.Tally;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Collectors;

/// Lets machine coders look, and lists their runs, each of which can be withdrawn.
final class MachinesPane extends VBox {
    private final SuggestionsViewModel model;
    private final Words words;
    private final VBox runs = new VBox();

    MachinesPane(
            SuggestionsViewModel model, MachineRuns machines, Words words, Following following) {
        this.model = model;
        this.words = words;
        getStyleClass().add("machines");
        Label heading = new Label(words.text("ui.suggestions.machines"));
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        for (Machine machine : Machine.values()) {
            getChildren().add(choice(machine, machines, following));
        }
        getChildren().add(start(machines, following));
        Label said = new Label();
        said.getStyleClass().addAll("muted", "small");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setId("machines-said");
        said.managedProperty().bind(said.visibleProperty());
        following.add(
                machines.said()
                        .subscribe(now -> {
                            said.setVisible(!now.isEmpty());
                            said.setText(
                                    now.stream()
                                            .map(words::text)
                                            .collect(Collectors.joining("\n")));
                        }));
        getChildren().add(said);
        runs.getStyleClass().add("runs");
        ScrollPane scroll = new ScrollPane(runs);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("runs-scroll");
        scroll.managedProperty().bind(scroll.visibleProperty());
        following.add(
                model.heap()
                        .subscribe(heap -> {
                            scroll.setVisible(!heap.runs().isEmpty());
                            runs.getChildren()
                                    .setAll(
                                            heap.runs().reversed().stream()
                                                    .map(this::run)
                                                    .toList());
                        }));
        getChildren().add(scroll);
    }

    private Node choice(Machine machine, MachineRuns machines, Following following) {
        String name = EnumWords.of(machine);
        CheckBox box = new CheckBox(words.text("ui.suggestions.machine-" + name));
        box.setId("machine-" + name);
        box.selectedProperty().bindBidirectional(machines.wanted(machine));
        following.add(() -> box.selectedProperty().unbindBidirectional(machines.wanted(machine)));
        Label about = new Label(words.text("ui.suggestions.machine-" + name + "-about"));
        about.getStyleClass().addAll("muted", "small", "about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.managedProperty().bind(about.visibleProperty());
        about.visibleProperty().bind(box.selectedProperty());
        return new VBox(box, about);
    }

    private Node start(MachineRuns machines, Following following) {
        TextField query = new TextField();
        query.setId("machines-query");
        query.setPromptText(words.text("ui.suggestions.query"));
        query.setAccessibleText(words.text("ui.suggestions.query"));
        query.setTooltip(new Tooltip(words.text("ui.suggestions.query-about")));
        query.textProperty().bindBidirectional(machines.query());
        following.add(() -> query.textProperty().unbindBidirectional(machines.query()));
        query.setOnAction(event -> machines.look());
        query.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
                        query.clear();
                        event.consume();
                    }
                });
        Button look = new Button(words.text("ui.suggestions.look"));
        look.setId("look");
        look.getStyleClass().add("accent");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(event -> machines.look());
        look.setDisable(machines.readOnly());
        if (!machines.readOnly()) {
            look.disableProperty().bind(machines.busy());
            following.add(() -> look.disableProperty().unbind());
        }
        VBox box = new VBox(query, look);
        box.getStyleClass().add("look-row");
        return box;
    }

    private Node run(Tally tally) {
        Label name = new Label(tally.run().key());
        name.setMinWidth(USE_PREF_SIZE);
        Label counts =
                new Label(
                        words.text(
                                tally.run().withdrawn()
                                        ? "ui.suggestions.run-withdrawn"
                                        : "ui.suggestions.run",
                                tally.pending(),
                                tally.accepted(),
                                tally.rejected()));
        counts.getStyleClass().addAll("muted", "small");
        counts.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        boolean gone = tally.run().withdrawn();
        String does = gone ? "ui.suggestions.bring-back" : "ui.suggestions.withdraw";
        Button turn =
                new Button(
                        null,
                        new FontIcon(
                                gone
                                        ? BootstrapIcons.ARROW_COUNTERCLOCKWISE
                                        : BootstrapIcons.EYE_SLASH));
        turn.getStyleClass().addAll("button-icon", "flat");
        turn.setTooltip(new Tooltip(words.text(does)));
        turn.setAccessibleText(words.text(does));
        turn.setDisable(model.readOnly());
        turn.setOnAction(event -> model.withdraw(tally));
        String query = tally.run().query();
        if (query != null) {
            name.setTooltip(new Tooltip(query));
        }
        HBox row = new HBox(name, counts, gap, turn);
        row.getStyleClass().add("run-row");
        if (gone) {
            row.getStyleClass().add("withdrawn");
        }
        return row;
    }
}
