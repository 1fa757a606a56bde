package org.furore.timeline;

import org.furore.domain.event.TimelineFigure;

import java.util.Locale;

/// A case's timeline for a report: for print, without title, since the report gives it one. Reads
/// the case anew for each picture.
public final class CaseTimelineFigure implements TimelineFigure {
    private final TimelineReader reader;
    private final TimelineWriter writer;

    public CaseTimelineFigure(TimelineReader reader, TimelineWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String svg(int width, Locale locale) {
        return writer.svg(reader.read(), TimelineView.print(width, locale).withTitled(false));
    }
}
