package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.furore.ui.controls.ColumnScale;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Optional;

/// The files of a preview with their formats and sizes, each with a tick that says whether it is
/// imported; choosing one shows what is in it.
final class FileTable extends TableView<FileRow> {
    private final FilesModel model;
    private final Words words;
    private final CheckBox all = new CheckBox();

    FileTable(FilesModel model, Words words) {
        super(model.rows());
        this.model = model;
        this.words = words;
        setId("files");
        setAccessibleText(words.text("ui.importing.files"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(wanted());
        getColumns().add(outlook());
        TableColumn<FileRow, String> file =
                TextColumns.text("column-file", 160, words, FileTable::name);
        file.getStyleClass().add("path");
        getColumns().add(file);
        getColumns().add(TextColumns.text("column-format", 130, words, this::format));
        getColumns()
                .add(
                        TextColumns.number(
                                "column-size",
                                80,
                                words,
                                row -> Said.size(row.file().size(), words)));
        ColumnScale.follow(this);
        Following following = new Following(this);
        following.list(model.tables(), this::refresh);
        following.list(model.rows(), this::showAll);
        following.value(
                model.chosen,
                chosen ->
                        chosen.ifPresent(row -> {
                            if (getSelectionModel().getSelectedItem() != row) {
                                getSelectionModel().select(row);
                                scrollTo(row);
                            }
                        }));
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.chosen.set(Optional.of(row));
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Its path; that of a table in an archive stands under the archive's.
    private static String name(FileRow row) {
        String member = row.file().place().member();
        return member == null ? row.file().name() : "\u2003" + member;
    }

    private void pressed(KeyEvent event) {
        FileRow row = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && row != null && isFocused()) {
            row.wanted().set(!row.wanted().get());
            event.consume();
        }
    }

    private void showAll() {
        long wanted = model.rows().stream().filter(row -> row.wanted().get()).count();
        all.setIndeterminate(wanted > 0 && wanted < model.rows().size());
        all.setSelected(wanted > 0 && wanted == model.rows().size());
    }

    private String format(FileRow row) {
        if (!row.file().opened()) {
            return words.text(
                    row.file().problem() == null
                            ? "ui.importing.format-unseen"
                            : "ui.importing.format-none");
        }
        boolean odd = "text".equals(row.file().format()) && row.file().problem() != null;
        return odd
                ? words.text("ui.importing.format-no-table")
                : Said.format(row.file().format(), words);
    }

    private TableColumn<FileRow, FileRow> wanted() {
        TableColumn<FileRow, FileRow> column = icons(() -> new WantedCell(words));
        all.setId("want-all");
        all.setAccessibleText(words.text("ui.importing.want-all"));
        all.setOnAction(event -> model.want(all.isSelected()));
        column.setGraphic(all);
        return column;
    }

    private TableColumn<FileRow, FileRow> outlook() {
        return icons(() ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(FileRow row, boolean empty) {
                        super.updateItem(row, empty);
                        if (empty || row == null) {
                            setGraphic(null);
                            setAccessibleText(null);
                        } else {
                            FileRow.Outlook outlook = row.outlook();
                            setGraphic(icon(outlook));
                            setAccessibleText(words.text("ui.importing.outlook-" + word(outlook)));
                        }
                    }
                });
    }

    private static TableColumn<FileRow, FileRow> icons(
            java.util.function.Supplier<TableCell<FileRow, FileRow>> cells) {
        TableColumn<FileRow, FileRow> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> cells.get());
        column.setMinWidth(34);
        column.setMaxWidth(34);
        column.setPrefWidth(34);
        column.setSortable(false);
        column.setResizable(false);
        return column;
    }

    private static String word(FileRow.Outlook outlook) {
        return outlook.name().toLowerCase(Locale.ROOT);
    }

    static FontIcon icon(FileRow.Outlook outlook) {
        FontIcon icon =
                new FontIcon(
                        switch (outlook) {
                            case GOOD -> BootstrapIcons.CHECK_CIRCLE;
                            case QUESTION -> BootstrapIcons.QUESTION_CIRCLE_FILL;
                            case PROBLEM -> BootstrapIcons.EXCLAMATION_TRIANGLE;
                            case UNSEEN -> BootstrapIcons.CIRCLE;
                        });
        icon.getStyleClass().add("outlook-" + word(outlook));
        return icon;
    }

    /// A tick that is a person's choice at once.
    private static final class WantedCell extends TableCell<FileRow, FileRow> {
        private final CheckBox box = new CheckBox();
        private final Words words;
        private Optional<FileRow> shown = Optional.empty();

        WantedCell(Words words) {
            this.words = words;
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(FileRow row, boolean empty) {
            super.updateItem(row, empty);
            shown.ifPresent(before -> box.selectedProperty().unbindBidirectional(before.wanted()));
            if (empty || row == null) {
                shown = Optional.empty();
                setGraphic(null);
            } else {
                shown = Optional.of(row);
                box.selectedProperty().bindBidirectional(row.wanted());
                box.setAccessibleText(words.text("ui.importing.want", row.file().name()));
                setGraphic(box);
            }
        }
    }
}
