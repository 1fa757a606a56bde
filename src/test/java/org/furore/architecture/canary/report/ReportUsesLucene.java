package org.furore.architecture.canary.report;

import org.apache.lucene.search.Query;

/// Breaks a rule: a report that searches by itself.
public record ReportUsesLucene(Query query) {}
