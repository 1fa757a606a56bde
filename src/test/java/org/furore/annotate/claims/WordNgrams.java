package org.furore.annotate.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ours is held against: words in ones, twos and threes, tf-idf, a linear support vector
/// machine, as scikit-learn has them by default. Nothing is shared with ours.
final class WordNgrams {
    private static final Pattern WORD =
            Pattern.compile("\\b\\w\\w+\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /// It stops when no example's weight moves more.
    private static final double ENOUGH = 0.01;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] idf;
    private final double[] weights;

    WordNgrams(List<Judged> examples, double cost) {
        List<Map<Integer, Double>> counted = new ArrayList<>();
        Map<Integer, Integer> documents = new HashMap<>();
        for (Judged example : examples) {
            Map<Integer, Double> counts = new LinkedHashMap<>();
            for (String gram : grams(example.text())) {
                counts.merge(
                        numbers.computeIfAbsent(gram, key -> numbers.size()), 1.0, Double::sum);
            }
            counts.keySet().forEach(id -> documents.merge(id, 1, Integer::sum));
            counted.add(counts);
        }
        idf = new double[numbers.size()];
        documents.forEach((id, n) -> idf[id] = Math.log((1.0 + examples.size()) / (1.0 + n)) + 1);
        weights = new double[numbers.size() + 1];
        int[][] ids = new int[examples.size()][];
        double[][] values = new double[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = counted.get(i).keySet().stream().mapToInt(id -> id).toArray();
            values[i] = unit(counted.get(i));
        }
        solve(ids, values, examples, cost);
    }

    private double[] unit(Map<Integer, Double> counts) {
        double[] values =
                counts.entrySet().stream()
                        .mapToDouble(e -> e.getValue() * idf[e.getKey()])
                        .toArray();
        double length = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        return Arrays.stream(values).map(v -> v / length).toArray();
    }

    private void solve(int[][] ids, double[][] values, List<Judged> examples, double cost) {
        double[] alpha = new double[ids.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            order.add(i);
        }
        Random random = new Random(1);
        double moved = 1;
        for (int round = 0; round < 50 && moved > ENOUGH; round++) {
            moved = 0;
            java.util.Collections.shuffle(order, random);
            for (int i : order) {
                double sign = examples.get(i).positive() ? 1 : -1;
                double value = weights[weights.length - 1];
                for (int k = 0; k < ids[i].length; k++) {
                    value += values[i][k] * weights[ids[i][k]];
                }
                double square = (ids[i].length == 0 ? 1 : 2) + 0.5 / cost;
                double old = alpha[i];
                alpha[i] = Math.max(0, old - (sign * value - 1 + 0.5 / cost * old) / square);
                double step = (alpha[i] - old) * sign;
                moved = Math.max(moved, Math.abs(step));
                for (int k = 0; k < ids[i].length; k++) {
                    weights[ids[i][k]] += step * values[i][k];
                }
                weights[weights.length - 1] += step;
            }
        }
    }

    double score(String text) {
        Map<Integer, Double> counts = new LinkedHashMap<>();
        for (String gram : grams(text)) {
            Integer id = numbers.get(gram);
            if (id != null) {
                counts.merge(id, 1.0, Double::sum);
            }
        }
        double[] values = unit(counts);
        double sum = weights[weights.length - 1];
        int k = 0;
        for (int id : counts.keySet()) {
            sum += values[k++] * weights[id];
        }
        return sum;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> grams(String text) {
        List<String> words = words(text);
        List<String> grams = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            for (int i = 0; i + n <= words.size(); i++) {
                grams.add(String.join(" ", words.subList(i, i + n)));
            }
        }
        return grams;
    }
}
