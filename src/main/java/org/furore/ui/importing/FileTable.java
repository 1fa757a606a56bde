package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.function.Function;

/// The files of a preview with their formats and sizes; choosing one shows what is in it.
final class FileTable extends TableView<FileRow> {
    private final ImportModel model;
    private final Words words;

    FileTable(ImportModel model, Words words) {
        super(model.files());
        this.model = model;
        this.words = words;
        setId("files");
        setAccessibleText(words.text("ui.importing.files"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(outlook());
        TableColumn<FileRow, String> file = column("column-file", 190, row -> row.file().name());
        file.getStyleClass().add("path");
        getColumns().add(file);
        getColumns().add(column("column-format", 130, this::format));
        TableColumn<FileRow, String> size =
                column("column-size", 90, row -> Said.size(row.file().size(), words));
        size.getStyleClass().add("number");
        getColumns().add(size);
        Following following = new Following(this);
        following.list(model.tables(), this::refresh);
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
                        model.chosen.set(java.util.Optional.of(row));
                    }
                });
    }

    private String format(FileRow row) {
        return row.file().problem() != null && row.file().format() == null
                ? words.text("ui.importing.format-none")
                : Said.format(row.file().format(), words);
    }

    private TableColumn<FileRow, String> column(
            String key, double width, Function<FileRow, String> text) {
        TableColumn<FileRow, String> column = new TableColumn<>(words.text("ui.importing." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private TableColumn<FileRow, FileRow> outlook() {
        TableColumn<FileRow, FileRow> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each ->
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
        column.setMinWidth(34);
        column.setMaxWidth(34);
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
                        });
        icon.getStyleClass().add("outlook-" + word(outlook));
        return icon;
    }
}
