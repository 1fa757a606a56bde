package org.furore.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.furore.domain.search.SavedSearch;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Shown;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.Consumer;

/// What is seen of the saved searches: the star beside the field, the list before anything is
/// asked, and the card over both.
final class SavedView {
    private static final PseudoClass SAVED = PseudoClass.getPseudoClass("saved");

    private final SavedSearches model;
    private final Runnable wrong;
    private final Words words;
    private final StackPane over = new StackPane();
    private final Button star = new Button();
    private final Tooltip tip = new Tooltip();
    private final FontIcon icon = new FontIcon(BootstrapIcons.STAR);
    private final SavedList list;
    private @Nullable SavedForm form;

    /// @param ask asks a query
    /// @param wrong called when what stands in the field can't be saved, as it can't be asked
    SavedView(SavedSearches model, Consumer<String> ask, Runnable wrong, Words words) {
        this.model = model;
        this.wrong = wrong;
        this.words = words;
        this.list = new SavedList(model, words, ask, this::form);
        over.getStylesheets().add(Look.sheet("/org/furore/ui/search/search.css"));
        star.setId("star");
        star.setGraphic(icon);
        star.getStyleClass().addAll("flat", "saved-star");
        star.setMnemonicParsing(false);
        star.setDisable(true);
        star.setTooltip(tip);
        star.setOnAction(event -> open());
        Shown.follow(star, model.text(), text -> show());
        Shown.follow(star, model.current(), current -> show());
    }

    private void show() {
        Optional<SavedSearch> current = model.current().get();
        String key = SearchScreen.SAVE.getDisplayText();
        String said =
                current.map(search -> words.text("ui.search.star-saved", search.name(), key))
                        .orElseGet(() -> words.text("ui.search.star", key));
        icon.setIconCode(current.isPresent() ? BootstrapIcons.STAR_FILL : BootstrapIcons.STAR);
        star.pseudoClassStateChanged(SAVED, current.isPresent());
        star.setText(current.map(SavedSearch::name).orElse(""));
        star.setAccessibleText(said);
        tip.setText(said);
        star.setDisable(model.readOnly() || model.text().getValue().isBlank());
    }

    /// Asks what the query in the field shall be called, or shows what it is called.
    void open() {
        if (star.isDisabled()) {
            return;
        }
        Optional<SavedSearch> current = model.current().get();
        if (current.isPresent()) {
            form().edit(current.get(), star, false);
        } else if (model.asks()) {
            form().begin(model.text().getValue().strip(), star);
        } else {
            wrong.run();
        }
    }

    /// Made when it is first needed, as most visits of the screen don't.
    private SavedForm form() {
        SavedForm made = form;
        if (made == null) {
            made = new SavedForm(model, words, over);
            form = made;
            over.getChildren().add(made);
        }
        return made;
    }

    /// The button beside the field.
    Node star() {
        return star;
    }

    /// All of them, to be asked again.
    SavedList list() {
        return list;
    }

    /// The screen with room for the card over it.
    Node over(Node screen) {
        over.getChildren().setAll(screen);
        return over;
    }
}
