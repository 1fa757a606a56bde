package org.furore.annotate.learning;

/// A text's n-grams against the weights of a table: the sums of words and of letters, and the
/// lengths of the text's own two vectors.
record Linear(double words, double wordLength, double letters, double letterLength) {
    /// @param table for each n-gram its weight times its inverse document frequency, then the
    ///   square of that frequency, side by side since both are always wanted
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
        return new Linear(words, Math.sqrt(wordSquares), letters, Math.sqrt(letterSquares));
    }

    /// Words and letters together, each of the two vectors taken as of length 1.
    double sum() {
        return over(words, wordLength) + over(letters, letterLength);
    }

    /// What one n-gram of the text adds to [#sum()].
    double part(int id, float[] table) {
        return over(table[2 * id], id < Grams.HALF ? wordLength : letterLength);
    }

    private static double over(double sum, double length) {
        return length == 0 ? 0 : sum / length;
    }
}
