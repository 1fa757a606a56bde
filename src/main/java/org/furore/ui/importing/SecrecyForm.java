package org.furore.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.document.Secrecy.OriginalBytes;
import org.furore.ui.fx.Words;

import java.util.Locale;

/// Asks whether names are to stay out of the case; folded away, as few need it.
final class SecrecyForm extends TitledPane {
    private final SecrecyModel model;
    private final Words words;

    SecrecyForm(SecrecyModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("secrecy");
        getStyleClass().add("frame-form");
        setAnimated(false);
        setExpanded(model.wanted.get());
        setContent(content());
        new Following(this)
                .value(
                        model.wanted,
                        wanted ->
                                setText(
                                        words.text(
                                                wanted
                                                        ? "ui.importing.secrecy-on"
                                                        : "ui.importing.secrecy")));
    }

    private Node content() {
        CheckBox wanted = new CheckBox(words.text("ui.importing.secrecy-wanted"));
        wanted.setId("secrecy-wanted");
        wanted.selectedProperty().bindBidirectional(model.wanted);
        Label hint = new Label(words.text("ui.importing.secrecy-hint", model.folder()));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        TextField names = new TextField();
        names.setId("secrecy-exempt");
        names.setPromptText(words.text("ui.importing.secrecy-exempt-prompt"));
        names.textProperty().bindBidirectional(model.exempt);
        Label label = new Label(words.text("ui.importing.secrecy-exempt"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(names);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox exempt = new HBox(label, names);
        exempt.getStyleClass().add("secrecy-line");
        ToggleGroup group = new ToggleGroup();
        HBox originals =
                new HBox(
                        choice(OriginalBytes.ENCRYPTED, group),
                        choice(OriginalBytes.HASHED, group));
        originals.getStyleClass().add("secrecy-line");
        VBox more = new VBox(exempt, originals);
        more.getStyleClass().add("secrecy");
        more.disableProperty().bind(model.wanted.not());
        VBox all = new VBox(wanted, hint, more);
        all.getStyleClass().add("secrecy");
        return all;
    }

    private RadioButton choice(OriginalBytes bytes, ToggleGroup group) {
        String name = "secrecy-" + bytes.name().toLowerCase(Locale.ROOT);
        RadioButton button = new RadioButton(words.text("ui.importing." + name));
        button.setId(name);
        button.setToggleGroup(group);
        button.setSelected(model.originals.get() == bytes);
        button.setOnAction(event -> model.originals.set(bytes));
        return button;
    }
}
