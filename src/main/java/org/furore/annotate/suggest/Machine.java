package org.furore.annotate.suggest;

import org.furore.domain.change.Entries;

/// The machine coders there are, in the order people meet them.
public enum Machine {
    /// How English documents are toned.
    SENTIMENT {
        @Override
        public MachineCoder coder(Entries entries) {
            return new VaderCoder();
        }
    };

    /// A coder for one run. Blocks.
    ///
    /// @param entries of the case, as they are now
    public abstract MachineCoder coder(Entries entries);
}
