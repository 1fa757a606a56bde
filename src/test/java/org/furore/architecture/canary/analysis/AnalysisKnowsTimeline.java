package org.furore.architecture.canary.analysis;

import org.furore.architecture.canary.timeline.TimelineKnowsReport;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record AnalysisKnowsTimeline(TimelineKnowsReport other) {}
