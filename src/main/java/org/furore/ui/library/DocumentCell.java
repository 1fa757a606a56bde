package org.furore.ui.library;

import javafx.scene.control.TableCell;

import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.event.Edtf;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One value of a document in a table; an ellipsis stands for a line that is still being read.
final class DocumentCell extends TableCell<Slot<DocumentRow>, DocumentRow> {
    private final DocumentColumn column;
    private final Words words;
    private final @Nullable FontIcon icon;

    DocumentCell(DocumentColumn column, Words words) {
        this.column = column;
        this.words = words;
        this.icon = column == DocumentColumn.KIND ? new FontIcon() : null;
        setAlignment(DocumentTable.alignment(column));
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty) {
            setText(null);
            setGraphic(null);
        } else if (row == null) {
            setText(column == DocumentColumn.TITLE ? waiting() : null);
            setGraphic(null);
        } else if (icon != null) {
            KindIcon.put(icon, row.kind());
            icon.setAccessibleText(words.text("ui.library.kind-" + KindIcon.word(row.kind())));
            setGraphic(icon);
        } else {
            setText(text(row));
        }
    }

    /// What a line shows before it is read, and when its document is gone.
    private String waiting() {
        Slot<DocumentRow> slot = getTableRow() == null ? null : getTableRow().getItem();
        return slot != null && slot.gone() ? words.text("ui.library.gone") : "…";
    }

    private @Nullable String text(DocumentRow row) {
        return switch (column) {
            case KIND -> null;
            case DATE -> date(row.date());
            case TITLE ->
                    row.label().isEmpty() ? words.text("ui.library.no-text") : oneLine(row.label());
            case AUTHOR -> row.byline();
            case OUTLET -> row.outlet();
            case LANGUAGE -> row.language();
            case RATING -> rating(row);
            case ENGAGEMENT -> row.engagement() == null ? null : words.number(row.engagement());
            case ANNOTATIONS -> row.annotations() == 0 ? null : words.number(row.annotations());
        };
    }

    private static String oneLine(String label) {
        return label.indexOf('\n') < 0 ? label : label.replace('\n', ' ');
    }

    private @Nullable String date(@Nullable Edtf date) {
        return date == null ? null : ShortDates.of(date, words.locale());
    }

    private @Nullable String rating(DocumentRow row) {
        String written = row.rating().written();
        Double score = row.rating().score();
        return written != null ? written : score == null ? null : words.number(Math.round(score));
    }
}
