package org.furore.architecture.canary.timeline;

import org.furore.architecture.canary.report.ReportKnowsExchange;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record TimelineKnowsReport(ReportKnowsExchange other) {}
