package org.furore.domain.change;

import java.util.UUID;

/// The name of an entry of a case, unique over all cases.
public interface EntryId {
    UUID value();
}
