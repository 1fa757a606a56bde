package org.furore.architecture.canary.unmarked;

/// Breaks a rule: its package does not say where null may come.
public record InUnmarkedPackage(String text) {}
