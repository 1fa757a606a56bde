package org.furore.ui.reader;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import jfx.incubator.scene.control.richtext.RichTextArea;

import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The reader's screen on a stage of its own, with the keys of its commands as the shell gives
/// them.
final class ReaderStage {
    final Harness harness;
    final CaseFile file;
    final Desk desk;
    final ReaderScreen screen;
    final List<Location> gone = new ArrayList<>();

    ReaderStage(Harness harness, CaseFile file) {
        this.harness = harness;
        this.file = file;
        this.desk = harness.desk(file);
        this.screen = Harness.fx(() -> new ReaderScreen(desk, navigator));
    }

    private final Navigator navigator =
            new Navigator() {
                private final ObjectProperty<ReadingList> list =
                        new SimpleObjectProperty<>(ReadingList.EMPTY);

                @Override
                public void go(Location location) {
                    gone.add(location);
                    if (location instanceof Location.Reader) {
                        screen.show(location);
                    }
                }

                @Override
                public ObjectProperty<ReadingList> readingList() {
                    return list;
                }
            };

    Navigator navigator() {
        return navigator;
    }

    ReaderModels models() {
        return screen.models();
    }

    void show(Theme theme, Locale locale, double width, double height) {
        harness.show(theme, width, height, () -> root(locale));
    }

    void reshow(Theme theme, Locale locale) {
        harness.show(theme, 100, () -> root(locale));
    }

    private Parent root(Locale locale) {
        StackPane root = new StackPane((Parent) screen.view(new Words(locale)));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return root;
    }

    private void key(KeyEvent press) {
        boolean typing =
                harness.stage().getScene().getFocusOwner() instanceof TextInputControl field
                        && field.isEditable();
        for (Command command : screen.commands()) {
            if (command.key() != null
                    && command.key().match(press)
                    && command.enabled().get()
                    && (!typing || press.isAltDown())) {
                command.run();
                press.consume();
                return;
            }
        }
    }

    /// Has a document read before anything is shown, so that what the first one costs (classes,
    /// fonts, styles) isn't counted as a blocked window.
    void begin(StoredDocument document) {
        Harness.fx(() -> {
            screen.show(new Location.Reader(document.id(), null));
            return "";
        });
        harness.until("it is read", () -> isAt(document));
    }

    private boolean isAt(StoredDocument document) {
        return screen.location() instanceof Location.Reader there
                && document.id().equals(there.document());
    }

    void open(StoredDocument document) {
        Harness.fx(() -> {
            screen.show(new Location.Reader(document.id(), null));
            return "";
        });
        harness.until("the document is open", () -> isAt(document) && area() != null);
        harness.settle();
    }

    RichTextArea area() {
        return (RichTextArea) harness.stage().getScene().getRoot().lookup(".page");
    }

    /// The document whose title or text holds `words`.
    StoredDocument document(String words) {
        try (Stream<StoredDocument> all = file.documents().stream(null)) {
            return all.filter(each ->
                            each.document().text().contains(words)
                                    || String.valueOf(each.document().header().title())
                                            .contains(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    List<Annotation> annotations(StoredDocument document) {
        return file.annotations().of(document.id());
    }
}
