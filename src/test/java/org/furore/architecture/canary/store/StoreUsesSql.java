package org.furore.architecture.canary.store;

import java.sql.Connection;

/// Breaks no rule: the store speaks SQL.
public record StoreUsesSql(Connection connection) {}
