package org.furore.timeline;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Link.LinkKind;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.furore.timeline.TimelineView.Lanes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The key below a picture: only what occurs in it, in lines as wide as the picture.
final class LegendKey {
    private static final Edtf ANY = Edtf.parse("2020-01");

    private static final int OPEN = 1 << 8;
    private static final int ESTIMATE = 1 << 9;
    private static final int DOUBT = 1 << 10;
    private static final int JOINED = 1 << 11;

    private final Sketch sketch;
    private final EventMarks marks;
    private double x;
    private double y;

    LegendKey(Sketch sketch, double top) {
        this.sketch = sketch;
        this.marks = new EventMarks(sketch.scale(), sketch.typeface(), sketch.small());
        this.x = sketch.gutter();
        this.y = top + sketch.small() * 1.9;
    }

    /// Draws one sign at its place: left end and middle.
    private interface Sign {
        List<Shape> at(double x, double middle);
    }

    /// @param traits of all events shown
    /// @return where the key ends
    double draw(TimelineData data, int traits, List<LinkItem> links) {
        dates(traits);
        Set<LinkKind> types = EnumSet.noneOf(LinkKind.class);
        links.forEach(l -> types.add(l.type()));
        for (LinkKind type : types) {
            entry(
                    30,
                    sketch.say("link-" + LinkRoutes.word(type)),
                    (at, middle) -> LinkLine.draw(type, at, middle, at + 30, middle));
        }
        if (sketch.view().lanes() == Lanes.CLAIM) {
            Set<Stance> stances = EnumSet.noneOf(Stance.class);
            data.mentions()
                    .forEach(m -> stances.add(m.stance() == null ? Stance.NEUTRAL : m.stance()));
            double half = sketch.small() * 0.36;
            for (Stance stance : stances) {
                entry(
                        2 * half,
                        sketch.say("stance-" + LinkRoutes.word(stance)),
                        (at, middle) -> ClaimLanes.glyph(stance, at + half, middle, half, sketch));
            }
        }
        if (sketch.view().lanes() == Lanes.TARGET && !data.sentiments().isEmpty()) {
            disc("sentiment-for", Ink.SUPPORTING, true);
            disc("sentiment-against", Ink.OPPOSING, false);
        }
        if (sketch.view().series()) {
            bounds(data.series());
        }
        return y;
    }

    private void dates(int seen) {
        for (When.Form form : When.Form.values()) {
            if ((seen & 1 << form.ordinal()) != 0) {
                mark("form-" + LinkRoutes.word(form), form, false, false, false);
            }
        }
        if ((seen & OPEN) != 0) {
            mark("form-open", When.Form.LASTING, false, false, true);
        }
        if ((seen & ESTIMATE) != 0) {
            mark("form-estimate", When.Form.DAY, true, false, false);
        }
        if ((seen & DOUBT) != 0) {
            mark("form-doubt", When.Form.DAY, false, true, false);
        }
        if ((seen & JOINED) != 0 && sketch.view().lanes() == Lanes.ACTOR) {
            disc("joined", Ink.ACCENT, false);
        }
    }

    /// What there is to explain about an event: a bit for its form, and these.
    static int traits(EventItem event) {
        When when = event.when();
        When.Form form = when.form() == When.Form.MOMENT ? When.Form.DAY : when.form();
        return 1 << form.ordinal()
                | (when.toOpen() || when.fromOpen() ? OPEN : 0)
                | (when.approximate() ? ESTIMATE : 0)
                | (when.uncertain() ? DOUBT : 0)
                | (event.participants().size() > 1 ? JOINED : 0);
    }

    private void mark(String key, When.Form form, boolean estimate, boolean doubt, boolean open) {
        boolean point = form == When.Form.DAY;
        When.Form drawn = point ? When.Form.MOMENT : form;
        When when = new When(ANY, 0, 1, drawn, estimate, doubt, false, open);
        double r = marks.radius() * (doubt ? 1.35 : 1);
        double known = point ? 2 * r : open ? 8 : 20;
        double before = estimate ? 13 : 0;
        double after = estimate ? 13 : open ? 22 : 0;
        entry(
                before + known + after,
                sketch.say(key),
                (at, middle) ->
                        marks.draw(
                                when,
                                new EventMarks.Extent(
                                        point,
                                        at + before,
                                        at + before + known,
                                        at,
                                        at + before + known + after,
                                        false,
                                        false),
                                middle));
    }

    private void disc(String key, Ink ink, boolean filled) {
        double r = sketch.small() * 0.28;
        entry(
                2 * r,
                sketch.say(key),
                (at, middle) ->
                        List.of(
                                new Disc(
                                        at + r,
                                        middle,
                                        r,
                                        filled ? ink.full() : Ink.PAPER.full(),
                                        new Stroke(ink.full(), 1.1))));
    }

    private void bounds(List<SeriesItem> series) {
        Set<Bound> bounds = EnumSet.noneOf(Bound.class);
        for (SeriesItem one : series) {
            for (Value value : one.values()) {
                bounds.add(value.bound());
            }
        }
        bounds.remove(Bound.EXACT);
        double r = sketch.small() * 0.22;
        for (Bound bound : bounds) {
            entry(
                    6,
                    sketch.say("bound-" + LinkRoutes.word(bound)),
                    (at, middle) ->
                            SeriesSign.DISC.point(
                                    bound,
                                    at + 3,
                                    middle
                                            + (bound == Bound.AT_LEAST
                                                    ? 3
                                                    : bound == Bound.AT_MOST ? -3 : 0),
                                    r));
        }
    }

    private void entry(double width, String words, Sign sign) {
        double size = sketch.small();
        double all = width + 6 + sketch.width(words, Face.REGULAR, size);
        if (x > sketch.gutter() && x + all > sketch.scale().right()) {
            x = sketch.gutter();
            y += size * 1.9;
        }
        List<Shape> shapes = new ArrayList<>(sign.at(x, y - size * 0.34));
        shapes.add(sketch.text(x + width + 6, y, words, size, Face.REGULAR, Ink.TEXT.full()));
        sketch.add(
                Role.LEGEND, null, null, List.of(), new Box(x, y - size, all, size * 1.4), shapes);
        x += all + 20;
    }
}
