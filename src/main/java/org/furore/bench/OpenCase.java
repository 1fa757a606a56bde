package org.furore.bench;

import org.furore.domain.CaseFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The packaged program on the big case until its library is listed, against the same on an empty
/// case, turn by turn; and the memory of the window with the big case once its index is open.
final class OpenCase implements Benchmark {
    private static final double BOUND_S = 2;
    private static final double MEMORY_MB = 800;
    private static final int ROUNDS = 3;
    private static final int LOOKS = 50;
    private static final long BETWEEN_MS = 100;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        Path empty = trial.folder().resolve("empty.furore");
        CaseFile made = trial.toolbox().create(empty, "Empty", null, null);
        made.close();
        long[] emptyNanos = new long[ROUNDS];
        long[] bigNanos = new long[ROUNDS];
        double memory = 0;
        for (int i = -1; i < ROUNDS; i++) {
            double nothing;
            try (ProgramRun run = trial.program().start(empty)) {
                nothing = run.until("listed");
            }
            try (ProgramRun run = trial.program().start(big.path())) {
                double listed = run.until("listed");
                if (i >= 0) {
                    emptyNanos[i] = (long) (nothing * 1e9);
                    bigNanos[i] = (long) (listed * 1e9);
                }
                run.until("index");
                if (i == ROUNDS - 1) {
                    memory = memory(run);
                }
            }
            trial.progress().check();
        }
        double before = Times.ofNanos(emptyNanos).at(50) / 1e3;
        double after = Times.ofNanos(bigNanos).at(50) / 1e3;
        trial.tell("bench.opened", before, after);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.absolute(name(), after - before, "s", BOUND_S));
        if (memory > 0) {
            rows.add(Row.absolute("window-memory", memory, "MB", MEMORY_MB));
        } else {
            trial.tell("bench.no-memory");
        }
        return rows;
    }

    /// The most of some looks.
    private static double memory(ProgramRun run) throws Exception {
        double most = 0;
        for (int i = 0; i < LOOKS; i++) {
            OptionalDouble now = run.anonymousMemory();
            most = Math.max(most, now.orElse(0));
            Thread.sleep(BETWEEN_MS);
        }
        return most;
    }
}
