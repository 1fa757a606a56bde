package org.furore.architecture.canary.domain;

import org.furore.architecture.canary.platform.PlatformKnowsStore;

/// Breaks a rule: the domain that knows the platform.
public record DomainKnowsPlatform(PlatformKnowsStore other) {}
