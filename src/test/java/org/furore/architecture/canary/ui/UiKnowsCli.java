package org.furore.architecture.canary.ui;

import org.furore.architecture.canary.cli.CliKnowsApp;

/// Breaks a rule: the window that knows the command line.
public record UiKnowsCli(CliKnowsApp other) {}
