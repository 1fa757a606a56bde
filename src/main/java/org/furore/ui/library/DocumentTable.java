package org.furore.ui.library;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Listings.Order;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Screen;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All documents in a table that reads only the lines in sight. A click on a head asks the view
/// model for another order; the table itself sorts nothing.
final class DocumentTable {
    private final LibraryViewModel model;
    private final Words words;
    private final StringProperty columnsKept;
    private final TableView<Slot<DocumentRow>> table = new TableView<>();
    private final Map<DocumentColumn, TableColumn<Slot<DocumentRow>, DocumentRow>> columns =
            new EnumMap<>(DocumentColumn.class);
    private LibraryViewModel.Listed shown = LibraryViewModel.Listed.NOT_YET;
    private final ColumnScale scale;
    private boolean showing;

    /// @param columnsKept which columns are shown and how wide: `title 420,date 120`
    DocumentTable(LibraryViewModel model, Words words, StringProperty columnsKept) {
        this.model = model;
        this.words = words;
        this.columnsKept = columnsKept;
        table.getStyleClass().add(Screen.MAIN);
        table.setId("documents");
        table.getStyleClass().add("documents");
        table.setAccessibleText(words.text("ui.library.documents"));
        table.setColumnResizePolicy(new OneTakesTheRest("title"));
        for (DocumentColumn column : DocumentColumn.values()) {
            columns.put(column, column(column));
        }
        arrange();
        scale = ColumnScale.follow(table, columns.values());
        table.setSortPolicy(view -> true);
        mark(model.orderProperty().get());
        table.setSortPolicy(view -> sorted());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(slot -> {
                    if (!showing) {
                        model.select(slot == null ? -1 : slot.ordinal());
                    }
                });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        EvidenceSource.on(table, this::dragged);
        Shown.follow(table, model.listedProperty(), this::show);
        table.getColumns().addListener((javafx.beans.Observable of) -> keep());
    }

    TableView<Slot<DocumentRow>> node() {
        return table;
    }

    private TableColumn<Slot<DocumentRow>, DocumentRow> column(DocumentColumn what) {
        TableColumn<Slot<DocumentRow>, DocumentRow> column = new TableColumn<>();
        column.setId(word(what));
        String title = words.text("ui.library.column-" + word(what));
        if (what == DocumentColumn.KIND || what == DocumentColumn.ANNOTATIONS) {
            FontIcon icon =
                    new FontIcon(
                            what == DocumentColumn.KIND
                                    ? BootstrapIcons.FILE_EARMARK
                                    : BootstrapIcons.BOOKMARK);
            icon.setAccessibleText(title);
            Tooltip.install(icon, new Tooltip(title));
            column.setGraphic(icon);
        } else {
            column.setText(title);
        }
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(of -> new DocumentCell(what, words));
        column.setPrefWidth(width(what));
        column.setMinWidth(what == DocumentColumn.TITLE ? 180 : 36);
        if (what != DocumentColumn.TITLE) {
            // what is left of the width goes to the title
            column.setMaxWidth(3 * width(what));
        }
        column.widthProperty().subscribe((before, after) -> keep());
        return column;
    }

    /// In pixels, at the usual size of text.
    private static double width(DocumentColumn column) {
        return switch (column) {
            case KIND -> 40;
            case DATE -> 140;
            case TITLE -> 430;
            case AUTHOR -> 118;
            case OUTLET -> 110;
            case LANGUAGE -> 86;
            case RATING -> 68;
            case ENGAGEMENT -> 100;
            case ANNOTATIONS -> 46;
        };
    }

    private static String word(DocumentColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /// Puts the columns up as they were left.
    private void arrange() {
        List<TableColumn<Slot<DocumentRow>, ?>> shown = new ArrayList<>();
        for (String each : columnsKept.get().split(",")) {
            String[] parts = each.split(" ");
            for (DocumentColumn column : DocumentColumn.values()) {
                TableColumn<Slot<DocumentRow>, DocumentRow> found = columns.get(column);
                if (found != null && word(column).equals(parts[0]) && !shown.contains(found)) {
                    shown.add(found);
                    if (parts.length > 1 && parts[1].matches("\\d{1,4}")) {
                        found.setPrefWidth(Integer.parseInt(parts[1]));
                    }
                }
            }
        }
        if (shown.isEmpty()) {
            shown.addAll(columns.values());
        }
        table.getColumns().setAll(shown);
    }

    private void keep() {
        if (table.getWidth() > 0) {
            columnsKept.set(
                    String.join(
                            ",",
                            table.getColumns().stream()
                                    .map(column ->
                                            column.getId()
                                                    + " "
                                                    + Math.round(column.getWidth() / scale.now()))
                                    .toList()));
        }
    }

    /// A button that shows and hides columns.
    MenuButton choice() {
        MenuButton choice =
                new MenuButton(
                        words.text("ui.library.columns"),
                        new FontIcon(BootstrapIcons.LAYOUT_THREE_COLUMNS));
        choice.setId("columns");
        choice.getStyleClass().add("flat");
        columns.forEach((what, column) -> {
            CheckMenuItem item = new CheckMenuItem(words.text("ui.library.column-" + word(what)));
            item.setSelected(table.getColumns().contains(column));
            item.setDisable(what == DocumentColumn.TITLE);
            item.setOnAction(event -> put(what, column, item.isSelected()));
            choice.getItems().add(item);
        });
        return choice;
    }

    private void put(
            DocumentColumn what, TableColumn<Slot<DocumentRow>, DocumentRow> column, boolean on) {
        ObservableList<TableColumn<Slot<DocumentRow>, ?>> shown = table.getColumns();
        if (!on) {
            shown.remove(column);
            return;
        }
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (DocumentColumn.valueOf(shown.get(i).getId().toUpperCase(Locale.ROOT))
                            .compareTo(what)
                    < 0) {
                at = i + 1;
            }
        }
        shown.add(at, column);
    }

    /// Shows by which column the list is in order.
    private void mark(Order order) {
        TableColumn<Slot<DocumentRow>, DocumentRow> column = columns.get(order.column());
        if (column != null) {
            column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        }
    }

    private boolean sorted() {
        if (showing) {
            return true;
        }
        Order now = model.orderProperty().get();
        if (table.getSortOrder().isEmpty()) {
            // the third click on a head: it begins again
            model.orderProperty().set(new Order(now.column(), false));
            org.furore.ui.fx.Fx.later(() -> mark(model.orderProperty().get()));
        } else {
            TableColumn<Slot<DocumentRow>, ?> first = table.getSortOrder().getFirst();
            model.orderProperty()
                    .set(
                            new Order(
                                    DocumentColumn.valueOf(first.getId().toUpperCase(Locale.ROOT)),
                                    first.getSortType() == SortType.DESCENDING));
        }
        return true;
    }

    private void show(LibraryViewModel.Listed now) {
        if (now == shown) {
            return;
        }
        showing = true;
        table.setItems(now.slots());
        // other items make the table forget its order
        mark(model.orderProperty().get());
        int at = model.selectedIndex();
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
            if (!inSight(at)) {
                table.scrollTo(Math.max(0, at - 3));
            }
        } else {
            table.getSelectionModel().clearSelection();
            model.select(-1);
        }
        shown = now;
        showing = false;
    }

    /// Whether a line can be seen without scrolling.
    private boolean inSight(int index) {
        return table.lookupAll(".table-row-cell").stream()
                .anyMatch(node ->
                        node instanceof javafx.scene.control.TableRow<?> row
                                && row.isVisible()
                                && row.getIndex() == index);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && onRow(event)) {
            model.open(table.getSelectionModel().getSelectedIndex());
        }
    }

    /// A line is dragged as evidence, onto an event of the timeline.
    private Optional<EvidenceSource.Dragged> dragged(MouseEvent event) {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .filter(slot -> onRow(event))
                .map(Slot::row)
                .map(row ->
                        new EvidenceSource.Dragged(
                                new EvidenceClip.OfDocument(row.id()), row.label()));
    }

    private static boolean onRow(MouseEvent event) {
        javafx.scene.Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof javafx.scene.control.TableRow<?>)) {
            at = at.getParent();
        }
        return at instanceof javafx.scene.control.TableRow<?> row && !row.isEmpty();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.open(table.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    /// Where a cell's text stands.
    static Pos alignment(DocumentColumn column) {
        return switch (column) {
            case RATING, ENGAGEMENT, ANNOTATIONS -> Pos.CENTER_RIGHT;
            case KIND -> Pos.CENTER;
            default -> Pos.CENTER_LEFT;
        };
    }
}
