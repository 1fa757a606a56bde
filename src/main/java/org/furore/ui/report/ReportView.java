package org.furore.ui.report;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;

/// The report in one language of the window.
final class ReportView {
    private static final double LEFT = 0.3;

    private final SplitPane root = new SplitPane();
    private final Following following = new Following();

    ReportView(ReportViewModel model, Words words, Desk desk, Runnable export) {
        OptionsPane options = new OptionsPane(model, words, following, export);
        SplitPane.setResizableWithParent(options, false);
        root.getItems().addAll(options, new PreviewPane(model, words, desk.tasks(), following));
        root.getStyleClass().add("report");
        root.getStylesheets().add(Look.sheet("/org/furore/ui/report/report.css"));
        Dividers.keep(root, desk.memory().number("report-left", LEFT));
        following.add(root.sceneProperty().subscribe(scene -> model.shown().set(scene != null)));
    }

    /// Lets go of the model, which another view shows from now on.
    void close() {
        following.end();
    }

    Parent root() {
        return root;
    }
}
