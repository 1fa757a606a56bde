package org.furore.ui.importing;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.document.Import;
import org.furore.domain.document.Imports;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// How an import went: counts, its files, the records it did not take and why, those that were
/// there before, and what to do next.
final class SummaryView extends VBox {
    private final SummaryModel model;
    private final Words words;
    private final HBox counts = new HBox();
    private final Label state = new Label();
    private final Label secrecy = new Label();
    private final Button undo = new Button();
    private final Button documents = new Button();
    private final Tab problems = new Tab();
    private final Tab duplicates = new Tab();
    private final TabPane records = new TabPane();
    private final AboutBox about;
    private final Tab aboutTab;
    private final TableView<Imports.ImportedFile> table;
    private final SplitPane lists;

    SummaryView(SummaryModel model, Words words, ImportFlow flow) {
        this.model = model;
        this.words = words;
        getStyleClass().add("summary");
        counts.getStyleClass().add("counts");
        state.setId("import-state");
        state.setWrapText(true);
        documents.setId("show-documents");
        documents.setOnAction(event ->
                model.subject().get().ifPresent(now -> flow.show(now.id(), model.documents())));
        undo.setId("undo-import");
        undo.setOnAction(
                event -> model.subject().get().ifPresent(now -> model.setActive(!now.active())));
        Label said = new Label();
        said.setId("import-news");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        HBox actions = new HBox(documents, undo);
        actions.getStyleClass().add("form-buttons");
        problems.setContent(new ProblemsBox(model, words, flow.chooser()));
        duplicates.setContent(new DuplicatesBox(model, words, flow::show));
        records.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        about = new AboutBox(words);
        aboutTab = new Tab(words.text("ui.importing.about"), about);
        aboutTab.setId("about-tab");
        table = files();
        lists = new SplitPane(table);
        lists.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(lists, Priority.ALWAYS);
        secrecy.setId("import-secrecy");
        secrecy.setWrapText(true);
        secrecy.setMinHeight(USE_PREF_SIZE);
        secrecy.setGraphic(new FontIcon(BootstrapIcons.SHIELD_LOCK));
        secrecy.managedProperty().bind(secrecy.visibleProperty());
        getChildren().addAll(counts, state, secrecy, said, actions, lists);
        Following following = new Following(this);
        following.value(model.subject(), this::show);
        following.value(model.rejected().matching(), count -> showRecords());
        following.list(model.duplicates(), this::showRecords);
        following.value(model.subject(), subject -> showRecords());
        following.list(model.files(), this::showAbout);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> showAbout());
        following.value(
                model.problem(),
                problem -> {
                    said.getStyleClass().remove("problem");
                    problem.ifPresent(message -> {
                        said.setText(words.text(message));
                        said.getStyleClass().add("problem");
                    });
                });
        following.value(
                model.news(),
                news -> {
                    said.getStyleClass().remove("problem");
                    said.setText(news.map(words::text).orElse(""));
                });
    }

    private void show(Optional<Import> subject) {
        counts.getChildren().clear();
        boolean there = subject.isPresent();
        documents.setDisable(!there);
        documents.setText(
                words.text(
                        model.documents()
                                ? "ui.importing.show-documents"
                                : "ui.importing.show-values"));
        documents.setGraphic(
                new FontIcon(
                        model.documents() ? BootstrapIcons.COLLECTION : BootstrapIcons.GRAPH_UP));
        undo.setDisable(!there || model.readOnly());
        undo.setText(words.text("ui.importing.undo-import"));
        subject.ifPresent(now -> {
            counts.getChildren()
                    .addAll(
                            count("ui.importing.count-taken", now.tally().taken(), "taken"),
                            count(
                                    "ui.importing.count-duplicates",
                                    now.tally().duplicates(),
                                    "duplicates"),
                            count(
                                    "ui.importing.count-rejected",
                                    now.tally().rejected(),
                                    now.tally().rejected() > 0 ? "rejected" : "none"));
            documents.setDisable(
                    now.tally().taken() + now.tally().duplicates() == 0 || !now.active());
            undo.setText(
                    words.text(
                            now.active()
                                    ? "ui.importing.undo-import"
                                    : "ui.importing.redo-import"));
            problems.setText(words.text("ui.importing.problems-count", now.tally().rejected()));
            duplicates.setText(
                    words.text("ui.importing.duplicates-count", now.tally().duplicates()));
        });
        String secret =
                subject.map(Import::secrecy).map(each -> Said.secrecy(each, words)).orElse("");
        secrecy.setText(secret);
        secrecy.setVisible(!secret.isEmpty());
        String text = subject.map(this::told).orElse("");
        state.setText(text);
        state.setVisible(!text.isEmpty());
        state.setManaged(!text.isEmpty());
    }

    private String told(Import now) {
        if (!now.active()) {
            return words.text("ui.importing.state-undone");
        }
        return switch (now.state()) {
            case CANCELLED ->
                    words.text(
                            "ui.importing.state-cancelled",
                            now.tally().taken() + now.tally().duplicates());
            case RUNNING -> words.text("ui.importing.state-running");
            case COMPLETE -> "";
        };
    }

    private Node count(String key, long number, String style) {
        Label value = new Label(words.number(number));
        value.getStyleClass().add("count-value");
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        VBox box = new VBox(value, name);
        box.getStyleClass().addAll("count", "count-" + style);
        return box;
    }

    private TableView<Imports.ImportedFile> files() {
        TableView<Imports.ImportedFile> list = new TableView<>(model.files());
        list.setId("imported-files");
        list.setAccessibleText(words.text("ui.importing.files"));
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        list.getColumns()
                .add(TextColumns.text("column-file", 300, words, Imports.ImportedFile::name));
        list.getColumns()
                .add(
                        TextColumns.text(
                                "column-format",
                                200,
                                words,
                                row -> Said.format(row.format(), words)));
        list.getColumns()
                .add(
                        TextColumns.number(
                                "column-taken",
                                100,
                                words,
                                row -> words.number(row.tally().taken())));
        list.getColumns()
                .add(
                        TextColumns.number(
                                "column-duplicates",
                                100,
                                words,
                                row -> words.number(row.tally().duplicates())));
        list.getColumns()
                .add(
                        TextColumns.number(
                                "column-rejected",
                                100,
                                words,
                                row -> words.number(row.tally().rejected())));
        ColumnScale.follow(list);
        return list;
    }

    /// The lists there is something in.
    private void showRecords() {
        put(problems, 0, model.rejected().all() > 0);
        put(
                duplicates,
                records.getTabs().contains(problems) ? 1 : 0,
                !model.duplicates().isEmpty());
        put(aboutTab, records.getTabs().size(), model.subject().get().isPresent());
        showAbout();
        boolean any = !records.getTabs().isEmpty();
        if (any && !lists.getItems().contains(records)) {
            lists.getItems().add(records);
            lists.setDividerPositions(0.4);
        } else if (!any) {
            lists.getItems().remove(records);
        }
    }

    /// Of the import, and of the file that is chosen, or the first.
    private void showAbout() {
        Imports.ImportedFile chosen = table.getSelectionModel().getSelectedItem();
        about.show(
                model.subject().get(),
                Optional.ofNullable(chosen).or(() -> model.files().stream().findFirst()));
    }

    private void put(Tab tab, int at, boolean shown) {
        boolean there = records.getTabs().contains(tab);
        if (shown && !there) {
            records.getTabs().add(at, tab);
            records.getSelectionModel().select(0);
        } else if (!shown) {
            records.getTabs().remove(tab);
        }
    }
}
