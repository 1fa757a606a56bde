package org.furore.timeline;

import org.furore.domain.event.TimelineFigure;
import org.furore.domain.task.Message;
import org.furore.platform.Messages;

import java.util.List;
import java.util.Locale;

/// A case's timeline for a report: for print, without title, since the report gives it one, and low
/// enough for a page. Reads the case anew for each picture.
public final class CaseTimelineFigure implements TimelineFigure {
    /// Height of a page's text over its width, about.
    private static final double HIGHEST = 1.2;

    /// Pictures so wide are laid across a page, whose height then shrinks them when they are higher
    /// than the first share, and which they do not fit beyond the second.
    private static final int ACROSS = 800;

    private static final double ACROSS_FREE = 0.52;
    private static final double ACROSS_HIGHEST = 0.66;

    private final TimelineReader reader;
    private final TimelineWriter writer;

    public CaseTimelineFigure(TimelineReader reader, TimelineWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /// Text is at least 7.5 points at full width. The series are left out, and the picture says so,
    /// where it would be higher than a page with them.
    @Override
    public String svg(int width, Locale locale) {
        TimelineIndex index = writer.index(reader.read());
        TimelineView view = TimelineView.print(width, locale).withTitled(false);
        Scene scene = writer.scene(index, view, List.of());
        double share = scene.height() / scene.width();
        if (share > HIGHEST && !index.data().series().isEmpty()) {
            String remark = Messages.text(Message.of("timeline.note-no-series"), locale);
            scene = writer.scene(index, view.withPanels(true, false, true), List.of(remark));
        } else if (width > ACROSS && share > ACROSS_FREE && share < ACROSS_HIGHEST) {
            double larger = TimelineView.PRINT_TEXT * ACROSS_HIGHEST / ACROSS_FREE;
            scene = writer.scene(index, view.withTextSize(larger), List.of());
        }
        return new SvgWriter(Palette.of(view.theme())).write(scene);
    }
}
