package org.furore.architecture.canary.domain;

/// Breaks a rule: its name says that it is an interface.
public interface IThing {}
