package org.furore.architecture.canary.report;

import org.jdbi.v3.core.Jdbi;

/// Breaks a rule: a report that asks the database itself.
public record ReportUsesJdbi(Jdbi jdbi) {}
