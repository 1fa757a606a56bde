package org.furore.report;

import org.furore.domain.task.Progress;

/// The work on a report as one whole: each phase has the share of it that it usually takes, so that
/// a bar moves once from its left end to its right. Phases come in their order; one may be left
/// out.
final class Phases implements Progress {
    /// Units of the whole.
    static final long WHOLE = 1000;

    private final Progress told;
    private long last;

    Phases(Progress told) {
        this.told = told;
    }

    /// A phase and where it ends, measured on a report of 300 pages.
    enum Phase {
        COUNT(50),
        ANNOTATIONS(70),
        QUOTES(130),
        SECTIONS(200),
        LAYOUT(420),
        PAGES(820),
        FINISH(WHOLE);

        private final long end;

        Phase(long end) {
            this.end = end;
        }

        /// The key below `cli.phase-`.
        String word() {
            return org.furore.domain.EnumWords.of(this);
        }

        private long begin() {
            return ordinal() == 0 ? 0 : values()[ordinal() - 1].end;
        }

        private static Phase of(String word) {
            for (Phase phase : values()) {
                if (phase.word().equals(word)) {
                    return phase;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /// Stops here if the work was cancelled, or begins a phase.
    void begin(Phase phase) {
        check();
        report(phase, 0, 1);
    }

    void report(Phase phase, long done, long total) {
        double share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
        long now = phase.begin() + Math.round((phase.end - phase.begin()) * share);
        last = Math.max(last, now);
        told.report(phase.word(), last, WHOLE);
    }

    @Override
    public void report(String phase, long done, long total) {
        report(Phase.of(phase), done, total);
    }

    @Override
    public boolean cancelled() {
        return told.cancelled();
    }
}
