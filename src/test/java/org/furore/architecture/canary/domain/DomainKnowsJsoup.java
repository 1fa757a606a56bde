package org.furore.architecture.canary.domain;

import org.jsoup.nodes.Document;

/// Breaks a rule: the domain that knows a library.
public record DomainKnowsJsoup(Document page) {}
