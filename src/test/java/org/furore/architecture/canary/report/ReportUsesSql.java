package org.furore.architecture.canary.report;

import java.sql.Connection;

/// Breaks a rule: a report that asks the database itself.
public record ReportUsesSql(Connection connection) {}
