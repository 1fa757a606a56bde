package org.furore.annotate.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random sample of things that come one by one, however many: each is in it with the same
/// probability (Vitter, "Random sampling with a reservoir", 1985, algorithm R). Ask [#wants] for
/// each of them, and [#take] it if so.
///
/// @param <T> a thing
final class Draw<T> {
    private final int size;
    private final Random random;
    private final List<T> drawn = new ArrayList<>();
    private long seen;
    private int place;

    Draw(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /// Whether the next thing is drawn.
    boolean wants() {
        seen++;
        place = drawn.size() < size ? drawn.size() : (int) Math.min(random.nextLong(seen), size);
        return place < size;
    }

    /// Takes the thing that was wanted.
    void take(T thing) {
        if (place == drawn.size()) {
            drawn.add(thing);
        } else {
            drawn.set(place, thing);
        }
    }

    List<T> drawn() {
        return drawn;
    }
}
