package org.furore.bench;

import java.util.ArrayList;
import java.util.List;

/// The heap while importing: the most that was used at all, and what was in use late in the import
/// against early in it.
final class ImportHeap implements Benchmark {
    static final double HEAP_MIB = 512;
    private static final double GROWTH_BOUND = 1.25;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase.Heap heap = trial.big().heap();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.absolute(name(), heap.peak(), "MiB", HEAP_MIB));
        if (heap.early() > 0) {
            rows.add(
                    Row.relative(
                            "heap-growth",
                            heap.late(),
                            "MiB",
                            heap.early(),
                            GROWTH_BOUND,
                            trial.wish().posts()));
        }
        return rows;
    }
}
