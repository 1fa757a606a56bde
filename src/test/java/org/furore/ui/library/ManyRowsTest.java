package org.furore.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.furore.bench.ManyDocuments;
import org.furore.domain.CaseFile;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.HeaderField;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A list longer than what is kept of it stays what it says while documents come in.
class ManyRowsTest {
    @TempDir Path folder;

    @Test
    void aCorrectionIsSeenAfterAnImport() throws Exception {
        Path path = ManyDocuments.made(folder.resolve("many"), 3L * PagedRows.KEPT);
        try (Harness harness = new Harness(folder)) {
            CaseFile file = harness.openCase(path);
            Desk desk = harness.desk(file);
            var search = harness.search(file);
            LibraryScreen screen =
                    Harness.fx(() -> new LibraryScreen(desk, new Went(), search, () -> {}));
            harness.show(
                    Theme.LIGHT,
                    1280,
                    800,
                    () -> new StackPane(screen.view(new Words(Locale.ENGLISH))));
            harness.until("rows are read", () -> text(harness, 3) != null);
            Path more = Files.writeString(folder.resolve("more.txt"), "One more text.\n");
            harness.toolbox().importer(file).run(List.of(more), ImportOptions.NONE, Progress.NONE);
            int all = (int) file.documents().count();
            harness.until("it is listed", () -> table(harness).getItems().size() == all);
            harness.settle();
            DocumentRow row = Harness.fx(() -> table(harness).getItems().get(3).row());
            file.workspace()
                    .apply(
                            ChangeSet.of(
                                    Message.of("x"),
                                    List.of(
                                            EntryChange.made(
                                                    new Correction(
                                                            row.id(),
                                                            Map.of(
                                                                    HeaderField.TITLE,
                                                                    "Another title"))))))
                    .get();
            harness.until("the correction is seen", () -> "Another title".equals(text(harness, 3)));
            assertEquals(0, harness.problems().size());
            assertTrue(true);
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<Slot<DocumentRow>> table(Harness harness) {
        return (TableView<Slot<DocumentRow>>)
                harness.stage().getScene().getRoot().lookup("#documents");
    }

    /// What the title's cell of a line shows, null before it is read.
    private static String text(Harness harness, int line) {
        return harness.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                .filter(DocumentCell.class::isInstance)
                .map(TableCell.class::cast)
                .filter(cell -> cell.getIndex() == line && cell.isVisible())
                .filter(cell -> "title".equals(cell.getTableColumn().getId()))
                .map(TableCell::getText)
                .filter(text -> text != null && !"…".equals(text))
                .findFirst()
                .orElse(null);
    }
}
