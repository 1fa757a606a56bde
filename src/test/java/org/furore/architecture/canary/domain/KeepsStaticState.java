package org.furore.architecture.canary.domain;

/// Breaks a rule: a static field that changes.
public final class KeepsStaticState {

    static int count = 0;

    private KeepsStaticState() {}
}
