package org.furore.architecture.canary.cli;

import org.furore.architecture.canary.app.AppKnowsAll;

/// Breaks a rule: the command line that knows the wiring.
public record CliKnowsApp(AppKnowsAll other) {}
