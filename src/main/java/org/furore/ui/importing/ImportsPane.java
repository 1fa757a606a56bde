package org.furore.ui.importing;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.document.ImportId;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// All imports of the case over the window, each with its summary beside the list.
final class ImportsPane extends BorderPane {
    private final ImportFlow flow;
    private final ImportsModel model;
    private final Words words;
    private final TableView<ImportsModel.Row> table;
    private final DateTimeFormatter moments;
    private final Button choose = new Button();

    ImportsPane(ImportFlow flow, ImportsModel model, Words words) {
        this.flow = flow;
        this.model = model;
        this.words = words;
        this.moments =
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", words.locale())
                        .withZone(ZoneId.systemDefault());
        setId("imports-pane");
        getStyleClass().addAll("card-pane", "import-pane");
        getStylesheets().add(Look.sheet("/org/furore/ui/importing/importing.css"));
        table = table();
        RereadBox reread = new RereadBox(model.reread(), words, flow.importing(), flow::show);
        VBox.setMargin(reread, new Insets(0, 0, 10, 0));
        setTop(new VBox(head(), reread));
        SummaryView summary = new SummaryView(model.summary(), words, flow);
        SplitPane both = new SplitPane(table, summary);
        both.setDividerPositions(0.38);
        SplitPane.setResizableWithParent(table, false);
        Node empty = empty();
        setCenter(new StackPane(both, empty));
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        setBottom(problem);
        Following following = new Following(this);
        following.value(model.problem(), said -> problem.setText(said.map(words::text).orElse("")));
        following.list(
                model.rows(),
                () -> {
                    boolean lost = choose.isFocused() || !isFocusWithin();
                    boolean none = model.rows().isEmpty();
                    empty.setVisible(none);
                    both.setVisible(!none);
                    select(model.chosen.get());
                    if (lost && getScene() != null) {
                        requestFocus();
                    }
                });
        following.value(model.chosen, this::select);
        sceneProperty().subscribe(scene -> model.setShowing(scene != null));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.chosen.set(Optional.of(row.subject().id()));
                    }
                });
    }

    /// The list is what a person comes for.
    @Override
    public void requestFocus() {
        if (model.rows().isEmpty()) {
            choose.requestFocus();
        } else {
            // it stands in a split pane, which has no parts before it has its looks
            applyCss();
            table.requestFocus();
        }
    }

    private Node head() {
        Label title = new Label(words.text("ui.importing.imports"));
        title.getStyleClass().add("title");
        Button more = new Button(words.text("ui.importing.more"));
        more.setId("import-more");
        more.setOnAction(event -> flow.open());
        Button close = new Button(null, new FontIcon(BootstrapIcons.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(words.text("ui.importing.close"));
        close.setOnAction(event -> flow.hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, more, close);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Node empty() {
        choose.setText(words.text("ui.importing.more"));
        choose.setOnAction(event -> flow.open());
        return new EmptyState(
                BootstrapIcons.BOX_ARROW_IN_DOWN,
                words.text("ui.importing.imports-none"),
                words.text("ui.importing.imports-none-text"),
                choose);
    }

    private void select(Optional<ImportId> id) {
        ImportsModel.Row chosen = table.getSelectionModel().getSelectedItem();
        boolean same = chosen != null && id.isPresent() && chosen.subject().id().equals(id.get());
        if (!same) {
            model.rows().stream()
                    .filter(row -> id.isPresent() && row.subject().id().equals(id.get()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private TableView<ImportsModel.Row> table() {
        TableView<ImportsModel.Row> list = new TableView<>(model.rows());
        list.setId("imports");
        list.setAccessibleText(words.text("ui.importing.imports"));
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        list.getColumns()
                .add(
                        TextColumns.text(
                                "column-when",
                                150,
                                words,
                                row -> moments.format(row.subject().started())));
        list.getColumns().add(TextColumns.text("column-what", 170, words, this::what));
        list.getColumns()
                .add(
                        TextColumns.number(
                                "column-taken",
                                80,
                                words,
                                row -> words.number(row.subject().tally().taken())));
        list.getColumns().add(TextColumns.text("column-state", 100, words, this::state));
        ColumnScale.follow(list);
        return list;
    }

    private String what(ImportsModel.Row row) {
        return row.files() <= 1
                ? row.first()
                : words.text("ui.importing.and-more", row.first(), row.files() - 1);
    }

    private String state(ImportsModel.Row row) {
        if (!row.subject().active()) {
            return words.text("ui.importing.import-undone");
        }
        return words.text(
                switch (row.subject().state()) {
                    case RUNNING -> "ui.importing.import-running";
                    case COMPLETE -> "ui.importing.import-complete";
                    case CANCELLED -> "ui.importing.import-cancelled";
                });
    }
}
