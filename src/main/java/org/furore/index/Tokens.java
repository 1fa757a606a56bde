package org.furore.index;

/// The tokens of the place in a text that was scanned last: a word, and what else it can be found
/// by.
final class Tokens {
    private final StringBuilder terms = new StringBuilder();
    private int[] data = new int[5 * 16];
    private int count;

    void clear() {
        terms.setLength(0);
        count = 0;
    }

    int count() {
        return count;
    }

    /// Where the next term is written; [#end] closes it.
    StringBuilder terms() {
        return terms;
    }

    int begin() {
        return terms.length();
    }

    /// Closes the term that began at `begin`. An empty one is forgotten, and so is one that the
    /// same place has already.
    ///
    /// @param step positions after the token before
    void end(int begin, int from, int to, int step) {
        int length = terms.length() - begin;
        if (length == 0 || (step == 0 && has(begin, length))) {
            terms.setLength(begin);
            return;
        }
        if (5 * count == data.length) {
            data = java.util.Arrays.copyOf(data, 2 * data.length);
        }
        int at = 5 * count++;
        data[at] = begin;
        data[at + 1] = length;
        data[at + 2] = from;
        data[at + 3] = to;
        data[at + 4] = step;
    }

    private boolean has(int begin, int length) {
        for (int i = count - 1; i >= 0; i--) {
            if (data[5 * i + 1] == length && same(data[5 * i], begin, length)) {
                return true;
            }
            if (data[5 * i + 4] > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean same(int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (terms.charAt(one + i) != terms.charAt(other + i)) {
                return false;
            }
        }
        return true;
    }

    int termBegin(int index) {
        return data[5 * index];
    }

    int termLength(int index) {
        return data[5 * index + 1];
    }

    String term(int index) {
        return terms.substring(termBegin(index), termBegin(index) + termLength(index));
    }

    /// UTF-16 unit of the text where the token starts.
    int from(int index) {
        return data[5 * index + 2];
    }

    int to(int index) {
        return data[5 * index + 3];
    }

    int step(int index) {
        return data[5 * index + 4];
    }
}
