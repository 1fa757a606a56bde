package org.furore.architecture.canary.importing;

import org.furore.architecture.canary.store.StoreKnowsIndex;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record ImportingKnowsStore(StoreKnowsIndex other) {}
