package org.furore.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;

import java.util.List;
import java.util.function.Consumer;

/// What can be asked, by examples that can be clicked.
final class SyntaxHelp {
    private record Example(String query, String key) {}

    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("poster apology", "ui.search.help-words"),
                    new Example("poster OR trailer", "ui.search.help-or"),
                    new Example("poster NOT trailer", "ui.search.help-not"),
                    new Example("(poster OR trailer) apology", "ui.search.help-group"),
                    new Example("\"first feature\"", "ui.search.help-phrase"),
                    new Example("boycot*", "ui.search.help-prefix"),
                    new Example("*flix", "ui.search.help-ending"),
                    new Example("*ovie*", "ui.search.help-inside"),
                    new Example("\"poster\"", "ui.search.help-form"),
                    new Example("apologise~", "ui.search.help-fuzzy"),
                    new Example("#CancelNetflix", "ui.search.help-tag"),
                    new Example("title:petition kind:article", "ui.search.help-field"),
                    new Example("date:2020-09", "ui.search.help-date"),
                    new Example("after:2020-09-09", "ui.search.help-after"),
                    new Example("rating:<30", "ui.search.help-rating"),
                    new Example("has:annotation", "ui.search.help-annotated"),
                    new Example("actor:netflix", "ui.search.help-actor"),
                    new Example("speaker:netflix", "ui.search.help-speaker"),
                    new Example("target:netflix", "ui.search.help-target"),
                    new Example("claim:c-stock", "ui.search.help-claim"),
                    new Example("code:poster", "ui.search.help-code"),
                    new Example("stance:opposes", "ui.search.help-stance"),
                    new Example("sentiment:<-0.2", "ui.search.help-sentiment"),
                    new Example("mark:(coder:ann code:poster)", "ui.search.help-mark"));

    private SyntaxHelp() {}

    /// A table of examples.
    ///
    /// @param asked told of the one a person clicks
    static Node of(Words words, Consumer<String> asked) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("syntax");
        int row = 0;
        for (Example example : EXAMPLES) {
            Button query = new Button(example.query());
            query.setMnemonicParsing(false);
            query.getStyleClass().addAll("flat", "accent", "syntax-example");
            query.setMinWidth(Region.USE_PREF_SIZE);
            query.setOnAction(event -> asked.accept(example.query()));
            Label meaning = new Label(words.text(example.key()));
            meaning.getStyleClass().add("muted");
            meaning.setWrapText(true);
            grid.addRow(row++, query, meaning);
        }
        Label heading = new Label(words.text("ui.search.help-title"));
        heading.getStyleClass().add("heading");
        VBox all = new VBox(heading, grid);
        all.getStyleClass().add("syntax-help");
        return all;
    }
}
