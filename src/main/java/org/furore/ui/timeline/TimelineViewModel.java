package org.furore.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.furore.domain.event.EventId;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineView;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.timeline.TimelineView.Theme;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// What the timeline shows and how a person looks at it. Pictures are laid out elsewhere, one at a
/// time: while one is in the making, what a hand does moves the last one, and only the newest wish
/// is laid out next. To be used on the window's thread.
final class TimelineViewModel {
    private final Pictures pictures;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable TimelineIndex> index =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Motion> motion = new ReadOnlyObjectWrapper<>(Motion.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(Selection.NOTHING);
    private final ObjectProperty<Lanes> lanes;
    private final BooleanProperty volume;
    private final BooleanProperty series;
    private final BooleanProperty links;
    private final BooleanProperty breaks;
    private Look look = new Look(0, 12, Theme.LIGHT, Locale.ENGLISH);
    private @Nullable TimeSpan window;
    private double pointer = Double.NaN;
    private boolean laying;
    private boolean wanted;
    private boolean reading;
    private boolean stale;

    /// @param memory keeps what is switched on
    TimelineViewModel(Pictures pictures, Tasks tasks, Memory memory) {
        this.pictures = pictures;
        this.tasks = tasks;
        var kept = memory.text("timeline.lanes", Lanes.NONE.name());
        lanes = new SimpleObjectProperty<>(lanes(kept.get()));
        lanes.subscribe((before, after) -> kept.set(after.name()));
        volume = memory.flag("timeline.volume", true);
        series = memory.flag("timeline.series", true);
        links = memory.flag("timeline.links", true);
        breaks = memory.flag("timeline.breaks", true);
        lanes.subscribe((before, after) -> refresh());
        for (BooleanProperty one : new BooleanProperty[] {volume, series, links, breaks}) {
            one.subscribe((before, after) -> refresh());
        }
    }

    private static Lanes lanes(String name) {
        for (Lanes one : Lanes.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Lanes.NONE;
    }

    /// What the window says of how a picture must look.
    ///
    /// @param width in pixels, 0 before it is known
    /// @param textSize in pixels
    record Look(double width, double textSize, Theme theme, Locale locale) {}

    /// The case as last read; null before.
    ReadOnlyObjectProperty<@Nullable TimelineIndex> index() {
        return index.getReadOnlyProperty();
    }

    /// The last picture; null before there is one.
    ReadOnlyObjectProperty<@Nullable Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /// How the last picture was moved since it was laid out.
    ReadOnlyObjectProperty<Motion> motion() {
        return motion.getReadOnlyProperty();
    }

    /// Why the case could not be read; null when it could.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    ObjectProperty<Selection> selection() {
        return selection;
    }

    ObjectProperty<Lanes> lanes() {
        return lanes;
    }

    BooleanProperty volume() {
        return volume;
    }

    BooleanProperty series() {
        return series;
    }

    BooleanProperty links() {
        return links;
    }

    BooleanProperty breaks() {
        return breaks;
    }

    /// The part of time that is asked for; null for all of it.
    @Nullable TimeSpan window() {
        return window;
    }

    /// Reads the case anew; window and selection stay.
    void read() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        stale = false;
        tasks.run(
                progress -> pictures.read(),
                read -> {
                    reading = false;
                    problem.set(null);
                    index.set(read);
                    refresh();
                    readAgain();
                },
                failure -> {
                    reading = false;
                    problem.set(failure);
                    readAgain();
                });
    }

    private void readAgain() {
        if (stale) {
            read();
        }
    }

    void look(Look wantedLook) {
        if (!wantedLook.equals(look)) {
            look = wantedLook;
            refresh();
        }
    }

    Look look() {
        return look;
    }

    /// How the next picture is asked for.
    TimelineView view() {
        return new TimelineView(
                window,
                (int) Math.round(look.width()),
                lanes.get(),
                volume.get(),
                series.get(),
                links.get(),
                breaks.get(),
                false,
                look.locale(),
                look.textSize(),
                look.theme());
    }

    /// Zooms in (factor above 1) or out around a place of the axis.
    void zoom(double factor, double around) {
        pointer = around;
        move((axis, reach) -> {
            Motion next = motion.get().zoomed(factor, around);
            boolean further = reach.zooms(motion.get().window(axis), next.window(axis));
            return further ? next : motion.get();
        });
    }

    /// Moves the picture to the right (pixels above 0) or to the left.
    void pan(double pixels) {
        boolean all = window == null && motion.get().scale() <= 1;
        if (!all) {
            pointer = Double.NaN;
            move((axis, reach) -> motion.get().panned(pixels));
        }
    }

    /// Zooms around the middle of the axis.
    void zoom(double factor) {
        Frame now = frame.get();
        if (now != null) {
            Axis axis = now.scene().axis();
            zoom(factor, (axis.left() + axis.right()) / 2);
        }
    }

    /// Moves by a share of what is seen; above 0 towards later times.
    void step(double share) {
        Frame now = frame.get();
        if (now != null) {
            Axis axis = now.scene().axis();
            pan(-share * (axis.right() - axis.left()));
        }
    }

    /// Shows all that is dated.
    void fit() {
        show(null);
    }

    /// Shows a part of time; null for all of it.
    void show(@Nullable TimeSpan part) {
        window = part;
        motion.set(Motion.NONE);
        refresh();
    }

    /// Goes to the first or the last thing dated, at the scale shown now.
    void end(boolean last) {
        reach().ifPresent(reach -> {
            TimeSpan now = window;
            if (now != null) {
                TimeSpan all = reach.extent();
                long length = now.to() - now.from();
                long pad = length / 20;
                show(
                        last
                                ? new TimeSpan(all.to() + pad - length, all.to() + pad)
                                : new TimeSpan(all.from() - pad, all.from() - pad + length));
            }
        });
    }

    /// Zooms so that a run of events is shown alone.
    void expand(java.util.List<EventId> events) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (EventId id : events) {
            EventItem item = event(id).orElse(null);
            if (item != null) {
                from = Math.min(from, item.when().start());
                to = Math.max(to, Math.min(item.when().end(), item.when().start() + 1));
            }
        }
        if (from < to) {
            long pad = Math.max(3_600_000L * 6, (to - from) / 8);
            showAllowed(new TimeSpan(from - pad, to + pad));
        }
    }

    /// Chooses an event and moves to it if it is not seen.
    void reveal(EventId id) {
        selection.set(new Selection.OfEvent(id));
        TimeSpan now = window;
        EventItem item = event(id).orElse(null);
        if (now != null && item != null) {
            reach().ifPresent(reach -> {
                TimeSpan there = reach.around(now, item.when().start(), item.when().end());
                if (!there.equals(now)) {
                    showAllowed(there);
                }
            });
        }
    }

    private void showAllowed(TimeSpan part) {
        reach().ifPresent(reach -> show(reach.allowed(part)));
    }

    /// The event of this name, if the case as last read has it.
    Optional<EventItem> event(EventId id) {
        TimelineIndex known = index.get();
        return known == null ? Optional.empty() : known.event(id);
    }

    private Optional<Reach> reach() {
        TimelineIndex known = index.get();
        TimeSpan extent = known == null ? null : known.extent(view());
        return extent == null ? Optional.empty() : Optional.of(new Reach(extent));
    }

    /// A way to move the picture.
    private interface Move {
        Motion of(Axis axis, Reach reach);
    }

    private void move(Move how) {
        Frame now = frame.get();
        if (now != null) {
            reach().ifPresent(reach -> {
                Motion next = how.of(now.scene().axis(), reach);
                if (!next.equals(motion.get())) {
                    motion.set(next);
                    refresh();
                }
            });
        }
    }

    /// Asks for a new picture; as soon as the one in the making is there, if there is one.
    private void refresh() {
        if (laying) {
            wanted = true;
            return;
        }
        TimelineIndex known = index.get();
        if (known == null || look.width() <= 0) {
            return;
        }
        Motion done = motion.get();
        TimeSpan before = window;
        Frame last = frame.get();
        if (last != null && !done.still()) {
            window = moved(known, last.scene().axis(), done);
        }
        TimelineView view = view();
        if (last != null && done.still() && view.equals(last.view()) && !indexed(known)) {
            return;
        }
        TimeSpan asked = window;
        Pictures.Anchor anchor = last == null ? null : anchor(last.scene().axis(), done);
        laying = true;
        wanted = false;
        laidFrom = known;
        tasks.run(
                progress -> pictures.lay(known, view, anchor),
                laid -> {
                    laying = false;
                    boolean asOrdered = java.util.Objects.equals(asked, window);
                    window = asOrdered ? laid.view().window() : window;
                    motion.set(asOrdered ? motion.get().since(done) : Motion.NONE);
                    frame.set(laid);
                    selection.set(selection.get().in(laid));
                    if (wanted) {
                        refresh();
                    }
                },
                failure -> {
                    laying = false;
                    window = before;
                    motion.set(Motion.NONE);
                    problem.set(failure);
                });
    }

    /// The part of time a hand has moved to: going nearer leaves empty stretches at the ends
    /// behind, going elsewhere or back reaches over them.
    private @Nullable TimeSpan moved(TimelineIndex known, Axis axis, Motion done) {
        TimeSpan there = done.window(axis);
        TimeSpan seen =
                done.scale() > 1 + 1e-9 ? known.trim(view(), there) : known.reach(view(), there);
        return reach().map(reach -> reach.allowed(seen)).orElse(null);
    }

    /// What stays under the pointer that zoomed.
    private Pictures.@Nullable Anchor anchor(Axis axis, Motion done) {
        double x = pointer;
        double place = done.place(x);
        boolean zoomed = !done.still() && !Double.isNaN(x) && window != null;
        return zoomed && !axis.isBreak(place) ? new Pictures.Anchor(axis.time(place), x) : null;
    }

    private @Nullable TimelineIndex laidFrom;

    private boolean indexed(TimelineIndex known) {
        return laidFrom != known;
    }
}
