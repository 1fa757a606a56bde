package org.furore.ui.importing;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Intake;

/// Proves that a preview stores nothing.
final class NoIntake implements Intake {

    @Override
    public ImportSession begin(CollectionFrame frame, String tool) {
        throw new AssertionError("a preview began to store");
    }
}
