package org.furore.bench;

import java.util.List;

/// The case file with its originals, beside what came in and the plain text.
final class FileSize implements Benchmark {
    private static final double BOUND = 1.3;
    private static final double MB = 1e6;

    @Override
    public String name() {
        return "case-size";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        CaseSize size = CaseSize.of(big.path());
        size.tables()
                .forEach((name, bytes) -> {
                    if (bytes > size.file() / 100) {
                        trial.tell("bench.table", name, bytes / MB);
                    }
                });
        trial.tell("bench.index-size", CaseSize.folder(big.index()) / MB, size.text() / MB);
        return List.of(
                Row.relative(
                        name(),
                        size.file() / MB,
                        "MB",
                        (big.corpus().gzip() + size.text()) / MB,
                        BOUND,
                        big.corpus().posts()));
    }
}
