package org.furore.architecture.canary.domain;

/// Breaks a rule: its name says how it is built.
public abstract class AbstractThing {}
