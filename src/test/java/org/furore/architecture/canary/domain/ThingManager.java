package org.furore.architecture.canary.domain;

/// Breaks a rule: its name says nothing.
public record ThingManager() {}
