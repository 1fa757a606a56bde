package org.furore.architecture.canary.annotate;

import org.furore.architecture.canary.analysis.AnalysisKnowsTimeline;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record AnnotateKnowsAnalysis(AnalysisKnowsTimeline other) {}
