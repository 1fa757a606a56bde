package org.furore.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.annotation.Place;
import org.furore.domain.change.EntryId;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.controls.FocusOrder;
import org.furore.ui.controls.StrayKey;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.furore.ui.reader.CodingViewModel.Asked;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The small sheet over the page in which a mark is said: type to find the entry, Enter takes it,
/// then the fields; Enter stores, Esc leaves.
final class CodingSheet extends VBox {
    private final CodingViewModel coding;
    private final Words words;
    private final Label problem = new Label();
    private @Nullable MarkFields shown;

    CodingSheet(CodingViewModel coding, Words words) {
        this.coding = coding;
        this.words = words;
        getStyleClass().add("coding-sheet");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        problem.getStyleClass().addAll("problem", "small");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        coding.problem().addListener((of, before, now) -> tell(now));
        StrayKey.ignoredBy(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::filtered);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tell(coding.problem().get());
    }

    private void tell(@Nullable Problem now) {
        problem.setVisible(now != null);
        problem.setText(
                now == null
                        ? ""
                        : words.text("ui.reader.problem", words.text(now.message()), now.code()));
    }

    /// Fills the sheet for what is asked, and puts the focus where typing begins.
    void ask(Asked asked) {
        switch (asked) {
            case Asked.OfMark of -> mark(of);
            case Asked.OfEvent of -> event(of);
            case Asked.OfDate of -> date();
        }
    }

    private void mark(Asked.OfMark of) {
        MarkKind kind = of.kind();
        Label title = new Label(words.text("ui.reader.kind-" + kind.word()));
        title.getStyleClass().addAll("heading", "kind-label", "kind-" + kind.word());
        head(title, of.place());
        MarkFields fields = new MarkFields(coding.form(), words);
        fields.details(kind);
        switch (kind) {
            case CLAIM -> subject(coding.form().claim(), kind.word(), fields);
            case ACTOR -> subject(coding.form().actor(), kind.word(), null);
            case CODE -> subject(coding.form().code(), kind.word(), null);
            case SENTIMENT -> {
                getChildren().addAll(fields, foot("ui.reader.store-key"));
                Node first = fields.lookup(".polarity-neutral");
                if (first != null) {
                    first.requestFocus();
                }
            }
        }
    }

    private void event(Asked.OfEvent of) {
        Label title = new Label(words.text("ui.reader.back-event"));
        title.getStyleClass().add("heading");
        head(title, of.place());
        subject(coding.backing().pick(), "event", null);
        coding.backing().look(words.locale());
    }

    /// What is done, and to what place.
    private void head(Label title, Place place) {
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label quote = new Label(quote(place));
        quote.getStyleClass().addAll("muted", "sheet-quote");
        quote.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(quote, Priority.ALWAYS);
        HBox head = new HBox(title, quote);
        head.getStyleClass().add("sheet-head");
        getChildren().setAll(head);
    }

    private String quote(Place place) {
        return place instanceof Place.Span span
                ? words.text("ui.reader.quoted", span.passage().quote().replaceAll("\\s+", " "))
                : words.text("ui.reader.whole-document");
    }

    /// The entry first, in a list that stands open; what else can be said comes once it is taken.
    private <I extends EntryId> void subject(
            EntryPick<I> pick, String what, @Nullable MarkFields fields) {
        TextField typed = new TextField();
        typed.getStyleClass().add("subject-field");
        typed.setPromptText(words.text("ui.reader.find-" + what));
        typed.setAccessibleText(typed.getPromptText());
        typed.textProperty().bindBidirectional(pick.typed());
        Runnable taken =
                () -> {
                    if (fields == null) {
                        coding.store();
                    } else {
                        details(pick, fields);
                    }
                };
        ListView<EntryPick.Choice<I>> list = EntryList.of(pick, words, taken);
        list.setFocusTraversable(false);
        typed.addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    switch (press.getCode()) {
                        case DOWN -> pick.move(1);
                        case UP -> pick.move(-1);
                        case PAGE_DOWN -> pick.move(6);
                        case PAGE_UP -> pick.move(-6);
                        case ENTER, TAB -> {
                            if (pick.take()) {
                                taken.run();
                            }
                            if (press.isShortcutDown()) {
                                coding.store();
                            }
                        }
                        default -> {
                            return;
                        }
                    }
                    press.consume();
                });
        getChildren()
                .addAll(
                        typed,
                        list,
                        foot(fields == null ? "ui.reader.store-key" : "ui.reader.on-key"));
        typed.requestFocus();
    }

    private void details(EntryPick<?> pick, MarkFields fields) {
        Label picked = new Label();
        picked.getStyleClass().add("picked");
        picked.setWrapText(true);
        EntryPick.Choice<?> choice = pick.picked().get();
        picked.setText(choice == null ? "" : choice.name());
        Node head = getChildren().getFirst();
        getChildren().setAll(head, picked, fields, foot("ui.reader.store-key"));
        shown = fields;
        fields.lookup(".pill").requestFocus();
    }

    private Node foot(String enter) {
        Label keys = new Label(words.text("ui.reader.sheet-keys", words.text(enter)));
        keys.getStyleClass().addAll("muted", "small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button leave = new Button(words.text("ui.reader.leave"));
        leave.setFocusTraversable(false);
        leave.setOnAction(press -> coding.close());
        HBox foot = new HBox(keys, space, leave);
        foot.getStyleClass().add("sheet-foot");
        if (enter.equals("ui.reader.store-key")) {
            Button store = new Button(words.text("ui.reader.store"));
            store.getStyleClass().add("accent");
            store.setFocusTraversable(false);
            store.disableProperty().bind(coding.storing());
            store.setOnAction(press -> coding.store());
            foot.getChildren().add(store);
        }
        return new VBox(problem, foot);
    }

    private void date() {
        Label title = new Label(words.text("ui.reader.event-date"));
        title.getStyleClass().add("heading");
        Label why = new Label(words.text("ui.reader.event-date-why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        TextField typed = new TextField();
        typed.setPromptText("2020-09-09");
        typed.setAccessibleText(title.getText());
        typed.textProperty().bindBidirectional(coding.date());
        Label read = new Label();
        read.getStyleClass().addAll("muted", "small");
        Runnable follow =
                () ->
                        read.setText(
                                coding.readDate()
                                        .map(date -> EdtfLabel.of(date, words.locale()))
                                        .orElse(words.text("ui.reader.date-help")));
        typed.textProperty().addListener((of, before, now) -> follow.run());
        follow.run();
        getChildren().setAll(title, why, typed, read, foot("ui.reader.store-key"));
        typed.requestFocus();
    }

    /// Before the fields see it: leaving, and the five keys of a sentiment.
    private void filtered(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && !press.isConsumed() && !popupShows(press)) {
            coding.close();
            press.consume();
        } else if (press.getCode() == KeyCode.TAB && press.getTarget() instanceof Node target) {
            round(target, press);
        } else if (press.getCode() == KeyCode.ENTER
                && !(press.getTarget() instanceof TextInputControl)
                && !(press.getTarget() instanceof Button)) {
            // A toggle would take it as a press.
            coding.store();
            press.consume();
        } else if (!(press.getTarget() instanceof TextInputControl)
                && coding.asked().get().orElse(null) instanceof Asked.OfMark of
                && of.kind() == MarkKind.SENTIMENT
                && press.getText().matches("[1-5]")) {
            coding.form().polarity().set((press.getText().charAt(0) - '3') / 2.0);
            press.consume();
        }
    }

    /// Tab goes round in the sheet: what lies beside it would take keys for commands.
    private void round(Node target, KeyEvent press) {
        List<Node> order = FocusOrder.in(this);
        if (order.isEmpty() || target.getStyleClass().contains("subject-field")) {
            return;
        }
        Node end = press.isShiftDown() ? order.getFirst() : order.getLast();
        if (target == end || !order.contains(target)) {
            if (target instanceof EntryField<?> field) {
                field.settle();
            }
            (press.isShiftDown() ? order.getLast() : order.getFirst()).requestFocus();
            press.consume();
        }
    }

    private static boolean popupShows(KeyEvent press) {
        return press.getTarget() instanceof EntryField<?> field && field.isOpen();
    }

    private void key(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            coding.store();
            press.consume();
        } else if (shown != null && !(press.getTarget() instanceof TextInputControl)) {
            shown.stance(press);
        }
    }
}
