package org.furore.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineView.Lanes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Lays a timeline out: the same data and view always give the same scene. Pure; any thread.
public final class TimelineLayout {
    private static final double MARGIN = 18;
    private static final double GUTTER_SHARE = 0.17;

    private final Typeface typeface;

    public TimelineLayout(Typeface typeface) {
        this.typeface = typeface;
    }

    /// The picture of `index` as `view` wants it. A view without a window shows all that is dated;
    /// a case without dates gives a picture that says so.
    public Scene layout(TimelineIndex index, TimelineView view) {
        return layout(index, view, List.of());
    }

    /// The same with `remarks` before what is said below the picture.
    Scene layout(TimelineIndex index, TimelineView view, List<String> remarks) {
        TimelineData data = index.data();
        TimeSpan window = window(index, view);
        TimelineIndex.Visible visible = index.visible(window);
        boolean years = years(visible.named(), data.zone());
        DateWords words = index.words(view.locale(), years);
        TimeScale scale = scale(index, view, window);
        Sketch sketch = new Sketch(typeface, view, scale, words, MARGIN);
        return draw(index, sketch, window, visible, remarks);
    }

    private static TimeScale scale(TimelineIndex index, TimelineView view, TimeSpan window) {
        double left = MARGIN + Math.clamp(view.width() * GUTTER_SHARE, 90, view.textSize() * 14);
        double right = view.width() - MARGIN;
        List<TimeSpan> kept =
                view.breaks() ? AxisBreaks.kept(window, index.busy(view)) : List.of(window);
        return TimeScale.of(kept, left, right);
    }

    /// Which moment would stand where, without laying out the rest; [Axis#top] and [Axis#bottom]
    /// are 0. Cheap.
    public Axis axis(TimelineIndex index, TimelineView view) {
        return new Axis(scale(index, view, window(index, view)).stretches(), 0, 0);
    }

    private Scene draw(
            TimelineIndex index,
            Sketch sketch,
            TimeSpan window,
            TimelineIndex.Visible visible,
            List<String> remarks) {
        TimelineData data = index.data();
        TimelineView view = sketch.view();
        Legend legend = new Legend(sketch, data, visible.events().length, index.documents());
        double y = MARGIN;
        if (view.titled()) {
            y = legend.heading(y, window);
        }
        AxisBand axis = new AxisBand(sketch, data.zone());
        double top = axis.above(y);
        y = top;
        EventLanes lanes = new EventLanes(sketch, index);
        y = lanes.place(visible.events(), y);
        List<LinkItem> links = new ArrayList<>();
        if (view.links()) {
            links = new LinkRoutes(sketch, index, lanes).draw();
        }
        if (view.lanes() == Lanes.CLAIM) {
            y = new ClaimLanes(sketch, data).place(y);
        } else if (view.lanes() == Lanes.TARGET) {
            y = new TargetLanes(sketch, data).place(y);
        }
        List<String> notes = new ArrayList<>(remarks);
        if (view.volume()) {
            VolumePanel volume =
                    new VolumePanel(sketch, index.volume(), data.uncovered(), data.zone());
            y = volume.place(y);
            legend.add(notes, "note-coarse", volume.tooCoarse());
        }
        if (view.series()) {
            y = new SeriesPanels(sketch, data.series()).place(y);
        }
        Axis axisPlace = new Axis(sketch.scale().stretches(), top, y);
        y = axis.close(top, y);
        notes.addAll(legend.notes(index, links));
        y = new LegendKey(sketch, y).draw(index.data(), visible.traits(), links);
        y = notes(sketch, notes, y);
        return new Scene(
                view.width(),
                Math.ceil(y + MARGIN / 2),
                data.title(),
                legend.description(window),
                view.locale().toLanguageTag(),
                axisPlace,
                sketch.finished());
    }

    private static double notes(Sketch sketch, List<String> notes, double top) {
        double y = top;
        double room = sketch.scale().right() - sketch.gutter();
        for (String line :
                sketch.wrap(String.join(" ", notes), Face.REGULAR, sketch.small(), room, 4)) {
            y += sketch.small() * 1.4;
            sketch.add(
                    Role.NOTE,
                    sketch.text(
                            sketch.gutter(),
                            y,
                            line,
                            sketch.small(),
                            Face.REGULAR,
                            Ink.MUTED.full()));
        }
        return y;
    }

    private static TimeSpan window(TimelineIndex index, TimelineView view) {
        TimeSpan asked = view.window();
        if (asked != null && asked.from() < asked.to()) {
            return asked;
        }
        TimeSpan extent = index.extent(view);
        if (extent == null) {
            return new TimeSpan(0, When.DAY);
        }
        return extent;
    }

    private static boolean years(TimeSpan window, ZoneId zone) {
        long limit = 31_000_000_000_000_000L;
        return java.time.Instant.ofEpochMilli(Math.clamp(window.from(), -limit, limit))
                        .atZone(zone)
                        .getYear()
                != java.time.Instant.ofEpochMilli(Math.clamp(window.to() - 1, -limit, limit))
                        .atZone(zone)
                        .getYear();
    }
}
