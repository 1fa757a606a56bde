package org.furore.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Facets at the side of a list: values with counts, to be picked with mouse or keys. Controls stay
/// where they are when counts change, so that the focus isn't lost. FX thread.
public final class FacetsView extends ScrollPane {
    private static final int FEW = 6;

    private final Words words;
    private final Picking picking;
    private final VBox sections = new VBox();
    private final Label note = new Label();
    private final Map<String, Section> byFacet = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private List<FacetGroup> groups = List.of();
    private FacetNames names = FacetNames.NONE;

    /// What a person does with facets.
    public interface Picking {
        /// Picks a value, or lets it go.
        void toggle(String facet, String value);

        /// Lets all values of a facet go.
        void clear(String facet);

        /// Whether more can be done with values of a facet.
        default boolean hasMenu(String facet) {
            return false;
        }

        /// More that can be done with a value, or null.
        default @Nullable ContextMenu menu(String facet, String value) {
            return null;
        }
    }

    public FacetsView(Words words, Picking picking) {
        this.words = words;
        this.picking = picking;
        getStyleClass().addAll("facets", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        note.getStyleClass().addAll("muted", "small", "facets-note");
        note.setWrapText(true);
        sections.getStyleClass().add("facet-sections");
        setContent(sections);
    }

    /// Shows facets under the names they have now.
    public void show(List<FacetGroup> now, FacetNames called) {
        groups = now;
        names = called;
        List<Node> shown = new ArrayList<>();
        for (FacetGroup group : now) {
            Section section = byFacet.computeIfAbsent(group.facet(), Section::new);
            section.show(group);
            shown.add(section);
        }
        if (!sections.getChildren().equals(shown)) {
            sections.getChildren().setAll(shown);
        }
    }

    /// Says why there are none.
    public void say(String why) {
        note.setText(why);
        sections.getChildren().setAll(note);
    }

    /// One facet.
    private final class Section extends VBox {
        private final String facet;
        private final Button clear = new Button(words.text("ui.library.facet-clear"));
        private final Button more = new Button();
        private final VBox rows = new VBox();

        Section(String facet) {
            this.facet = facet;
            getStyleClass().add("facet");
            Label title = new Label(words.text("ui.library.facet-" + facet));
            title.getStyleClass().add("heading");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            clear.getStyleClass().addAll("flat", "small", "accent", "facet-clear");
            clear.setAccessibleText(words.text("ui.library.facet-clear-of", title.getText()));
            clear.setOnAction(event -> picking.clear(facet));
            HBox head = new HBox(title, between, clear);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("facet-head");
            more.getStyleClass().addAll("flat", "small", "facet-more");
            more.setOnAction(event -> {
                if (!open.remove(facet)) {
                    open.add(facet);
                }
                FacetsView.this.show(groups, names);
            });
            getChildren().addAll(head, rows, more);
        }

        void show(FacetGroup group) {
            clear.setVisible(group.narrows());
            boolean all = open.contains(facet);
            int shown = all ? group.values().size() : Math.min(FEW, group.values().size());
            while (rows.getChildren().size() > shown) {
                rows.getChildren().removeLast();
            }
            while (rows.getChildren().size() < shown) {
                rows.getChildren().add(new Row(facet));
            }
            for (int i = 0; i < shown; i++) {
                ((Row) rows.getChildren().get(i)).show(group.values().get(i));
            }
            more.setVisible(group.values().size() > FEW);
            more.setManaged(more.isVisible());
            more.setText(
                    all
                            ? words.text("ui.library.facet-fewer")
                            : words.text("ui.library.facet-more", group.values().size() - FEW));
        }
    }

    /// One value.
    private final class Row extends HBox {
        private final String facet;
        private final CheckBox box = new CheckBox();
        private final Label count = new Label();
        private final Tooltip full = new Tooltip();
        private String value = "";

        Row(String facet) {
            this.facet = facet;
            getStyleClass().add("facet-row");
            setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(0);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMnemonicParsing(false);
            box.setTooltip(full);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnAction(event -> picking.toggle(facet, value));
            count.getStyleClass().addAll("muted", "small");
            count.setMinWidth(USE_PREF_SIZE);
            setOnContextMenuRequested(event -> {
                ContextMenu menu = picking.menu(facet, value);
                if (menu != null) {
                    menu.show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
            getChildren().addAll(box, count);
            if (picking.hasMenu(facet)) {
                getChildren().add(menuButton());
            }
        }

        private Button menuButton() {
            Button more = new Button(null, new FontIcon(BootstrapIcons.THREE_DOTS));
            more.getStyleClass().addAll("button-icon", "flat", "facet-menu");
            more.setAccessibleText(words.text("ui.library.import-menu"));
            more.setOnAction(event -> {
                ContextMenu menu = picking.menu(facet, value);
                if (menu != null) {
                    menu.show(more, javafx.geometry.Side.BOTTOM, 0, 0);
                }
            });
            return more;
        }

        void show(FacetGroup.Value shown) {
            value = shown.value();
            String label = names.label(facet, value, words).replace('\n', ' ');
            box.setText(label);
            box.setSelected(shown.picked());
            full.setText(label);
            count.setText(words.number(shown.count()));
            box.setAccessibleText(words.text("ui.library.facet-value", label, shown.count()));
        }
    }
}
