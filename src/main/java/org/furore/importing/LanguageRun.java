package org.furore.importing;

import org.furore.domain.document.Languages;
import org.furore.domain.document.Languages.Found;
import org.furore.domain.document.Languages.Unstated;
import org.furore.domain.task.Progress;
import org.furore.platform.Blocking;

import java.util.ArrayList;
import java.util.List;

/// Finds the languages of documents whose sources state none, batch by batch, so that edits and
/// imports come in between and nothing is lost when it is stopped.
public final class LanguageRun {
    private static final int BATCH = 500;

    private final Languages languages;

    public LanguageRun(Languages languages) {
        this.languages = languages;
    }

    /// Looks at all that nobody looked at. The phase told to `progress` is `languages`, in
    /// documents. Cancelling it leaves whole batches.
    ///
    /// @return how many documents were looked at
    public long run(Progress progress) {
        assert Blocking.allowed() : "on the window's thread";
        List<Unstated> batch = languages.unstated(0, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        TextLanguage detector = new TextLanguage();
        long done = 0;
        while (!batch.isEmpty()) {
            List<Found> found = new ArrayList<>(batch.size());
            for (Unstated each : batch) {
                if (progress.cancelled()) {
                    languages.found(found);
                    return done + found.size();
                }
                TextLanguage.Guess guess = detector.of(each.text());
                found.add(new Found(each.ordinal(), guess.language(), guess.confidence()));
            }
            languages.found(found);
            done += found.size();
            progress.report("languages", done, -1);
            batch = languages.unstated(batch.getLast().ordinal(), BATCH);
        }
        return done;
    }
}
