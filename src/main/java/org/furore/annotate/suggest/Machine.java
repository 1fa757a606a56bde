package org.furore.annotate.suggest;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entries;

/// The machine coders there are, in the order people meet them.
public enum Machine {
    /// Who is named, in the case or not.
    ACTORS {
        @Override
        public MachineCoder coder(Entries entries) {
            return new NamesCoder(entries.all(Actor.class));
        }
    },
    /// Which sentences carry a claim worth checking.
    CLAIMS {
        @Override
        public MachineCoder coder(Entries entries) {
            return new ClaimsCoder();
        }
    },
    /// How English documents are toned, by VADER.
    SENTIMENT {
        @Override
        public MachineCoder coder(Entries entries) {
            return ToneCoder.vader();
        }
    },
    /// How English reviews are toned, by what was learnt from people's ratings.
    REVIEWS {
        @Override
        public MachineCoder coder(Entries entries) {
            return ToneCoder.reviews();
        }
    };

    /// A coder for one run. Blocks.
    ///
    /// @param entries of the case, as they are now
    public abstract MachineCoder coder(Entries entries);
}
