package org.furore.importing;

import org.jspecify.annotations.Nullable;

/// Whose archive it is.
record XOwner(@Nullable String handle, @Nullable String name) {}
