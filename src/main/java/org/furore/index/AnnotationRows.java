package org.furore.index;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.change.EntryId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Annotations as columns of numbers, some 70 bytes each. Guarded by its owner.
final class AnnotationRows {
    /// A row's columns, in this order.
    private static final int ORDINAL = 0;

    private static final int KIND = 1;
    private static final int ENTRY = 2;
    private static final int SPEAKER = 3;
    private static final int STANCE = 4;
    private static final int TARGET = 5;
    private static final int CODER = 6;
    private static final int WIDTH = 7;

    static final int NONE = -1;

    /// What a row's entry is.
    enum Kind {
        CLAIM,
        ACTOR,
        CODE,
        SENTIMENT;

        private static final List<Kind> ALL = List.of(values());
    }

    private final UuidTable keys = new UuidTable();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private int[] facts = new int[WIDTH * 64];
    private double[] polarities = new double[64];

    int count() {
        return keys.size();
    }

    void clear() {
        keys.clear();
    }

    void put(int ordinal, Annotation annotation) {
        int row = keys.add(annotation.id().value());
        if (row == polarities.length) {
            polarities = Arrays.copyOf(polarities, 2 * row);
            facts = Arrays.copyOf(facts, 2 * row * WIDTH);
        }
        int at = row * WIDTH;
        facts[at + ORDINAL] = ordinal;
        facts[at + CODER] = number(annotation.coder());
        polarities[row] = Double.NaN;
        switch (annotation) {
            case Annotation.ClaimMention claim -> {
                Stance stance = claim.stance();
                set(at, Kind.CLAIM, claim.claim(), claim.speaker(), null);
                facts[at + STANCE] = stance == null ? NONE : stance.ordinal();
            }
            case Annotation.SentimentMark mark -> {
                set(at, Kind.SENTIMENT, null, null, mark.target());
                polarities[row] = mark.polarity();
            }
            case Annotation.ActorMention actor -> set(at, Kind.ACTOR, actor.actor(), null, null);
            case Annotation.CodeMark code -> set(at, Kind.CODE, code.code(), null, null);
        }
    }

    private void set(
            int at,
            Kind kind,
            @Nullable EntryId entry,
            @Nullable EntryId speaker,
            @Nullable EntryId target) {
        facts[at + KIND] = kind.ordinal();
        facts[at + ENTRY] = number(entry);
        facts[at + SPEAKER] = number(speaker);
        facts[at + TARGET] = number(target);
        facts[at + STANCE] = NONE;
    }

    /// The last row takes the place of the one that goes.
    void remove(UUID annotation) {
        int row = keys.remove(annotation);
        int last = keys.size();
        if (row >= 0 && row != last) {
            System.arraycopy(facts, last * WIDTH, facts, row * WIDTH, WIDTH);
            polarities[row] = polarities[last];
        }
    }

    private int number(@Nullable EntryId id) {
        return id == null
                ? NONE
                : numbers.computeIfAbsent(
                        id.value(),
                        value -> {
                            ids.add(value);
                            return ids.size() - 1;
                        });
    }

    /// The number an entry has in the columns, or [#NONE] where no annotation ever named it.
    int numberOf(UUID entry) {
        return numbers.getOrDefault(entry, NONE);
    }

    UUID entryOf(int number) {
        return ids.get(number);
    }

    int ordinal(int row) {
        return facts[row * WIDTH + ORDINAL];
    }

    Kind kind(int row) {
        return Kind.ALL.get(facts[row * WIDTH + KIND]);
    }

    int entry(int row) {
        return facts[row * WIDTH + ENTRY];
    }

    int speaker(int row) {
        return facts[row * WIDTH + SPEAKER];
    }

    /// The ordinal of [Stance], or [#NONE].
    int stance(int row) {
        return facts[row * WIDTH + STANCE];
    }

    int target(int row) {
        return facts[row * WIDTH + TARGET];
    }

    int coder(int row) {
        return facts[row * WIDTH + CODER];
    }

    /// NaN where the row is no sentiment.
    double polarity(int row) {
        return polarities[row];
    }
}
