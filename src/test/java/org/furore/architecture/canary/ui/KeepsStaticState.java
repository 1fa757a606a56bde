package org.furore.architecture.canary.ui;

/// Breaks a rule: a screen with a static field that changes.
public final class KeepsStaticState {

    static int count = 0;

    private KeepsStaticState() {}
}
