package org.furore.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// A clock of the processor time the calling thread used, started and stopped at will: what others
/// do on a shared machine does not count.
final class Measured {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long nanos;

    /// Work that may fail in any way.
    interface Work {
        void run() throws Exception;
    }

    void run(Work work) throws Exception {
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        nanos += threads.getCurrentThreadCpuTime() - begin;
    }

    double seconds() {
        return nanos / 1e9;
    }
}
