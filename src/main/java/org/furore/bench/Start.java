package org.furore.bench;

import java.util.List;

/// The packaged program from the call to a window that takes keys: the median of some starts after
/// one that warms.
final class Start implements Benchmark {
    private static final double BOUND_S = 1.5;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        if (trial.program().packaged().isEmpty()) {
            trial.tell("bench.not-packaged");
        }
        long[] nanos = new long[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            try (ProgramRun run = trial.program().start(null)) {
                double seconds = run.until("usable");
                if (i >= 0) {
                    nanos[i] = (long) (seconds * 1e9);
                }
            }
            trial.progress().check();
        }
        Times times = Times.ofNanos(nanos);
        trial.tell("bench.starts", times.at(0) / 1e3, times.most() / 1e3);
        return List.of(Row.absolute(name(), times.at(50) / 1e3, "s", BOUND_S));
    }
}
