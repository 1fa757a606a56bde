package org.furore.architecture.canary.ui.fx;

import javafx.application.Platform;

/// Breaks no rule: the one place that calls Platform.
public final class FxCallsPlatform {

    void later(Runnable work) {
        Platform.runLater(work);
    }
}
