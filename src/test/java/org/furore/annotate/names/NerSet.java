package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts with the names people marked in them. What was cut into tokens is put together again as it
/// would be written, and the marks are places in that text.
///
/// Three things are the same for every system measured: an article before a name, punctuation
/// around and a possessive behind count neither way; spans that touch a handle or hashtag are left
/// out, since the sets themselves disagree whether those are names; and what lies inside a mark
/// that was filtered out ([Text#ignored]) is neither right nor wrong.
record NerSet(String name, List<Text> texts) {
    private static final Path GOLD = Path.of("../shared/data/D_gold");

    /// One text.
    ///
    /// @param names marked spans, in order
    /// @param ignored marked spans that name nothing
    record Text(String text, List<Range> names, List<Range> ignored) {}

    static NerSet wnut() {
        return new NerSet("wnut17 dev", tweets("ner_wnut17_social/emerging.dev.conll"));
    }

    static NerSet wnutTrain() {
        return new NerSet("wnut17 train", tweets("ner_wnut17_social/wnut17train.conll"));
    }

    static NerSet broadTwitter() {
        List<Text> all = new ArrayList<>();
        for (String part : List.of("a", "b", "e")) {
            all.addAll(tweets("ner_broad_twitter_corpus/" + part + ".conll"));
        }
        return new NerSet("broad twitter", all);
    }

    static NerSet wikigold() {
        return new NerSet(
                "wikigold",
                documents(
                        NerTokens.sentences(file("ner_wikigold/wikigold.conll.txt")),
                        type -> true));
    }

    /// Without the types that are no names: times, quantities, money; and of the rest only spans
    /// with a capital letter that isn't a pronoun's, since the set also marks `they` and `forces`.
    static NerSet re3d() {
        Set<String> none = Set.of("Temporal", "Quantity", "Money");
        return new NerSet(
                "re3d",
                chunks(
                        NerTokens.sentences(
                                file("ner_re3d_news/CONLL-format/data/train/re3d-train.conll")),
                        type -> !none.contains(type)));
    }

    /// Of all types but times and quantities, only spans all of whose words are capitalised, small
    /// words between them aside: the set marks every noun phrase.
    static NerSet gum() {
        List<Text> all = new ArrayList<>();
        for (Path each : list("ner_gum_news_interview", ".tsv")) {
            all.add(
                    NerTokens.text(
                            NerTokens.sentences(read(each)),
                            type -> !type.equals("time") && !type.equals("quantity"),
                            NerTokens.Named.ALL_CAPITALS));
        }
        return new NerSet("gum", all);
    }

    /// Persons, organisations and places.
    static NerSet ieer() {
        List<Text> all = new ArrayList<>();
        for (Path each : list("ieer_newswire_ner", "")) {
            if (each.getFileName().toString().matches("(APW|NYT).*")) {
                Matcher bodies = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>").matcher(read(each));
                while (bodies.find()) {
                    all.add(marked(bodies.group(1)));
                }
            }
        }
        return new NerSet("ieer", all);
    }

    /// The texts at even or odd places, in blocks of ten so that neighbours stay together.
    NerSet half(int which) {
        List<Text> half = new ArrayList<>();
        int block = texts.size() > 500 ? 10 : 1;
        for (int i = 0; i < texts.size(); i++) {
            if (i / block % 2 == which) {
                half.add(texts.get(i));
            }
        }
        return new NerSet(name + (which == 0 ? " (first half)" : " (held-out half)"), half);
    }

    private static Text marked(String body) {
        Matcher tags =
                Pattern.compile("<([be])_(enamex|timex|numex)([^>]*)>")
                        .matcher(
                                body.replace("``", "\"")
                                        .replace("''", "\"")
                                        .replace("&AMP;", "&")
                                        .replaceAll("</?ANNOTATION>", ""));
        StringBuilder text = new StringBuilder();
        List<Range> names = new ArrayList<>();
        int start = -1;
        while (tags.find()) {
            tags.appendReplacement(text, "");
            if (tags.group(2).equals("enamex")) {
                if (tags.group(1).equals("b")) {
                    start = text.length();
                } else if (start >= 0 && start < text.length()) {
                    add(text.toString(), new Range(start, text.length()), names);
                    start = -1;
                }
            }
        }
        tags.appendTail(text);
        return new Text(text.toString(), names, List.of());
    }

    static void add(String text, Range range, List<Range> to) {
        Range bare = bare(text, range);
        if (bare != null) {
            to.add(bare);
        }
    }

    /// Without article, punctuation around and possessive; null if nothing is left.
    static @Nullable Range bare(String text, Range range) {
        int start = range.start();
        int end = range.end();
        while (start < end
                && !Character.isLetterOrDigit(text.codePointAt(start))
                && text.charAt(start) != '@'
                && text.charAt(start) != '#') {
            start++;
        }
        Matcher article = Pattern.compile("(?i)(the|a|an)\\s+").matcher(text).region(start, end);
        if (article.lookingAt() && article.end() < end) {
            start = article.end();
        }
        if (end - start > 2 && text.substring(end - 2, end).matches("['’][sS]")) {
            end -= 2;
        }
        while (start < end && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end--;
        }
        return start < end ? new Range(start, end) : null;
    }

    /// Whether a span touches a handle or hashtag.
    static boolean signed(String text, Range range) {
        int start = range.start();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String around = text.substring(start, range.end());
        return around.indexOf('@') >= 0 || around.indexOf('#') >= 0 || around.contains("http");
    }

    private static List<Text> tweets(String path) {
        return NerTokens.sentences(file(path)).stream()
                .map(tweet -> NerTokens.text(List.of(tweet), type -> true, NerTokens.Named.ALL))
                .toList();
    }

    private static List<Text> documents(
            List<List<NerTokens.Token>> sentences, Predicate<String> wanted) {
        List<Text> all = new ArrayList<>();
        List<List<NerTokens.Token>> open = new ArrayList<>();
        for (List<NerTokens.Token> sentence : sentences) {
            if (sentence.getFirst().word().equals("-DOCSTART-")) {
                all.add(NerTokens.text(open, wanted, NerTokens.Named.ALL));
                open.clear();
            } else {
                open.add(sentence);
            }
        }
        all.add(NerTokens.text(open, wanted, NerTokens.Named.ALL));
        all.removeIf(text -> text.text().isBlank());
        return all;
    }

    /// Documents whose bounds the file doesn't tell: twenty sentences at a time.
    private static List<Text> chunks(
            List<List<NerTokens.Token>> sentences, Predicate<String> wanted) {
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += 20) {
            all.add(
                    NerTokens.text(
                            sentences.subList(i, Math.min(sentences.size(), i + 20)),
                            wanted,
                            NerTokens.Named.SOME_CAPITAL));
        }
        return all;
    }

    private static String file(String path) {
        Path at = GOLD.resolve(path);
        Assumptions.assumeTrue(Files.isRegularFile(at), () -> at + " is not here");
        return read(at);
    }

    private static List<Path> list(String folder, String end) {
        Path at = GOLD.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not here");
        try (Stream<Path> files = Files.list(at)) {
            return files.filter(each -> each.toString().endsWith(end))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
