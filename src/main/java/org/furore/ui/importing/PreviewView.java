package org.furore.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.importing.Preview;
import org.furore.ui.fx.Words;

/// What would be imported: the files at the left, what is in the chosen one beside them.
final class PreviewView extends VBox {
    private final ImportModel model;
    private final Words words;

    PreviewView(ImportModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("preview");
        FileTable files = new FileTable(model.files(), words);
        StackPane detail = new StackPane();
        detail.setMinWidth(0);
        // Of a single file there is nothing to choose.
        SplitPane both =
                model.files().rows().size() == 1
                        ? new SplitPane(detail)
                        : new SplitPane(files, detail);
        both.setDividerPositions(0.38);
        SplitPane.setResizableWithParent(files, false);
        VBox.setVgrow(both, Priority.ALWAYS);
        Following following = new Following(this);
        following.value(
                model.files().chosen,
                chosen ->
                        detail.getChildren()
                                .setAll(
                                        chosen.<Node>map(row -> new FileDetail(row, words))
                                                .orElseGet(StackPane::new)));
        FrameForm frame = new FrameForm(model.frame, words);
        getChildren().addAll(counts(), both, frame, new SecrecyForm(model.secrecy, words));
    }

    private Node counts() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        Preview preview = model.preview().get().orElse(null);
        if (preview != null) {
            long count = preview.count();
            String said =
                    words.text("ui.importing.counts", count, Said.size(preview.bytes(), words));
            long opened = preview.opened();
            label.setText(
                    opened < count
                            ? said + " " + words.text("ui.importing.counts-opened", opened)
                            : said);
        }
        return label;
    }
}
