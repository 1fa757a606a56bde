package org.furore.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.furore.importing.Mapping;
import org.furore.ui.fx.Words;

import java.io.File;

/// The mappings a person saved: those for the same columns are offered in a line of their own; the
/// menu saves and takes mappings by name and as files.
final class MappingMenu extends VBox {
    private final TableModel table;
    private final Words words;
    private final MenuButton menu = new MenuButton();
    private final FlowPane offers = new FlowPane();
    private final TextField name = new TextField();
    private final HBox naming;

    MappingMenu(TableModel table, Words words) {
        this.table = table;
        this.words = words;
        menu.setText(words.text("ui.importing.mapping"));
        menu.setId("mapping-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("name-mapping", this::askName),
                        new SeparatorMenuItem(),
                        item("load-mapping", this::load),
                        item("save-mapping", this::save));
        offers.setId("mapping-offers");
        offers.getStyleClass().addAll("mapping-offers");
        naming = naming();
        naming.setVisible(false);
        offers.managedProperty().bind(offers.visibleProperty());
        naming.managedProperty().bind(naming.visibleProperty());
        managedProperty().bind(offers.visibleProperty().or(naming.visibleProperty()));
        getStyleClass().add("mapping");
        getChildren().addAll(offers, naming);
        Following following = new Following(this);
        following.list(table.named().fitting(), this::offer);
        following.value(table.mapping(), mapping -> offer());
    }

    /// To stand beside what the rows are.
    MenuButton menu() {
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.text("ui.importing." + key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Those that say something else than what stands.
    private void offer() {
        offers.getChildren().clear();
        Label label = new Label(words.text("ui.importing.mapping-offers"));
        label.getStyleClass().add("muted");
        for (Mapping each : table.named().fitting()) {
            if (!table.sample().owned(each).equals(table.sample().owned(table.mapping().get()))) {
                Button use = new Button(words.text("ui.importing.use-mapping", each.name()));
                use.getStyleClass().add("use-mapping");
                use.setOnAction(event -> table.take(each));
                offers.getChildren().add(use);
            }
        }
        offers.setVisible(!offers.getChildren().isEmpty());
        if (offers.isVisible()) {
            offers.getChildren().addFirst(label);
        }
    }

    private HBox naming() {
        Label label = new Label(words.text("ui.importing.mapping-name"));
        label.setLabelFor(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        name.setId("mapping-name");
        name.setOnAction(event -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = new Button(words.text("ui.importing.keep-mapping"));
        keep.setId("keep-mapping");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.disableProperty().bind(name.textProperty().map(text -> text.isBlank()).orElse(true));
        keep.setOnAction(event -> keep());
        Button away = new Button(words.text("ui.importing.cancel"));
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> naming.setVisible(false));
        HBox line = new HBox(label, name, keep, away);
        line.getStyleClass().add("list-heading");
        return line;
    }

    private void askName() {
        String now = table.mapping().get().name();
        name.setText(now.replaceFirst("(?i)(\\.(csv|tsv|tab|txt|xlsx))?(\\.gz)?$", ""));
        naming.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            naming.setVisible(false);
            table.named().save(name.getText());
        }
    }

    private void load() {
        File file = chooser("ui.importing.load-mapping").showOpenDialog(getScene().getWindow());
        if (file != null) {
            table.load(file.toPath());
        }
    }

    private void save() {
        FileChooser chooser = chooser("ui.importing.save-mapping");
        chooser.setInitialFileName(words.text("ui.importing.mapping-file"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            table.save(file.toPath(), () -> {});
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text(title));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                words.text("ui.importing.mapping-files"), "*.json"));
        return chooser;
    }
}
