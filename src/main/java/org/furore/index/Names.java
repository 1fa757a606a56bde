package org.furore.index;

import java.util.Locale;

/// Enumerations as people write them.
final class Names {
    private Names() {}

    /// Lower case with hyphens.
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
