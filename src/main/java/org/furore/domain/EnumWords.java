package org.furore.domain;

import java.util.Locale;

/// Enumerations as they are written outside the program, in files, columns and keys: lower case,
/// with hyphens.
public final class EnumWords {
    private EnumWords() {}

    /// `LEADS_TO` as `leads-to`.
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
