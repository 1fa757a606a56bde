package org.furore.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// News and problems above the screen, until a person puts them away.
final class NoticeBar extends VBox {
    private final Shell shell;
    private final Words words;

    NoticeBar(Shell shell, Words words, Following followed) {
        this.shell = shell;
        this.words = words;
        getStyleClass().add("notices");
        followed.add(shell.notices().subscribe(this::show));
        show();
    }

    private void show() {
        getChildren().setAll(shell.notices().stream().map(this::row).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private HBox row(Notice notice) {
        FontIcon icon =
                new FontIcon(
                        notice.problem()
                                ? BootstrapIcons.EXCLAMATION_TRIANGLE
                                : BootstrapIcons.INFO_CIRCLE);
        Label text = new Label(words.text(notice.message()));
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(icon, text);
        if (notice.code() != null) {
            Label code = new Label(words.text("ui.shell.code", notice.code()));
            code.getStyleClass().addAll("muted", "small");
            code.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(code);
        }
        if (notice.log() != null) {
            wayBack(row, notice.log());
        }
        Notice.Way way = notice.way();
        if (way != null) {
            Button more = new Button(words.text(way.verb()));
            more.setId("notice-way");
            more.setMinWidth(USE_PREF_SIZE);
            more.setOnAction(event -> {
                shell.notices().remove(notice);
                way.action().run();
            });
            row.getChildren().add(more);
        }
        Button away = new Button(null, new FontIcon(BootstrapIcons.X));
        away.getStyleClass().addAll("button-icon", "flat");
        away.setAccessibleText(words.text("ui.shell.dismiss"));
        away.setOnAction(event -> shell.notices().remove(notice));
        row.getChildren().add(away);
        row.getStyleClass().addAll("notice", notice.problem() ? "notice-problem" : "notice-news");
        return row;
    }

    private void wayBack(HBox row, String log) {
        Label where = new Label(words.text("ui.shell.log", log));
        where.getStyleClass().addAll("muted", "small");
        Button again = new Button(words.text("ui.shell.open-again"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> shell.reopen());
        again.setDisable(shell.open().get().isEmpty());
        row.getChildren().addAll(where, again);
    }
}
