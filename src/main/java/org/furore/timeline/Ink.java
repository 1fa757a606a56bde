package org.furore.timeline;

/// What a stroke or a fill means. A [Palette] turns it into a colour, so one scene serves all
/// themes.
public enum Ink {
    PAPER,
    TEXT,
    MUTED,
    GRID,
    ACCENT,
    ARTICLE,
    POST,
    REVIEW,
    SUPPORTING,
    OPPOSING,
    UNDECIDED,
    /// Of the second series of a panel; the first has the accent.
    SECOND,
    THIRD,
    FOURTH;

    /// This ink at full strength.
    public Paint full() {
        return new Paint(this, 1);
    }

    /// This ink mixed into the paper.
    ///
    /// @param strength 0 (paper) to 1 (ink)
    public Paint at(double strength) {
        return new Paint(this, strength);
    }

    /// An ink thinned with paper: opaque, so that it prints the same everywhere.
    ///
    /// @param strength 0 (paper) to 1 (ink)
    public record Paint(Ink ink, double strength) {}
}
