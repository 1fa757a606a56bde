package org.furore.architecture.canary.report;

import org.furore.architecture.canary.exchange.ExchangeKnowsImporting;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record ReportKnowsExchange(ExchangeKnowsImporting other) {}
