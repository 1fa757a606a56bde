package org.furore.bench;

import java.util.List;

/// One thing that is measured.
interface Benchmark {
    /// What a person asks for it by.
    String name();

    /// Measures it.
    List<Row> run(Trial trial) throws Exception;
}
