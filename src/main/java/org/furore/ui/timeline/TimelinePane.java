package org.furore.ui.timeline;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineView.Theme;
import org.furore.ui.controls.Dividers;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Screen;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The timeline screen: the bar above, the picture, and what is chosen beside it.
final class TimelinePane extends BorderPane {
    /// Text of a picture in pixels where the window's text has its usual size.
    private static final double PICTURE_TEXT = 12;

    private final TimelineViewModel model;
    private final EventPanelModel panelModel;
    private final PanelParts parts;
    private final TimelineChart chart;
    private final EventPanel panel;
    private final TimelineBar bar;
    private final Label ruler = new Label();
    private final SplitPane split;
    private final Subscription watching;

    /// @param memory keeps where the divider stands
    /// @param export asks for a file and writes what is seen
    TimelinePane(
            TimelineViewModel model,
            EventPanelModel panelModel,
            Memory memory,
            Words words,
            Runnable export) {
        this.model = model;
        this.panelModel = panelModel;
        parts = new PanelParts(panelModel, words);
        getStyleClass().add("timeline");
        getStylesheets().add(Look.sheet("/org/furore/ui/timeline/timeline.css"));
        bar = new TimelineBar(model, parts, export);
        chart = new TimelineChart(model, new SceneFonts(), new ChartGestures(model, actions()));
        chart.setId("timeline-chart");
        chart.getStyleClass().add(Screen.MAIN);
        panel = new EventPanel(panelModel, words, chart::requestFocus);
        EmptyState empty = empty();
        StackPane middle = new StackPane(chart, empty);
        ruler.getStyleClass().add("timeline-ruler");
        ruler.setManaged(false);
        ruler.setVisible(false);
        split = new SplitPane(middle, panel);
        SplitPane.setResizableWithParent(panel, false);
        Dividers.keep(split, memory.number("timeline.divider", 0.74));
        setTop(bar);
        setCenter(split);
        getChildren().add(ruler);
        chart.watch();
        watching =
                Subscription.combine(
                        model.index().subscribe(index -> empty.setVisible(nothing(index))),
                        chart.widthProperty().subscribe((before, after) -> look(words)),
                        ruler.fontProperty().subscribe((before, after) -> look(words)),
                        ruler.textFillProperty().subscribe((before, after) -> look(words)));
        look(words);
    }

    private boolean nothing(@org.jspecify.annotations.Nullable TimelineIndex index) {
        return index != null
                && index.data().events().isEmpty()
                && index.extent(model.view()) == null;
    }

    private EmptyState empty() {
        Button add = parts.button("add", BootstrapIcons.PLUS, panelModel::create);
        add.setVisible(!panelModel.readOnly());
        EmptyState state =
                new EmptyState(
                        BootstrapIcons.CALENDAR3,
                        parts.say("empty-title"),
                        parts.say("empty-text"),
                        add);
        state.setVisible(false);
        return state;
    }

    /// Colours and sizes follow the window's, which a label of it shows.
    private void look(Words words) {
        boolean dark = ruler.getTextFill() instanceof Color ink && ink.getBrightness() > 0.5;
        model.look(
                new TimelineViewModel.Look(
                        chart.pictureWidth(),
                        PICTURE_TEXT * ruler.getFont().getSize() / Look.TEXT,
                        dark ? Theme.DARK : Theme.LIGHT,
                        words.locale()));
    }

    /// Lets go of everything it follows.
    void dispose() {
        chart.unwatch();
        panel.dispose();
        bar.dispose();
        watching.unsubscribe();
    }

    private ChartActions actions() {
        return new ChartActions() {
            @Override
            public void enter() {
                switch (model.selection().get()) {
                    case Selection.OfCluster c -> model.expand(c.events());
                    case Selection.OfMarks m when m.marks().size() == 1 ->
                            panelModel.open(m.marks().getFirst());
                    case Selection.OfEvent e -> panelModel.edit();
                    default -> panel.takeFocus();
                }
            }

            @Override
            public void open(AnnotationId mark) {
                panelModel.open(mark);
            }

            @Override
            public void connect(EventId from, EventId to, double screenX, double screenY) {
                menu(from, to).show(chart, screenX, screenY);
            }

            @Override
            public void evidence(EventId event, EvidenceClip clip) {
                panelModel.back(event, clip);
            }

            @Override
            public void delete() {
                panelModel.remove();
            }
        };
    }

    /// What one event can do to the other.
    private ContextMenu menu(EventId from, EventId to) {
        ContextMenu menu = new ContextMenu();
        menu.setId("link-menu");
        String other = model.event(to).map(EventItem::title).orElse("?");
        MenuItem head = new MenuItem(parts.say("link-to", shortened(other)));
        head.setMnemonicParsing(false);
        head.setDisable(true);
        menu.getItems().add(head);
        for (LinkKind kind : LinkKind.values()) {
            MenuItem item = new MenuItem(parts.say("verb-" + EnumWords.of(kind)));
            item.setOnAction(e -> panelModel.link(from, to, kind));
            menu.getItems().add(item);
        }
        menu.setAutoHide(true);
        return menu;
    }

    private static String shortened(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        return line.length() <= 48 ? line : line.substring(0, line.offsetByCodePoints(0, 44)) + "…";
    }
}
