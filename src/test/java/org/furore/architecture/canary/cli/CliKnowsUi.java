package org.furore.architecture.canary.cli;

import org.furore.architecture.canary.ui.UiCallsPlatform;

/// Breaks a rule: the command line that knows the window.
public record CliKnowsUi(UiCallsPlatform other) {}
