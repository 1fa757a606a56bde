package org.furore.ui.search;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.furore.domain.EnumWords;
import org.furore.ui.fx.Words;
import org.furore.ui.search.SearchViewModel.Sorting;
import org.jspecify.annotations.Nullable;

/// Where the order of the hits is chosen.
final class SortingBox {
    private SortingBox() {}

    static ComboBox<Sorting> of(SearchViewModel model, Words words) {
        ComboBox<Sorting> sorting = new ComboBox<>();
        sorting.setId("sorting");
        sorting.getItems().setAll(Sorting.values());
        sorting.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Sorting by) {
                        return by == null ? "" : words.text("ui.search.sort-" + EnumWords.of(by));
                    }

                    @Override
                    public Sorting fromString(String text) {
                        return Sorting.RELEVANCE;
                    }
                });
        sorting.setAccessibleText(words.text("ui.search.sort"));
        sorting.setValue(model.sortingProperty().get());
        sorting.valueProperty().subscribe((before, after) -> model.sortingProperty().set(after));
        return sorting;
    }
}
