package org.furore.annotate.sentiment;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// The tables of words that lie in `assets`.
final class Lexicon {
    private static final String FOLDER = "/assets/";

    private Lexicon() {}

    /// Valence by word; where a word stands twice the second holds, as in the reference.
    static Map<String, Double> words() {
        Map<String, Double> words = new HashMap<>();
        rows("vader/lexicon.tsv", (word, valence) -> words.put(word, Double.valueOf(valence)));
        return words;
    }

    /// Names by code point.
    static Map<Integer, String> emoji() {
        Map<Integer, String> emoji = new HashMap<>();
        rows("vader/emoji.tsv", (sign, name) -> emoji.put(sign.codePointAt(0), name));
        return emoji;
    }

    /// The weights of [LearntSentiment] by word or pair.
    static Map<String, Double> learnt() {
        Map<String, Double> weights = new HashMap<>();
        rows("learnt/weights.tsv", (gram, weight) -> weights.put(gram, Double.valueOf(weight)));
        return weights;
    }

    private static void rows(String name, BiConsumer<String, String> each) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw missing(name, null);
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            table.lines()
                    .forEach(row -> {
                        int tab = row.indexOf('\t');
                        each.accept(row.substring(0, tab), row.substring(tab + 1));
                    });
        } catch (IOException e) {
            throw missing(name, e);
        }
    }

    private static FuroreException missing(String name, @Nullable Throwable cause) {
        return new FuroreException(
                FuroreException.Kind.FAILURE, Message.of("annotate.no-lexicon", name), cause);
    }
}
