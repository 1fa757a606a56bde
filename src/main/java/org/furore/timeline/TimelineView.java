package org.furore.timeline;

import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How somebody looks at a timeline. Immutable; change it by the `with` methods.
///
/// @param window the time shown, or null for all that is dated
/// @param width of the picture in pixels of 1/96 inch
/// @param textSize of labels in pixels
/// @param breaks whether long stretches in which nothing is dated are left out of the axis, marked
///   with their length
/// @param titled whether title and counts stand above the picture
public record TimelineView(
        @Nullable TimeSpan window,
        int width,
        Lanes lanes,
        boolean volume,
        boolean series,
        boolean links,
        boolean breaks,
        boolean titled,
        Locale locale,
        double textSize,
        Theme theme) {

    public static final int MIN_WIDTH = 320;
    public static final int MAX_WIDTH = 20_000;

    /// Makes small print 7.5 points.
    static final double PRINT_TEXT = 11.7;

    public TimelineView {
        width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
        textSize = Math.clamp(textSize, 6, 40);
    }

    /// Everything at once, light, for a screen.
    public static TimelineView fit(int width, Locale locale) {
        return new TimelineView(
                null, width, Lanes.NONE, true, true, true, true, true, locale, 12, Theme.LIGHT);
    }

    /// The same for paper: smaller text, told apart in grey.
    public static TimelineView print(int width, Locale locale) {
        return fit(width, locale).withTheme(Theme.PRINT).withTextSize(PRINT_TEXT);
    }

    public TimelineView withWindow(@Nullable TimeSpan other) {
        return new TimelineView(
                other, width, lanes, volume, series, links, breaks, titled, locale, textSize,
                theme);
    }

    public TimelineView withLanes(Lanes other) {
        return new TimelineView(
                window, width, other, volume, series, links, breaks, titled, locale, textSize,
                theme);
    }

    public TimelineView withTheme(Theme other) {
        return new TimelineView(
                window, width, lanes, volume, series, links, breaks, titled, locale, textSize,
                other);
    }

    public TimelineView withTextSize(double other) {
        return new TimelineView(
                window, width, lanes, volume, series, links, breaks, titled, locale, other, theme);
    }

    public TimelineView withBreaks(boolean other) {
        return new TimelineView(
                window, width, lanes, volume, series, links, other, titled, locale, textSize,
                theme);
    }

    public TimelineView withTitled(boolean other) {
        return new TimelineView(
                window, width, lanes, volume, series, links, breaks, other, locale, textSize,
                theme);
    }

    public TimelineView withPanels(boolean showVolume, boolean showSeries, boolean showLinks) {
        return new TimelineView(
                window,
                width,
                lanes,
                showVolume,
                showSeries,
                showLinks,
                breaks,
                titled,
                locale,
                textSize,
                theme);
    }

    /// What rows stand for.
    public enum Lanes {
        /// One lane for all events.
        NONE,
        /// A lane for each first participant; others are joined by thin lines.
        ACTOR,
        /// A lane for each type of event.
        KIND,
        /// Events, then a line for each claim with its mentions.
        CLAIM,
        /// Events, then a line for each target with the sentiment towards it.
        TARGET
    }

    /// The colours of a picture.
    public enum Theme {
        LIGHT,
        DARK,
        /// White paper, everything told apart by shape and lightness.
        PRINT
    }
}
