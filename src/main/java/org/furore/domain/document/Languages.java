package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The languages of documents whose source states none. Calls block.
public interface Languages {
    /// UTF-16 units of a text that are looked at.
    int LOOKED_AT = 2000;

    /// Live documents with a text whose language nobody stated or looked for, in order of ordinal.
    ///
    /// @param after an ordinal, or 0
    List<Unstated> unstated(long after, int count);

    /// Keeps what was found; what a person said meanwhile stays.
    void found(List<Found> languages);

    /// @param text its beginning, at most [#LOOKED_AT] units
    record Unstated(long ordinal, String text) {}

    /// @param language a BCP 47 tag, or null where it can't be told
    /// @param confidence 0 to 1
    record Found(long ordinal, @Nullable String language, double confidence) {}
}
