package org.furore.architecture.canary.exchange;

import org.furore.architecture.canary.importing.ImportingKnowsStore;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record ExchangeKnowsImporting(ImportingKnowsStore other) {}
