package org.furore.ui.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.furore.domain.task.Message;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.Optional;

/// The way to the file: the button, how far it is, what became of it and where to find it.
final class ExportFoot extends VBox {
    private final ReportViewModel model;
    private final Words words;
    private final Label said = new Label();
    private final FlowPane links = new FlowPane();

    ExportFoot(ReportViewModel model, Words words, Following following, Runnable export) {
        this.model = model;
        this.words = words;
        Button button =
                new Button(words.text("ui.report.export"), new FontIcon(BootstrapIcons.DOWNLOAD));
        button.setId("export");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> export.run());
        said.setId("export-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        links.getStyleClass().add("report-links");
        links.getChildren()
                .addAll(link("open-file", path -> path), link("open-folder", ExportFoot::folder));
        hidden(said);
        hidden(links);
        getStyleClass().add("report-foot");
        getChildren().addAll(said, links, button);
        following.add(model.exported().subscribe((was, is) -> tell()));
        following.add(model.exportFailure().subscribe((was, is) -> tell()));
        following.add(model.phase().subscribe((was, is) -> tell()));
        tell();
    }

    private static void hidden(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private Hyperlink link(String name, java.util.function.UnaryOperator<Path> target) {
        Hyperlink link = new Hyperlink(words.text("ui.report." + name));
        link.setId("report-" + name);
        link.setOnAction(event -> {
            link.setVisited(false);
            model.exported().get().ifPresent(file -> model.open(target.apply(file.path())));
        });
        return link;
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private void tell() {
        said.getStyleClass().remove("problem");
        Optional<Problem> failure = model.exportFailure().get();
        String phase = model.phase().get();
        failure.ifPresentOrElse(
                problem -> {
                    said.setText(words.text(problem.message()));
                    said.getStyleClass().add("problem");
                },
                () ->
                        said.setText(
                                phase.isEmpty()
                                        ? model.exported()
                                                .get()
                                                .map(file ->
                                                        words.text(
                                                                "ui.report.exported", file.path()))
                                                .orElse("")
                                        : words.text(Message.of("cli.phase-" + phase)) + "…"));
        said.setVisible(!said.getText().isEmpty());
        links.setVisible(
                phase.isEmpty()
                        && model.exported()
                                .get()
                                .map(ReportViewModel.Exported::openable)
                                .orElse(false));
    }
}
