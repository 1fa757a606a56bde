package org.furore.ui.importing;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.document.DocumentId;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.RereadModel.Lost;
import org.furore.ui.importing.RereadModel.Told;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.Consumer;

/// Says that files were read by an older version, offers to read them again, and tells what came of
/// it; not there where there is nothing to say.
final class RereadBox extends VBox {
    private final RereadModel model;
    private final Words words;
    private final Consumer<DocumentId> open;
    private final Label said = new Label();
    private final Button start = new Button();
    private final Button away = new Button(null, new FontIcon(BootstrapIcons.X));

    /// @param busy whether an import runs, so that this has to wait
    RereadBox(
            RereadModel model,
            Words words,
            ObservableValue<Boolean> busy,
            Consumer<DocumentId> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        setId("reread");
        getStyleClass().add("question");
        managedProperty().bind(visibleProperty());
        said.setId("reread-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        start.setId("read-again");
        start.setText(words.text("ui.importing.read-again"));
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.managedProperty().bind(start.visibleProperty());
        start.disableProperty().bind(model.running().or(truth(busy)));
        start.setOnAction(event -> model.start());
        away.setId("reread-away");
        away.getStyleClass().addAll("flat", "button-icon");
        away.setAccessibleText(words.text("ui.importing.close"));
        away.managedProperty().bind(away.visibleProperty());
        away.setOnAction(event -> model.forget());
        HBox line = new HBox(said, start, away);
        line.getStyleClass().add("list-heading");
        getChildren().add(line);
        Following following = new Following(this);
        following.value(model.outdated(), count -> show());
        following.value(model.told(), told -> show());
        following.value(model.problem(), problem -> show());
    }

    private static javafx.beans.binding.BooleanBinding truth(ObservableValue<Boolean> value) {
        return javafx.beans.binding.Bindings.createBooleanBinding(value::getValue, value);
    }

    private void show() {
        int outdated = model.outdated().get();
        Optional<Told> told = model.told().get();
        String failed = model.problem().get().map(words::text).orElse("");
        String done = told.map(this::text).orElse("");
        String rest = outdated == 0 ? "" : words.text("ui.importing.reread-outdated", outdated);
        said.setText(String.join(" ", failed, done, rest).strip());
        start.setVisible(outdated > 0);
        away.setVisible(told.isPresent() || !failed.isEmpty());
        setVisible(!said.getText().isEmpty());
        getChildren().remove(1, getChildren().size());
        told.ifPresent(each -> {
            for (RereadModel.Failed problem : each.problems()) {
                Label label = new Label(problem.file() + ": " + Said.reason(problem.why(), words));
                label.getStyleClass().add("problem");
                label.setWrapText(true);
                getChildren().add(label);
            }
            if (!each.lost().isEmpty()) {
                getChildren().add(lost(each));
            }
        });
    }

    private String text(Told told) {
        String read =
                words.text(
                        "ui.importing.reread-done", told.files(), told.documents(), told.moved());
        return told.lost().isEmpty()
                ? read
                : read + " " + words.text("ui.importing.reread-lost", told.lost().size());
    }

    private Node lost(Told told) {
        ListView<Lost> list = new ListView<>(FXCollections.observableArrayList(told.lost()));
        list.setId("lost-marks");
        list.setAccessibleText(words.text("ui.importing.reread-lost", told.lost().size()));
        list.getStyleClass().add("lost-marks");
        list.setCellFactory(each -> new LostCell());
        return list;
    }

    /// The words that were not found, why, and the way to their document.
    private final class LostCell extends ListCell<Lost> {
        private final Label quote = new Label();
        private final Label why = new Label();
        private final Hyperlink link = new Hyperlink();
        private final VBox row = new VBox(quote, new HBox(link, why));

        LostCell() {
            why.getStyleClass().addAll("muted", "small");
            link.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Lost lost, boolean empty) {
            super.updateItem(lost, empty);
            if (empty || lost == null) {
                setGraphic(null);
                return;
            }
            quote.setText(words.text("ui.importing.quoted", Said.oneLine(lost.quote())));
            why.setText(Said.reason(lost.why(), words));
            link.setText(
                    lost.title().isEmpty() ? words.text("ui.importing.no-text") : lost.title());
            link.setOnAction(event -> open.accept(lost.document()));
            setGraphic(row);
        }
    }
}
