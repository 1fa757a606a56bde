package org.furore.analysis;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of units by coders, with holes. Units with the same answers are kept once and counted,
/// so that a million units take the room of their few patterns. Immutable.
public final class Ratings {
    /// No answer.
    static final int HOLE = -1;

    private final int coders;
    private final double[] values;
    private final int[] rows;
    private final int[] times;

    private Ratings(int coders, double[] values, int[] rows, int[] times) {
        this.coders = coders;
        this.values = values;
        this.rows = rows;
        this.times = times;
    }

    /// A table of named values.
    ///
    /// @param categories all values that could have been given, in their order, which only the
    ///   ordinal scale looks at; those nobody gave count for Gwet's AC1 and Bennett's S
    /// @param units for each unit the answer of each coder, null for none
    /// @throws IllegalArgumentException if a row has not one place a coder, or a value is no
    ///   category
    public static <T> Ratings named(
            Collection<? extends T> categories,
            int coders,
            Iterable<? extends List<? extends @Nullable T>> units) {
        Map<T, Integer> numbers = new LinkedHashMap<>();
        categories.forEach(category -> numbers.putIfAbsent(category, numbers.size()));
        Tally tally = new Tally(coders, numbers.size());
        for (List<? extends @Nullable T> unit : units) {
            int[] row = new int[unit.size()];
            for (int i = 0; i < row.length; i++) {
                T answer = unit.get(i);
                Integer number = answer == null ? Integer.valueOf(HOLE) : numbers.get(answer);
                if (number == null) {
                    throw new IllegalArgumentException("no category: " + answer);
                }
                row[i] = number;
            }
            tally.add(row, 1);
        }
        return tally.ratings();
    }

    /// A table of measured values; the values that occur are its categories.
    ///
    /// @param units for each unit the value of each coder, NaN for none
    public static Ratings measured(int coders, Collection<double[]> units) {
        double[] values =
                units.stream()
                        .flatMapToDouble(Arrays::stream)
                        .filter(value -> !Double.isNaN(value))
                        .map(value -> value + 0.0)
                        .sorted()
                        .distinct()
                        .toArray();
        Tally tally = new Tally(coders, values);
        for (double[] unit : units) {
            int[] row = new int[unit.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.isNaN(unit[i]) ? HOLE : Arrays.binarySearch(values, unit[i] + 0.0);
            }
            tally.add(row, 1);
        }
        return tally.ratings();
    }

    /// How many coders the table has a place for.
    public int coders() {
        return coders;
    }

    /// How many different values could have been given.
    public int categories() {
        return values.length;
    }

    /// Units that at least two coders answered.
    public int units() {
        int sum = 0;
        for (int pattern = 0; pattern < times.length; pattern++) {
            sum += answers(pattern) > 1 ? times[pattern] : 0;
        }
        return sum;
    }

    int patterns() {
        return times.length;
    }

    /// How many units have this pattern.
    int times(int pattern) {
        return times[pattern];
    }

    int[] times() {
        return times.clone();
    }

    /// The number of a coder's category, or [#HOLE].
    int answer(int pattern, int coder) {
        return rows[pattern * coders + coder];
    }

    /// How many coders answered.
    int answers(int pattern) {
        int sum = 0;
        for (int coder = 0; coder < coders; coder++) {
            sum += answer(pattern, coder) == HOLE ? 0 : 1;
        }
        return sum;
    }

    /// What a category stands for; its number where categories have names.
    double value(int category) {
        return values[category];
    }

    /// The table of some of the coders.
    Ratings only(int[] chosen) {
        Tally tally = new Tally(chosen.length, values);
        for (int p = 0; p < times.length; p++) {
            int pattern = p;
            tally.add(
                    Arrays.stream(chosen).map(coder -> answer(pattern, coder)).toArray(), times[p]);
        }
        return tally.ratings();
    }

    /// The same patterns, each as often as said.
    Ratings with(int[] often) {
        return new Ratings(coders, values, rows, often);
    }

    /// Counts rows on their way into a table.
    static final class Tally {
        private final int coders;
        private final double[] values;
        private final Map<IntBuffer, Integer> counts = new LinkedHashMap<>();

        Tally(int coders, int categories) {
            this(coders, indexes(categories));
        }

        private Tally(int coders, double[] values) {
            this.coders = coders;
            this.values = values;
        }

        private static double[] indexes(int count) {
            double[] indexes = new double[count];
            Arrays.setAll(indexes, i -> i);
            return indexes;
        }

        /// Counts a row some times; rows without any answer are nothing.
        void add(int[] row, int often) {
            if (row.length != coders) {
                throw new IllegalArgumentException(row.length + " answers of " + coders);
            }
            if (often > 0 && Arrays.stream(row).anyMatch(answer -> answer != HOLE)) {
                counts.merge(IntBuffer.wrap(row.clone()), often, Integer::sum);
            }
        }

        Ratings ratings() {
            List<IntBuffer> patterns = new ArrayList<>(counts.keySet());
            int[] rows = new int[patterns.size() * coders];
            int[] times = new int[patterns.size()];
            for (int i = 0; i < times.length; i++) {
                patterns.get(i).get(0, rows, i * coders, coders);
                times[i] = counts.getOrDefault(patterns.get(i), 0);
            }
            return new Ratings(coders, values, rows, times);
        }
    }
}
