package org.furore.annotate;

import org.furore.domain.change.EntryId;

/// An entry of the case as a coder picks it while marking: one that is there, or the name of one to
/// be made in the same step.
public sealed interface Pick<I extends EntryId> {

    /// One that is there.
    record Known<I extends EntryId>(I id) implements Pick<I> {}

    /// One to be made; the same name twice in a step is one entry.
    ///
    /// @param name not blank
    record Made<I extends EntryId>(String name) implements Pick<I> {
        public Made {
            if (name.isBlank()) {
                throw new IllegalArgumentException("an entry without a name");
            }
            name = name.strip();
        }
    }
}
