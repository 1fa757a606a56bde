package org.furore.architecture.canary.index;

import org.furore.architecture.canary.annotate.AnnotateKnowsAnalysis;

/// Breaks a rule: a stage that knows another, in a ring of all.
public record IndexKnowsAnnotate(AnnotateKnowsAnalysis other) {}
