package org.furore.domain.report;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a report's plan: that of its case, as each case has one report.
public record ReportPlanId(UUID value) implements EntryId {}
