package org.furore.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms a word of a query is also looked for in: English ones that have its stem by KStem
/// (Krovetz, "Viewing morphology as an inference process", 1993), plurals in `-ies` that it has as
/// words of their own (`movies`), and French plurals. The index keeps words as they are written, so
/// that quotation marks find one form alone. French feminine and verb forms are left out: their
/// endings make `post` of `poster` and `new` of `news`, and a query has no language. Any thread.
final class Inflections {
    private static final int LEAST = 3;
    private static final List<String> ENDINGS =
            List.of("", "s", "es", "d", "ed", "ing", "er", "ers", "y", "ies", "ied");

    /// Singular and plural endings.
    private static final List<List<String>> FRENCH =
            List.of(List.of("eau", "eaux"), List.of("al", "aux"), List.of("eu", "eux"));

    private static final String VOWELS = "aeiouy";

    private Inflections() {}

    /// The word first, then its other forms; itself alone where it is no plain word.
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() >= LEAST && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            english(word, forms);
            french(word, forms);
        }
        return Collections.unmodifiableSet(forms);
    }

    private static void english(String word, Set<String> forms) {
        Stems stems = new Stems();
        String stem = stems.of(word);
        if (stem.length() < LEAST) {
            return;
        }
        char last = stem.charAt(stem.length() - 1);
        String second =
                VOWELS.indexOf(last) >= 0 ? stem.substring(0, stem.length() - 1) : stem + last;
        if (word.endsWith("ie") || !stems.of(word + "s").equals(word + "s")) {
            forms.add(word + "s");
        }
        if (word.endsWith("ies") || (word.endsWith("s") && !stem.equals(word))) {
            forms.add(word.substring(0, word.length() - 1));
        }
        for (String base : List.of(stem, second)) {
            for (String ending : ENDINGS) {
                String form = base + ending;
                if (form.length() >= LEAST && stems.of(form).equals(stem)) {
                    forms.add(form);
                }
            }
        }
    }

    private static void french(String word, Set<String> forms) {
        for (List<String> pair : FRENCH) {
            for (int i = 0; i < 2; i++) {
                String ending = pair.get(i);
                if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                    String base = word.substring(0, word.length() - ending.length());
                    forms.add(base + pair.get(1 - i));
                    return;
                }
            }
        }
    }

    /// Lucene's stemmer for one word at a time.
    private static final class Stems {
        private final OneWord word = new OneWord();
        private final TokenStream stemmer = new KStemFilter(word);

        String of(String text) {
            try {
                word.text = text;
                stemmer.incrementToken();
                return word.term.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String text = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.setEmpty().append(text);
            return true;
        }
    }
}
