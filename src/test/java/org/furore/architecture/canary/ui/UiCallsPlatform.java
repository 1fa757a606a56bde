package org.furore.architecture.canary.ui;

import javafx.application.Platform;

/// Breaks a rule: a screen that decides about threads.
public final class UiCallsPlatform {

    void later(Runnable work) {
        Platform.runLater(work);
    }
}
