package org.furore.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Arrays;

/// Gives Lucene the words of [WordScanner], with every form a place is found by.
public final class WordAnalyzer extends Analyzer {
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Words());
    }

    /// Keeps phrases from running out of one value into the next.
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /// The words of one value, and a key for each of its places.
    static final class Words extends Tokenizer {
        private static final int KEPT = 1 << 16;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final WordScanner scanner = new WordScanner(true);
        private char[] text = new char[1024];
        private int length;
        private int next;
        private final PlaceKeys keys = new PlaceKeys();

        private Words() {}

        /// The keys of the places that were read since the last reset, until the next one.
        BytesRef keys() {
            return keys.bytes();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            if (text.length > KEPT) {
                text = new char[KEPT];
            }
            length = 0;
            for (int read; (read = input.read(text, length, text.length - length)) >= 0; ) {
                length += read;
                if (length == text.length) {
                    text = Arrays.copyOf(text, 2 * length);
                }
            }
            scanner.reset(text, length);
            next = 0;
            keys.clear();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            Tokens tokens = scanner.tokens();
            if (next >= tokens.count()) {
                if (!scanner.next()) {
                    return false;
                }
                next = 0;
            }
            int begin = tokens.termBegin(next);
            int count = tokens.termLength(next);
            tokens.terms().getChars(begin, begin + count, term.resizeBuffer(count), 0);
            term.setLength(count);
            if (tokens.step(next) > 0) {
                keys.add(term);
            }
            offset.setOffset(correctOffset(tokens.from(next)), correctOffset(tokens.to(next)));
            step.setPositionIncrement(tokens.step(next));
            next++;
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            int last = correctOffset(length);
            offset.setOffset(last, last);
        }
    }
}
