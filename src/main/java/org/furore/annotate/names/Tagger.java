package org.furore.annotate.names;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Parts of speech of English words by Apache OpenNLP's model (Universal Dependencies, English Web
/// Treebank). The model is read once, when first asked for, and shared; a tagger is for one thread.
final class Tagger {
    /// Longer sentences are tagged in pieces, so that time stays linear and memory small.
    private static final int PIECE = 120;

    /// Of longer words only the beginning is shown.
    private static final int LONGEST = 60;

    /// Read when this class is first used.
    private static final class Model {
        static final POSModel ENGLISH = read("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");

        private static POSModel read(String name) {
            try (InputStream in = Objects.requireNonNull(Tagger.class.getResourceAsStream(name))) {
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final POSTaggerME tagger = new POSTaggerME(Model.ENGLISH);

    /// Tags the tokens from `from` to `to`, one sentence, into `tags`. A clitic is shown with the
    /// word before it, as the model knows it; words of a sentence that shouts are shown in lower
    /// case.
    void tag(Tokens tokens, int from, int to, Capitals capitals, Tag[] tags) {
        for (int start = from; start < to; start += PIECE) {
            piece(tokens, start, Math.min(to, start + PIECE), capitals, tags);
        }
    }

    private void piece(Tokens tokens, int from, int to, Capitals capitals, Tag[] tags) {
        String[] words = new String[to - from];
        int[] hosts = new int[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            if (size > 0 && tokens.is(i, TokenKind.CLITIC)) {
                words[size - 1] += tokens.word(i);
            } else {
                hosts[size] = i;
                words[size++] = shown(tokens, i, capitals);
            }
        }
        String[] told = tagger.tag(Arrays.copyOf(words, size));
        Arrays.fill(tags, from, to, Tag.PART);
        for (int i = 0; i < size; i++) {
            tags[hosts[i]] = Tag.of(told[i]);
        }
    }

    private static String shown(Tokens tokens, int index, Capitals capitals) {
        int start = tokens.start(index);
        int end = Math.min(tokens.end(index), start + LONGEST);
        String word = tokens.text().substring(start, end);
        return capitals == Capitals.ALL && tokens.is(index, TokenKind.WORD)
                ? word.toLowerCase(Locale.ROOT)
                : word;
    }
}
