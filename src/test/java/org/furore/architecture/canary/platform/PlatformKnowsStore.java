package org.furore.architecture.canary.platform;

import org.furore.architecture.canary.store.StoreUsesSql;

/// Breaks a rule: the platform that knows a stage.
public record PlatformKnowsStore(StoreUsesSql other) {}
