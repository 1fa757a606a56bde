package org.furore.annotate.sentiment;

/// Says how stretches of English text are toned: by rules ([Vader]) or by what was learnt from
/// people's ratings ([LearntSentiment]). Any thread.
public interface Tone {
    /// How a stretch is toned, as if nothing stood around.
    ///
    /// @param from first UTF-16 unit
    /// @param to one past the last
    /// @throws IndexOutOfBoundsException if that isn't in the text
    Sentiment score(String text, int from, int to);

    /// A text as this tone reads it, of the same length: what is handed to [#score].
    default String read(String text) {
        return text;
    }
}
