package org.furore.annotate.learning;

/// The sums of a text's n-grams' weights, words and letters apart, each over the length of the
/// text's own vector.
///
/// @param words of word n-grams; 0 if there are none
/// @param letters of letter n-grams
record Linear(double words, double letters) {
    /// @param table for each n-gram its weight times its inverse document frequency, then the
    ///     square of that frequency, side by side since both are always wanted
    static Linear of(Grams.Taken taken, float[] table) {
        double words = 0;
        double letters = 0;
        double wordSquares = 0;
        double letterSquares = 0;
        for (int i = 0; i < taken.size(); i++) {
            int id = taken.id(i);
            if (id < Grams.HALF) {
                words += table[2 * id];
                wordSquares += table[2 * id + 1];
            } else {
                letters += table[2 * id];
                letterSquares += table[2 * id + 1];
            }
        }
        return new Linear(over(words, wordSquares), over(letters, letterSquares));
    }

    private static double over(double sum, double squares) {
        return squares == 0 ? 0 : sum / Math.sqrt(squares);
    }
}
