package org.furore.architecture.canary.domain;

/// Breaks a rule: an interrupt.
public record InterruptsAThread(Thread thread) {

    void stop() {
        thread.interrupt();
    }
}
