package org.furore.importing.social;

import java.util.Set;

/// The fields of a format's records that are read, wherever in the record they stand.
///
/// @param names fields, of which again only such fields are read
/// @param whole fields that are read with all they hold, as their keys are data
record Wanted(Set<String> names, Set<String> whole) {
    Wanted {
        names = Set.copyOf(names);
        whole = Set.copyOf(whole);
    }

    /// Of these names only.
    static Wanted of(String... names) {
        return new Wanted(Set.of(names), Set.of());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean wholly(String name) {
        return whole.contains(name);
    }
}
