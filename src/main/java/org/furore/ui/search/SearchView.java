package org.furore.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.search.TextSearch;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.furore.ui.library.FacetGroup;
import org.furore.ui.library.FacetsView;
import org.furore.ui.library.Shown;
import org.furore.ui.library.Slot;
import org.furore.ui.search.SearchViewModel.Found;
import org.furore.ui.search.SearchViewModel.Mistake;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/// The search as it is seen: the field with what is wrong below it, facets at the side, the hits.
final class SearchView {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final SearchViewModel model;
    private final SavedView saved;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final TextField field = new TextField();
    private final MistakeLine wrong;
    private final Label count = new Label();
    private final Button all;
    private final Label problem = new Label();
    private final ListView<Slot<HitRow>> list = new ListView<>();
    private final FacetsView facets;
    private final SplitPane sides = new SplitPane();
    private final ConcordanceView lines;
    private final ToggleButton inContext;
    private final StackPane middle = new StackPane();
    private final ToggleButton help;
    private final ToggleButton build;
    private final BuilderView builder;
    private Found shown = Found.NOTHING;
    private boolean showing;

    SearchView(SearchViewModel model, SavedView saved, Words words) {
        this.model = model;
        this.saved = saved;
        this.words = words;
        root.getStyleClass().addAll("search", "library");
        root.getStylesheets()
                .addAll(
                        Look.sheet("/org/furore/ui/library/library.css"),
                        Look.sheet("/org/furore/ui/search/search.css"));
        wrong = new MistakeLine(words);
        facets = new FacetsView(words, new Picks());
        all = new Button(words.text("ui.search.clear"), new FontIcon(BootstrapIcons.X));
        help = new ToggleButton(null, new FontIcon(BootstrapIcons.QUESTION_CIRCLE));
        build = new ToggleButton(null, new FontIcon(BootstrapIcons.SLIDERS));
        builder =
                new BuilderView(
                        words, values(), query -> model.textProperty().set(query), model::ask);
        builder.visibleProperty().bind(build.selectedProperty());
        builder.managedProperty().bind(build.selectedProperty());
        build.selectedProperty().subscribe(open -> offerLines());
        lines = new ConcordanceView(model.concordance(), words);
        inContext =
                new ToggleButton(
                        words.text("ui.search.in-context"),
                        new FontIcon(BootstrapIcons.TEXT_CENTER));
        inContext.setId("in-context");
        inContext.setMinWidth(Region.USE_PREF_SIZE);
        inContext.selectedProperty().subscribe((before, after) -> context());
        root.setTop(top());
        root.setCenter(middle);
        sides.getItems().setAll(facets, list);
        SplitPane.setResizableWithParent(facets, false);
        sides.setDividerPositions(0.19);
        list();
        help.selectedProperty().subscribe(open -> root.setRight(open ? aside() : null));
        Shown.follow(root, model.foundProperty(), this::show);
        Shown.follow(root, model.namesProperty(), names -> facets());
        Shown.follow(root, model.mistakeProperty(), this::wrong);
        Shown.follow(root, model.problemProperty(), this::tell);
        Shown.follow(
                root,
                model.textProperty(),
                text -> {
                    if (!field.getText().equals(text)) {
                        field.setText(text);
                        field.end();
                    }
                });
        field.textProperty().subscribe((before, after) -> model.textProperty().set(after));
        field.getStyleClass().add(Screen.MAIN);
    }

    Node root() {
        return root;
    }

    /// Puts the caret into the field.
    void focus() {
        field.requestFocus();
    }

    /// Puts the focus on the hit that was looked at, or else the caret into the field.
    void focusHits() {
        if (model.selectedIndex() >= 0 && list.getScene() != null) {
            list.requestFocus();
        } else {
            focus();
        }
    }

    private Node top() {
        field.setId("query");
        field.setPromptText(words.text("ui.search.prompt"));
        field.setAccessibleText(words.text("ui.search.prompt"));
        field.setOnAction(event -> model.ask());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button ask = new Button(words.text("ui.search.ask"), new FontIcon(BootstrapIcons.SEARCH));
        ask.setId("ask");
        ask.getStyleClass().add("accent");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(event -> model.ask());
        help.setId("help");
        help.getStyleClass().addAll("button-icon", "flat");
        help.setAccessibleText(words.text("ui.search.help"));
        help.setTooltip(new Tooltip(words.text("ui.search.help")));
        build.setId("build");
        build.getStyleClass().addAll("button-icon", "flat");
        build.setAccessibleText(words.text("ui.search.build"));
        build.setTooltip(new Tooltip(words.text("ui.search.build")));
        HBox line = new HBox(field, saved.star(), ask, build, help);
        line.getStyleClass().add("query-line");

        count.setId("hits-count");
        count.getStyleClass().add("heading");
        count.setMinWidth(Region.USE_PREF_SIZE);
        all.setId("all-hits");
        all.getStyleClass().addAll("flat", "accent");
        all.setOnAction(event -> model.clear());
        all.setVisible(false);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bar = new HBox(count, all, between, inContext, copies(), SortingBox.of(model, words));
        bar.getStyleClass().add("library-bar");
        problem.getStyleClass().addAll("problem", "small");
        problem.setWrapText(true);
        VBox top = new VBox(line, wrong, builder, problem, bar);
        bar.visibleProperty().bind(count.textProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return top;
    }

    private CheckBox copies() {
        CheckBox copies = new CheckBox(words.text("ui.search.copies-once"));
        copies.setId("copies-once");
        copies.setMinWidth(Region.USE_PREF_SIZE);
        copies.setTooltip(new Tooltip(words.text("ui.search.copies-once-help")));
        copies.setSelected(model.copiesOnceProperty().get());
        copies.selectedProperty()
                .subscribe((before, after) -> model.copiesOnceProperty().set(after));
        return copies;
    }

    private void list() {
        list.setId("hits");
        list.getStyleClass().add("hits");
        list.setAccessibleText(words.text("ui.search.hits"));
        list.setCellFactory(of -> new HitCell(words, model::showCopies));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(slot -> {
                    if (!showing) {
                        model.select(slot == null ? -1 : slot.ordinal());
                    }
                });
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        model.open(list.getSelectionModel().getSelectedIndex());
                    }
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        model.open(list.getSelectionModel().getSelectedIndex());
                        event.consume();
                    } else if (event.getCode() == KeyCode.C && !event.isShortcutDown()) {
                        expand(list.getSelectionModel().getSelectedItem());
                        event.consume();
                    }
                });
    }

    /// Lines instead of hits, or hits again.
    private void context() {
        sides.getItems().setAll(facets, inContext.isSelected() ? lines.root() : list);
        sides.setDividerPositions(0.19);
        if (inContext.isSelected() && !shown.waiting() && !shown.query().isEmpty()) {
            model.concordance().show(shown.selection());
        }
    }

    /// Opens or closes the builder.
    void build() {
        build.setSelected(!build.isSelected());
        (build.isSelected() ? builder : field).requestFocus();
    }

    /// Shows what was asked as conditions, while the builder is open.
    private void offerLines() {
        if (build.isSelected()) {
            builder.show(Conditions.of(shown.selection().query()), values());
        }
    }

    private BuilderValues values() {
        List<String> languages =
                shown.matches().facets().getOrDefault("lang", List.of()).stream()
                        .map(TextSearch.FacetCount::value)
                        .toList();
        return new BuilderValues(words, model.namesProperty().get(), languages);
    }

    /// Shows the copies a hit stands for, if it does.
    private void expand(@Nullable Slot<HitRow> slot) {
        HitRow row = slot == null ? null : slot.row();
        if (row != null && row.copies() > 1) {
            model.showCopies(row.ordinal());
        }
    }

    /// From the field down to the hits, or to what was asked before; up through what was asked
    /// before, into the field.
    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            if (!list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
            } else if (saved.list().getScene() != null && saved.list().focusList()) {
                event.consume();
            } else if (middle.lookup(".recent-query") instanceof Button first) {
                first.requestFocus();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            List<String> recent = model.recent();
            int next = recent.indexOf(field.getText().strip()) + 1;
            if (next < recent.size()) {
                field.setText(recent.get(next));
                field.end();
            }
            event.consume();
        }
    }

    private void show(Found now) {
        if (now == shown && !middle.getChildren().isEmpty()) {
            return;
        }
        boolean other = !now.query().equals(shown.query());
        shown = now;
        showing = true;
        list.setItems(now.slots());
        int at = model.selectedIndex();
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        } else {
            list.getSelectionModel().clearSelection();
            if (other && !now.slots().isEmpty()) {
                list.scrollTo(0);
            }
        }
        showing = false;
        boolean asked = !now.query().isEmpty();
        count.setText(
                !asked || now.waiting()
                        ? ""
                        : words.text(
                                now.copiesOf() < 0 ? "ui.search.count" : "ui.search.copies-of",
                                now.ordinals().length));
        all.setVisible(now.selection().narrowed() || now.copiesOf() >= 0);
        middle.getChildren().setAll(middle(now, asked));
        facets();
        if (other) {
            offerLines();
        }
        if (inContext.isSelected()) {
            context();
        }
    }

    private Node middle(Found now, boolean asked) {
        if (!asked) {
            return Beginning.of(saved.list(), model.recent(), words, model::ask);
        }
        if (now.waiting()) {
            return new EmptyState(
                    BootstrapIcons.HOURGLASS_SPLIT,
                    words.text("ui.search.waiting"),
                    words.text("ui.search.waiting-text"));
        }
        if (now.ordinals().length == 0 && !now.selection().narrowed()) {
            return new EmptyState(
                    BootstrapIcons.SEARCH,
                    words.text("ui.search.none"),
                    words.text("ui.search.none-text"));
        }
        return sides;
    }

    private Node aside() {
        ScrollPane scroll = new ScrollPane(SyntaxHelp.of(words, model::ask));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "search-aside");
        return scroll;
    }

    private void facets() {
        facets.show(FacetGroup.of(shown.matches(), shown.selection()), model.namesProperty().get());
    }

    private void wrong(Optional<Mistake> mistake) {
        field.pseudoClassStateChanged(DANGER, mistake.isPresent());
        wrong.show(model.asked(), mistake);
        mistake.ifPresent(what -> {
            field.requestFocus();
            field.positionCaret(Math.min(what.position(), field.getLength()));
        });
    }

    private void tell(@Nullable Problem what) {
        problem.setManaged(what != null);
        problem.setVisible(what != null);
        problem.setText(
                what == null
                        ? ""
                        : words.text("ui.search.problem", words.text(what.message()), what.code()));
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
    }
}
