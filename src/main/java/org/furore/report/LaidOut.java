package org.furore.report;

import com.openhtmltopdf.extend.FSTextBreaker;

import org.furore.report.Phases.Phase;

/// How much of the text has been laid out. The engine tells nothing of it, but asks where lines may
/// break whenever it comes to a piece of text; stopping is possible there too.
final class LaidOut {
    private static final int STEP = 2000;

    /// Some text is laid out twice, as it does not fit where it was tried first.
    private static final double AGAIN = 1.4;

    private final Phases progress;
    private final long total;
    private long done;
    private long told;

    private LaidOut(Phases progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /// @param xhtml all that will be laid out
    static LaidOut of(String xhtml, Phases progress) {
        long letters = 0;
        boolean tag = false;
        for (int i = Math.max(0, xhtml.indexOf("<body")); i < xhtml.length(); i++) {
            char c = xhtml.charAt(i);
            tag = c == '<' || tag && c != '>';
            letters += tag || c == '>' ? 0 : 1;
        }
        return new LaidOut(progress, Math.round(letters * AGAIN));
    }

    /// Breaks lines as `breaker` does.
    FSTextBreaker watching(FSTextBreaker breaker) {
        return new FSTextBreaker() {
            @Override
            public int next() {
                return breaker.next();
            }

            @Override
            public void setText(String text) {
                note(text.length());
                breaker.setText(text);
            }
        };
    }

    private void note(int letters) {
        done += letters;
        if (done - told >= STEP) {
            told = done;
            progress.check();
            progress.report(Phase.LAYOUT, done, total);
        }
    }
}
