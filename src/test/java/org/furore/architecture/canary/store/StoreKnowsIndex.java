package org.furore.architecture.canary.store;

import org.furore.architecture.canary.index.IndexKnowsAnnotate;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record StoreKnowsIndex(IndexKnowsAnnotate other) {}
