package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Texts that were cut into tokens with a tag each (CoNLL: `B-`, `I-` or bare types, `O`), put
/// together again as they would be written.
final class NerTokens {
    private static final Set<String> PRONOUNS =
            Set.of(
                    "i", "we", "he", "she", "it", "they", "you", "my", "our", "his", "her", "their",
                    "its", "your", "who", "this", "that", "these", "those", "us");
    private static final Set<String> SMALL =
            Set.of(
                    "of", "the", "and", "for", "in", "on", "de", "la", "du", "von", "van", "der",
                    "del", "di", "al", "el", "bin", "to", "a", "an", "&", "'s", "'", ",", ".", "-",
                    "(", ")", ":", "!", "?");

    /// Which marks name something: all, those with a capital letter that isn't a pronoun's, or
    /// those whose words are all capitalised, small words between them aside.
    enum Named {
        ALL,
        SOME_CAPITAL,
        ALL_CAPITALS
    }

    record Token(String word, String tag) {}

    private record Span(int start, int end, String type) {}

    private NerTokens() {}

    static NerSet.Text text(List<List<Token>> sentences, Predicate<String> wanted, Named shape) {
        StringBuilder text = new StringBuilder();
        List<Range> names = new ArrayList<>();
        List<Range> ignored = new ArrayList<>();
        for (List<Token> sentence : sentences) {
            int[] starts = new int[sentence.size()];
            if (text.length() > 0) {
                text.append(".!?\"".indexOf(text.charAt(text.length() - 1)) >= 0 ? " " : "\n\n");
            }
            for (int i = 0; i < sentence.size(); i++) {
                String before = i > 0 ? sentence.get(i - 1).word() : "";
                String after = i + 1 < sentence.size() ? sentence.get(i + 1).word() : "";
                String two = i > 1 ? sentence.get(i - 2).word() : "";
                if (i > 0 && apart(two, before, sentence.get(i).word(), after, shape)) {
                    text.append(' ');
                }
                starts[i] = text.length();
                text.append(sentence.get(i).word());
            }
            for (Span span : spans(sentence)) {
                Range range =
                        new Range(
                                starts[span.start()],
                                starts[span.end() - 1]
                                        + sentence.get(span.end() - 1).word().length());
                boolean named =
                        wanted.test(span.type())
                                && named(sentence.subList(span.start(), span.end()), shape);
                NerSet.add(text.toString(), range, named ? names : ignored);
            }
        }
        return new NerSet.Text(
                text.toString(), names, shape == Named.ALL_CAPITALS ? ignored : List.of());
    }

    private static boolean named(List<Token> words, Named shape) {
        int capitals = 0;
        int others = 0;
        for (Token token : words) {
            String low = token.word().toLowerCase(Locale.ROOT);
            if (PRONOUNS.contains(low)) {
                others++;
            } else if (Character.isUpperCase(token.word().charAt(0)) && !SMALL.contains(low)) {
                capitals++;
            } else if (!SMALL.contains(low)) {
                others++;
            }
        }
        return switch (shape) {
            case ALL -> true;
            case SOME_CAPITAL -> capitals > 0;
            case ALL_CAPITALS -> capitals > 0 && others == 0;
        };
    }

    /// Whether white space stands between two tokens.
    private static boolean apart(
            String two, String before, String word, String after, Named shape) {
        if (word.matches("[.,;:!?)\\]%…]+|['’](s|S|m|re|ve|ll|d)|n['’]t|N'T|''")) {
            return word.equals(":") && !before.matches("\\w+");
        }
        if (word.matches("['’´]")) {
            return !(before.matches("\\p{L}+") && after.matches("s|t|m|re|ve|ll|d"));
        }
        if (before.matches("['’´]") && word.matches("s|t|m|re|ve|ll|d")) {
            return false;
        }
        if (shape == Named.SOME_CAPITAL
                && (word.equals("-")
                        || before.equals("-")
                        || word.equals("’")
                        || before.equals("’"))) {
            return false;
        }
        return !before.matches("[(\\[#@$£€]")
                && !(before.equals(",") && two.matches("\\d+") && word.matches("\\d{3}"));
    }

    private static List<Span> spans(List<Token> sentence) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            String type = type(sentence.get(i).tag());
            int j = i + 1;
            if (!type.equals("O")) {
                while (j < sentence.size()
                        && !sentence.get(j).tag().startsWith("B-")
                        && type(sentence.get(j).tag()).equals(type)) {
                    j++;
                }
                spans.add(new Span(i, j, type));
            }
            i = j;
        }
        return spans;
    }

    private static String type(String tag) {
        return tag.startsWith("B-") || tag.startsWith("I-") ? tag.substring(2) : tag;
    }

    static List<List<Token>> sentences(String file) {
        List<List<Token>> all = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (String line : file.split("\n")) {
            String[] parts = line.strip().split("[\t ]+");
            if (parts.length >= 2) {
                open.add(new Token(parts[0].replace("&amp;", "&"), parts[parts.length - 1]));
            } else if (line.isBlank() && !open.isEmpty()) {
                all.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            all.add(open);
        }
        return all;
    }
}
