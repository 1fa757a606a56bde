package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.RatedTexts.Rated;
import org.furore.annotate.sentiment.RatedTexts.Set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Learns the weights that [LearntSentiment] ships, from the rated texts alone. Run as a program in
/// the folder of the repository, with the tests' classes and all libraries on the class path, it
/// writes `assets/learnt/weights.tsv` anew, the same bytes each time.
final class Training {
    static final Path WEIGHTS = Path.of("assets/learnt/weights.tsv");

    /// Chosen among 0.2, 0.3, 0.5 and 1, by all sets together, on folds 0, 3 and 7 of ten: the
    /// more, the better for editorials and the worse for films.
    private static final double LAMBDA = 0.5;

    /// A word or pair must stand in so many texts that aren't copies of each other.
    private static final int TEXTS = 3;

    /// Weights nearer to 0 are left out; the others keep two decimals.
    private static final double LEAST = 0.05;

    /// What is enlarged is penalised less: the figures of VADER and the bias.
    private static final double ENLARGED = 3;

    /// Letters and digits two texts share at their beginning or end to count as copies.
    private static final int COPIED = 24;

    private static final int FOLDS = 10;

    private static final List<String> FIGURES =
            List.of(
                    LearntSentiment.BIAS,
                    LearntSentiment.COMPOUND,
                    LearntSentiment.NEGATIVE,
                    LearntSentiment.POSITIVE);

    /// @param group the same for copies
    record Example(Set set, Rated rated, int group, int fold) {}

    private final Vader vader = Vader.shipped();

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(WEIGHTS.getParent());
        Files.writeString(WEIGHTS, table(new Training().learn(examples())));
    }

    /// All rated texts, each with its fold. Texts equal in letters and digits, or in the first or
    /// last 24 of these, are of one group, whatever set they are of, and a group is in one fold.
    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> parents = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        List<Map.Entry<Set, Rated>> all = new ArrayList<>();
        for (Set set : Set.values()) {
            RatedTexts.of(set).forEach(each -> all.add(Map.entry(set, each)));
        }
        for (int i = 0; i < all.size(); i++) {
            String text = bare(all.get(i).getValue().text());
            bare.add(text);
            parents.add(i);
            int length = text.length();
            join(parents, seen, "=" + text, i);
            if (length >= COPIED) {
                join(parents, seen, "<" + text.substring(0, COPIED), i);
                join(parents, seen, ">" + text.substring(length - COPIED), i);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            int group = root(parents, i);
            int fold = Math.floorMod(bare.get(group).hashCode(), FOLDS);
            examples.add(new Example(all.get(i).getKey(), all.get(i).getValue(), group, fold));
        }
        return examples;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void join(List<Integer> parents, Map<String, Integer> seen, String key, int i) {
        Integer other = seen.putIfAbsent(key, i);
        if (other != null) {
            int a = root(parents, other);
            int b = root(parents, i);
            parents.set(Math.max(a, b), Math.min(a, b));
        }
    }

    private static int root(List<Integer> parents, int i) {
        int at = i;
        while (parents.get(at) != at) {
            at = parents.get(at);
        }
        return at;
    }

    /// What ten models, each learnt without one fold, say of the texts of that fold: compounds in
    /// the order of `examples`.
    double[] crossValidated(List<Example> examples) {
        double[] said = new double[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            LearntSentiment learnt =
                    new LearntSentiment(
                            vader, learn(examples.stream().filter(e -> e.fold != left).toList()));
            for (int i = 0; i < said.length; i++) {
                if (examples.get(i).fold == left) {
                    String text = examples.get(i).rated.text();
                    said[i] = learnt.score(text, 0, text.length()).compound();
                }
            }
        }
        return said;
    }

    /// Weights by word or pair, as they are shipped.
    Map<String, Double> learn(List<Example> examples) {
        Map<String, Double> rarity = rarity(examples);
        List<String> columns = new ArrayList<>(FIGURES);
        columns.addAll(rarity.keySet());
        Map<String, Integer> column = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            column.put(columns.get(i), i);
        }
        Ridge ridge = new Ridge(columns.size());
        examples.forEach(each -> add(ridge, each.rated, column, rarity));
        double[] weights = ridge.weights(LAMBDA);
        Map<String, Double> learnt = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            String gram = columns.get(i);
            boolean figure = i < FIGURES.size();
            double weight = weights[i] * (figure ? ENLARGED : rarity.getOrDefault(gram, 0.0));
            if (figure || Math.abs(weight) >= LEAST) {
                learnt.put(gram, Math.rint(weight * 100) / 100);
            }
        }
        return learnt;
    }

    /// Of each word and pair that is frequent enough and has no name in it, a seventh of the
    /// logarithm of the number of texts for each text that has it.
    private static Map<String, Double> rarity(List<Example> examples) {
        Names names = Names.in(examples.stream().map(each -> each.rated.text()).toList());
        Map<String, java.util.Set<Integer>> groups = new HashMap<>();
        for (Example each : examples) {
            String text = each.rated.text();
            WordGrams.each(
                    text,
                    0,
                    text.length(),
                    (gram, start, end) ->
                            groups.computeIfAbsent(gram, any -> new HashSet<>()).add(each.group));
        }
        Map<String, Double> rarity = new TreeMap<>();
        groups.forEach((gram, in) -> {
            if (in.size() >= TEXTS && !names.has(gram)) {
                double ratio = (double) examples.size() / in.size();
                rarity.put(gram, StrictMath.log(ratio) / 7);
            }
        });
        return rarity;
    }

    private void add(
            Ridge ridge, Rated rated, Map<String, Integer> column, Map<String, Double> rarity) {
        String text = rated.text();
        Sentiment rules = vader.score(text);
        Map<Integer, Double> row = new TreeMap<>();
        int count =
                WordGrams.each(
                        text,
                        0,
                        text.length(),
                        (gram, start, end) -> {
                            Integer at = column.get(gram);
                            if (at != null) {
                                row.merge(at, rarity.getOrDefault(gram, 0.0), Double::sum);
                            }
                        });
        row.replaceAll((at, sum) -> sum / Math.sqrt(Math.max(1, count)));
        row.put(0, ENLARGED);
        row.put(1, ENLARGED * rules.compound());
        row.put(2, ENLARGED * rules.negative());
        row.put(3, ENLARGED * rules.positive());
        int[] places = row.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values = row.values().stream().mapToDouble(Double::doubleValue).toArray();
        ridge.add(places, values, rated.rating());
    }

    /// The weights as they are written.
    static String table(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .map(each ->
                        String.format(Locale.ROOT, "%s\t%.2f%n", each.getKey(), each.getValue()))
                .map(row -> row.replace("\r\n", "\n"))
                .collect(Collectors.joining());
    }

    /// Pearson's r of `said` and the ratings of one set.
    static double agreement(List<Example> examples, double[] said, Set set) {
        int[] of =
                java.util.stream.IntStream.range(0, said.length)
                        .filter(i -> examples.get(i).set == set)
                        .toArray();
        return RatedTexts.correlation(
                Arrays.stream(of).mapToDouble(i -> said[i]).toArray(),
                Arrays.stream(of).mapToDouble(i -> examples.get(i).rated.rating()).toArray());
    }
}
