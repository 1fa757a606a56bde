package org.furore.bench;

import org.furore.domain.CaseFile;

import java.util.List;
import java.util.Map;

/// Importing and indexing, beside the parts of it done by bare engines. Compressing is one of them,
/// as section 7 of the design counts; an import of what is compressed already is spared it, so the
/// ratio without it is told, too.
final class ImportTime implements Benchmark {
    private static final double BOUND = 1.5;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        trial.tell("bench.parts");
        try (CaseFile file = trial.toolbox().open(big.path())) {
            BareParts bare = new BareParts(big.corpus(), file, trial.folder(), trial.progress());
            double sum = 0;
            for (Map.Entry<String, Double> part : bare.measure().entrySet()) {
                trial.tell("bench.part", part.getKey(), part.getValue());
                sum += part.getValue();
            }
            int cores = Runtime.getRuntime().availableProcessors();
            double compress = bare.compress();
            trial.tell("bench.compress", compress, big.seconds() * cores / sum);
            sum += compress;
            trial.tell("bench.sum", sum, cores);
            return List.of(
                    Row.relative(
                            name(), big.seconds(), "s", sum / cores, BOUND, big.corpus().posts()));
        }
    }
}
