package org.furore.ui.timeline;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A field that finds things by what is typed and offers them below; Enter takes the first. Looked
/// up off the window's thread.
///
/// @param <T> what is offered
final class SuggestField<T> extends TextField {
    private final Latest latest;
    private final Function<String, List<T>> finder;
    private final Function<T, String> said;
    private final Consumer<T> chosen;
    private final ContextMenu menu = new ContextMenu();
    private Function<String, List<MenuItem>> more = typed -> List.of();

    /// @param finder may block; called on a background thread
    SuggestField(
            Tasks tasks,
            Function<String, List<T>> finder,
            Function<T, String> said,
            Consumer<T> chosen) {
        this.latest = tasks.latest();
        this.finder = finder;
        this.said = said;
        this.chosen = chosen;
        menu.setAutoHide(true);
        textProperty().subscribe((before, typed) -> find(typed));
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        menu.hide();
                    } else if (!getText().isBlank()) {
                        find(getText());
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// What is offered besides, made from what is typed.
    void offer(Function<String, List<MenuItem>> besides) {
        more = besides;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && menu.isShowing()) {
            menu.hide();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && !getText().isBlank()) {
            menu.getItems().stream().findFirst().ifPresent(MenuItem::fire);
            menu.hide();
            e.consume();
        }
    }

    private void find(String typed) {
        if (typed.isBlank()) {
            latest.cancel();
            menu.hide();
            menu.getItems().clear();
            return;
        }
        latest.run(progress -> finder.apply(typed), found -> show(typed, found), problem -> {});
    }

    private void show(String typed, List<T> found) {
        List<MenuItem> items = new ArrayList<>();
        for (T one : found) {
            MenuItem item = new MenuItem(said.apply(one));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> {
                clear();
                chosen.accept(one);
            });
            items.add(item);
        }
        items.addAll(more.apply(typed));
        menu.getItems().setAll(items);
        if (items.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing() && isFocused()) {
            menu.show(this, Side.BOTTOM, 0, 2);
        }
    }
}
