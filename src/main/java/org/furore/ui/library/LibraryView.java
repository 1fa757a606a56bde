package org.furore.ui.library;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.search.Matches;
import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The library as it is seen: facets at the side, dates above, the list, and what is looked at
/// below.
final class LibraryView {
    private static final String ALL_COLUMNS =
            "kind,date,title,author,outlet,language,rating,engagement,annotations";

    private final LibraryViewModel model;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final FacetsView facets;
    private final DateHistogram histogram;
    private final DocumentTable table;
    private final Label count = new Label();
    private final Button all;
    private final Label problem = new Label();
    private final StackPane lists = new StackPane();
    private final SplitPane sides = new SplitPane();
    private final EmptyState nothingYet;
    private final EmptyState nothingFits;

    LibraryView(LibraryViewModel model, Words words, Memory memory, Runnable importFiles) {
        this.model = model;
        this.words = words;
        root.getStyleClass().add("library");
        root.getStylesheets().add(Look.sheet("/org/furore/ui/library/library.css"));
        facets = new FacetsView(words, new Picks());
        histogram = new DateHistogram(words, model::choose);
        histogram.setId("dates");
        table = new DocumentTable(model, words, memory.text("library.columns", ALL_COLUMNS));
        all =
                button(
                        "all-documents",
                        words.text("ui.library.clear"),
                        BootstrapIcons.X,
                        model::clear);
        nothingFits =
                new EmptyState(
                        BootstrapIcons.FUNNEL,
                        words.text("ui.library.nothing-fits"),
                        words.text("ui.library.nothing-fits-text"),
                        button("show-all", words.text("ui.library.clear"), null, model::clear));
        Button files =
                button("import", words.text("ui.library.import"), BootstrapIcons.PLUS, importFiles);
        files.getStyleClass().add("accent");
        files.setDisable(model.readOnly());
        nothingYet =
                new EmptyState(
                        BootstrapIcons.COLLECTION,
                        words.text("ui.library.empty"),
                        words.text("ui.library.empty-text"),
                        files);
        nothingYet.setId("library-empty");
        put(memory);
        Shown.follow(root, model.listedProperty(), this::list);
        Shown.follow(root, model.matchesProperty(), this::match);
        Shown.follow(root, model.namesProperty(), names -> match(model.matchesProperty().get()));
        Shown.follow(
                root,
                model.selectionProperty(),
                selection -> {
                    histogram.periodProperty().set(selection.period());
                    all.setVisible(selection.narrowed());
                });
        Shown.follow(root, model.problemProperty(), this::tell);
    }

    Node root() {
        return root;
    }

    private Button button(String id, String text, @Nullable BootstrapIcons icon, Runnable action) {
        Button button = icon == null ? new Button(text) : new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void put(Memory memory) {
        count.setId("count");
        count.getStyleClass().add("heading");
        count.setMinWidth(Region.USE_PREF_SIZE);
        all.getStyleClass().addAll("flat", "accent");
        problem.getStyleClass().addAll("problem", "small");
        problem.setWrapText(true);
        problem.setManaged(false);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bar = new HBox(count, all, between, table.choice());
        bar.getStyleClass().add("library-bar");

        lists.getChildren().add(table.node());
        PreviewView preview =
                new PreviewView(model.preview(), words, () -> model.open(model.selectedIndex()));
        SplitPane both = new SplitPane(lists, preview);
        both.setOrientation(Orientation.VERTICAL);
        Dividers.keep(both, memory.number("library.preview", 0.66));
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox main = new VBox(bar, problem, histogram, both);
        main.getStyleClass().add("library-main");

        sides.getItems().setAll(facets, main);
        SplitPane.setResizableWithParent(facets, false);
        Dividers.keep(sides, memory.number("library.facets", 0.19));
        root.setCenter(sides);
    }

    private void list(LibraryViewModel.Listed listed) {
        boolean empty = listed.all() == 0;
        root.setCenter(empty ? nothingYet : sides);
        boolean nothing = listed.all() > 0 && listed.size() == 0;
        Node shown = nothing ? nothingFits : table.node();
        if (lists.getChildren().getFirst() != shown) {
            lists.getChildren().setAll(shown);
        }
        count.setText(
                listed.all() < 0
                        ? words.text("ui.library.reading")
                        : listed.size() == listed.all()
                                ? words.text("ui.library.count", listed.all())
                                : words.text("ui.library.count-of", listed.size(), listed.all()));
    }

    private void match(@Nullable Matches matches) {
        if (matches == null || behind(matches)) {
            facets.say(words.text("ui.library.index-opens"));
            histogram.show(java.util.List.of(), 0);
        } else {
            facets.show(
                    FacetGroup.of(matches, model.selectionProperty().get()),
                    model.namesProperty().get());
            histogram.show(matches.dates(), matches.undated());
        }
    }

    /// Whether the index knows of nothing yet, while the case does hold documents.
    private boolean behind(Matches matches) {
        return matches.facets().values().stream().allMatch(java.util.List::isEmpty)
                && !model.selectionProperty().get().narrowed()
                && model.listedProperty().get().size() > 0;
    }

    private void tell(@Nullable Problem what) {
        problem.setManaged(what != null);
        problem.setVisible(what != null);
        problem.setText(
                what == null
                        ? ""
                        : words.text(
                                "ui.library.problem", words.text(what.message()), what.code()));
    }

    private final class Picks implements FacetsView.Picking {
        @Override
        public void toggle(String facet, String value) {
            model.toggle(facet, value);
        }

        @Override
        public void clear(String facet) {
            model.clear(facet);
        }

        @Override
        public boolean hasMenu(String facet) {
            return facet.equals("import") && !model.readOnly();
        }

        @Override
        public @Nullable ContextMenu menu(String facet, String value) {
            if (!hasMenu(facet)) {
                return null;
            }
            MenuItem back =
                    new MenuItem(
                            words.text("ui.library.take-back"),
                            new FontIcon(BootstrapIcons.ARROW_COUNTERCLOCKWISE));
            back.setId("take-back");
            back.setOnAction(event -> model.takeBack(value));
            return new ContextMenu(back);
        }
    }
}
