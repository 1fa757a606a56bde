package org.furore.ui.search;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.furore.ui.fx.Words;
import org.furore.ui.search.SearchViewModel.Mistake;

import java.util.Optional;

/// What is wrong with a query: the query once more with the place underlined, and a sentence.
final class MistakeLine extends VBox {
    private final Words words;
    private final TextFlow query = new TextFlow();
    private final Label sentence = new Label();

    MistakeLine(Words words) {
        this.words = words;
        getStyleClass().add("mistake");
        sentence.setId("mistake");
        sentence.getStyleClass().addAll("problem", "small");
        sentence.setWrapText(true);
        getChildren().addAll(query, sentence);
        show("", Optional.empty());
    }

    void show(String asked, Optional<Mistake> mistake) {
        setVisible(mistake.isPresent());
        setManaged(mistake.isPresent());
        if (mistake.isEmpty()) {
            return;
        }
        int at = Math.clamp(mistake.get().position(), 0, asked.length());
        int end = at;
        while (end < asked.length() && !Character.isWhitespace(asked.charAt(end))) {
            end++;
        }
        Text before = text(asked.substring(0, at), "mistake-fine");
        // at the end nothing can be underlined but the place itself
        Text place = text(at == end ? "\u2007" : asked.substring(at, end), "mistake-place");
        Text after = text(asked.substring(end), "mistake-fine");
        query.getChildren().setAll(before, place, after);
        sentence.setText(words.text(mistake.get().message()));
    }

    private static Text text(String part, String style) {
        Text text = new Text(part.replace('\n', ' '));
        text.getStyleClass().add(style);
        return text;
    }
}
