package org.furore.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All that can be measured, in the order it is done in: what only reads the case comes first, what
/// fills it with marks and events later, and those with a case of their own last.
final class Benchmarks {
    private static final List<Benchmark> ALL =
            List.of(
                    new ImportTime(),
                    new ImportHeap(),
                    new FileSize(),
                    new SearchTime(),
                    new Histogram(),
                    new Start(),
                    new OpenCase(),
                    new MarkedSearch(),
                    new Annotate(),
                    new CloseCase(),
                    new Timeline(),
                    new Accept(),
                    new LongDocument(),
                    new LongReport());

    private Benchmarks() {}

    static Set<String> names() {
        return ALL.stream().map(Benchmark::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of these names, in their order.
    static List<Benchmark> of(Set<String> names) {
        return ALL.stream().filter(one -> names.contains(one.name())).toList();
    }
}
