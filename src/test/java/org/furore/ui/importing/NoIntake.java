package org.furore.ui.importing;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Secrecy;
import org.jspecify.annotations.Nullable;

/// Proves that a preview stores nothing.
final class NoIntake implements Intake {

    @Override
    public ImportSession begin(CollectionFrame frame, String tool, @Nullable Secrecy secrecy) {
        throw new AssertionError("a preview began to store");
    }
}
