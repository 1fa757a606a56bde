package org.furore.annotate.sentiment;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// What "but" does: valences before it count half, those behind it half as much again (section 3.3
/// of the paper). The reference looks each valence up by its value and changes the first word found
/// that has it at that moment, so of equal valences one can be changed twice and another never; the
/// same is done here, but in n log n steps.
final class Contrast {
    private static final double BEFORE = 0.5;
    private static final double BEHIND = 1.5;

    /// Up to so many toned words the first equal one is looked for by walking.
    private static final int FEW = 24;

    private Contrast() {}

    /// Changes the first `count` of `valences`, of which `but` is the word's own.
    static void apply(double[] valences, int count, int but) {
        int toned = 0;
        for (int i = 0; i < count; i++) {
            toned += valences[i] == 0 ? 0 : 1;
        }
        if (toned <= FEW) {
            applyToFew(valences, count, but, new int[toned]);
        } else {
            applyToMany(valences, count, but);
        }
    }

    private static void applyToFew(double[] valences, int count, int but, int[] toned) {
        int next = 0;
        for (int i = 0; i < count; i++) {
            if (valences[i] != 0) {
                toned[next++] = i;
            }
        }
        for (int index : toned) {
            double value = valences[index];
            int first = 0;
            while (valences[toned[first]] != value) {
                first++;
            }
            valences[toned[first]] = value * (toned[first] < but ? BEFORE : BEHIND);
        }
    }

    private static void applyToMany(double[] valences, int count, int but) {
        Map<Double, PriorityQueue<Integer>> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (valences[i] != 0) {
                places.computeIfAbsent(valences[i], each -> new PriorityQueue<>()).add(i);
            }
        }
        for (int i = 0; i < count; i++) {
            double value = valences[i];
            PriorityQueue<Integer> equal = value == 0 ? null : places.get(value);
            if (equal != null) {
                int first = equal.remove();
                double after = value * (first < but ? BEFORE : BEHIND);
                valences[first] = after;
                places.computeIfAbsent(after, each -> new PriorityQueue<>()).add(first);
            }
        }
    }
}
