package org.furore.domain.change;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// One edit as a value of ids and values. Inverting twice gives the change back.
public sealed interface Change {

    /// The change that takes this one back.
    Change inverted();

    /// An entry made (`before` null), edited, or removed (`after` null). Applying it requires that
    /// the case holds exactly `before`.
    record EntryChange(@Nullable Entry before, @Nullable Entry after) implements Change {
        public EntryChange {
            Entry one = before != null ? before : after;
            if (one == null) {
                throw new IllegalArgumentException("a change without before and after");
            }
            if (before != null && after != null && !before.id().equals(after.id())) {
                throw new IllegalArgumentException("before and after are not the same entry");
            }
        }

        public static EntryChange made(Entry entry) {
            return new EntryChange(null, entry);
        }

        public static EntryChange removed(Entry entry) {
            return new EntryChange(entry, null);
        }

        /// The state that is there: after the change, or before it for a removal.
        public Entry subject() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        @Override
        public EntryChange inverted() {
            return new EntryChange(after, before);
        }
    }

    /// Another revision of a document's text and header comes into force, one that was put by
    /// ([org.furore.domain.document.Revisions]). Applying it requires that `from` is in force.
    record TextRevision(DocumentId document, int from, int to) implements Change {
        @Override
        public TextRevision inverted() {
            return new TextRevision(document, to, from);
        }
    }

    /// An import begins or ceases to hold its documents. Its rows stay where they are.
    record ImportActivation(ImportId importId, boolean active) implements Change {
        @Override
        public ImportActivation inverted() {
            return new ImportActivation(importId, !active);
        }
    }
}
