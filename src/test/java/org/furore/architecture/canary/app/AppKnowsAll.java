package org.furore.architecture.canary.app;

import javafx.scene.Node;

import org.furore.architecture.canary.cli.CliKnowsUi;
import org.furore.architecture.canary.store.StoreUsesSql;
import org.furore.architecture.canary.ui.UiKnowsCli;

/// Breaks no rule: the wiring knows all.
public record AppKnowsAll(CliKnowsUi cli, UiKnowsCli ui, StoreUsesSql store, Node node) {}
