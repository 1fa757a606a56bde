package org.furore.ui.importing;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.document.Review;
import org.furore.importing.Draft;
import org.furore.importing.Mapping;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.ui.fx.Words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the columns of a table mean, and beside it what its first rows become.
final class MappingView extends VBox {
    private final TableModel table;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final List<ChoiceBox> choices = new ArrayList<>();
    private final List<DateRow> dates = new ArrayList<>();
    private final Label needs = new Label();
    private final Label count = new Label();
    private final Label hint = new Label();
    private Kind shown;
    private boolean all;

    MappingView(TableModel table, Words words) {
        this.table = table;
        this.words = words;
        this.shown = table.mapping().get().kind();
        getStyleClass().add("mapping");
        grid.getStyleClass().add("mapping-grid");
        needs.getStyleClass().add("problem");
        needs.setWrapText(true);
        needs.managedProperty().bind(needs.textProperty().isNotEmpty());
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());

        VBox fields = new VBox(needs, problem, grid);
        fields.getStyleClass().add("mapping-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane both = new SplitPane(scroll, results());
        both.setOrientation(Orientation.HORIZONTAL);
        both.setDividerPositions(0.47);
        SplitPane.setResizableWithParent(scroll, false);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(top(), both);

        Following following = new Following(this);
        fill();
        following.value(table.mapping(), this::show);
        following.value(table.state(), state -> sayNeeds());
        following.value(table.search().found(), found -> dates.forEach(DateRow::show));
        following.value(table.problem(), said -> problem.setText(said.map(words::text).orElse("")));
        following.list(table.result(), this::sayCount);
    }

    private Node top() {
        Label label = new Label(words.text("ui.importing.row-is"));
        ToggleGroup group = new ToggleGroup();
        HBox kinds = new HBox();
        kinds.getStyleClass().add("kinds");
        for (Kind kind : List.of(Kind.ARTICLE, Kind.POST, Kind.REVIEW, Kind.SERIES)) {
            ToggleButton button = new ToggleButton(Said.kind(kind, words));
            button.setId("kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setUserData(kind);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(kind == shown);
            kinds.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((of, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        table.setKind((Kind) now.getUserData());
                    }
                });
        new Following(kinds)
                .value(
                        table.mapping(),
                        mapping ->
                                group.getToggles().stream()
                                        .filter(each -> each.getUserData() == mapping.kind())
                                        .forEach(group::selectToggle));
        MappingMenu files = new MappingMenu(table, words);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(label, kinds, space, files.menu());
        top.getStyleClass().add("mapping-top");
        VBox both = new VBox(top, files);
        both.getStyleClass().add("mapping");
        return both;
    }

    private Node results() {
        Label heading = new Label(words.text("ui.importing.result"));
        heading.getStyleClass().add("heading");
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(heading, space, count);
        line.getStyleClass().add("list-heading");
        ListView<Draft> list = new ListView<>(table.result());
        list.setId("result");
        list.getStyleClass().add("drafts");
        list.setCellFactory(each -> new DraftCell(words));
        list.setAccessibleText(words.text("ui.importing.result"));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox results = new VBox(line, list);
        results.getStyleClass().add("results");
        return results;
    }

    private void show(Mapping mapping) {
        if (mapping.kind() != shown) {
            shown = mapping.kind();
            all = false;
            fill();
        }
        choices.forEach(ChoiceBox::show);
        dates.forEach(DateRow::show);
        sayNeeds();
    }

    /// The fields most tables have; the rest on demand.
    private static Set<Field> usual(Kind kind) {
        return switch (kind) {
            case ARTICLE ->
                    EnumSet.of(
                            Field.TEXT,
                            Field.TITLE,
                            Field.DATE,
                            Field.AUTHOR,
                            Field.OUTLET,
                            Field.URL);
            case POST ->
                    EnumSet.of(
                            Field.TEXT,
                            Field.PLATFORM,
                            Field.DATE,
                            Field.AUTHOR,
                            Field.HANDLE,
                            Field.NATIVE_ID,
                            Field.URL,
                            Field.LIKES,
                            Field.REPOSTS);
            case REVIEW ->
                    EnumSet.of(
                            Field.TEXT,
                            Field.RATING,
                            Field.RATING_MAXIMUM,
                            Field.WORK,
                            Field.DATE,
                            Field.AUTHOR,
                            Field.OUTLET,
                            Field.URL);
            case SERIES ->
                    EnumSet.of(Field.SERIES, Field.DATE, Field.VALUE, Field.UNIT, Field.QUALIFIER);
        };
    }

    private void fill() {
        grid.getChildren().clear();
        choices.clear();
        dates.clear();
        Set<Field> usual = usual(shown);
        Set<Field> given = table.mapping().get().fields().keySet();
        List<Field> fields = new ArrayList<>();
        for (Field first :
                List.of(
                        Field.TEXT,
                        Field.RATING,
                        Field.RATING_MAXIMUM,
                        Field.WORK,
                        Field.PLATFORM,
                        Field.SERIES,
                        Field.VALUE)) {
            if (usual.contains(first)) {
                fields.add(first);
            }
        }
        for (Field field : shown.fields()) {
            if (!fields.contains(field)
                    && (all || usual.contains(field) || given.contains(field))) {
                fields.add(field);
            }
        }
        fields.forEach(this::row);
        if (fields.size() < shown.fields().size()) {
            Hyperlink more = new Hyperlink(words.text("ui.importing.more-fields"));
            more.setId("more-fields");
            more.setOnAction(event -> {
                all = true;
                fill();
            });
            grid.add(more, 1, grid.getRowCount());
        }
    }

    private void row(Field field) {
        ChoiceBox choice = new ChoiceBox(table, field, words);
        Label label = new Label(Said.field(field, words));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(choice);
        int row = grid.getRowCount();
        grid.addRow(row, label, choice);
        GridPane.setHgrow(choice, Priority.ALWAYS);
        choices.add(choice);
        if (field == Field.DATE) {
            DateRow date = new DateRow(table, words);
            dates.add(date);
            grid.add(date, 1, row + 1);
        }
        if (field == Field.RATING_MAXIMUM) {
            hint.getStyleClass().setAll("label", "muted", "small");
            hint.setWrapText(true);
            hint.setText(words.text("ui.importing.rating-hint"));
            hint.managedProperty().bind(hint.visibleProperty());
            grid.add(hint, 1, row + 1);
        }
    }

    private void sayNeeds() {
        List<String> missing =
                table.mapping().get().needs().stream()
                        .map(any ->
                                String.join(
                                        words.text("ui.importing.or"),
                                        any.stream()
                                                .map(field -> Said.field(field, words))
                                                .toList()))
                        .toList();
        needs.setText(
                missing.isEmpty()
                        ? ""
                        : words.text("ui.importing.needs", String.join(", ", missing)));
    }

    private void sayCount() {
        int total = table.result().size();
        long good =
                table.result().stream().filter(each -> !(each instanceof Draft.Rejected)).count();
        hint.setVisible(table.result().stream().anyMatch(MappingView::unscored));
        count.setText(total == 0 ? "" : words.text("ui.importing.result-count", good, total));
    }

    private static boolean unscored(Draft draft) {
        return draft instanceof Draft.Taken taken
                && taken.document() instanceof Review review
                && review.rating().written() != null
                && review.rating().score() == null;
    }
}
