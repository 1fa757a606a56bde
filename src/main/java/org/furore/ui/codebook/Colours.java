package org.furore.ui.codebook;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/// Colours as codes and coders keep them.
final class Colours {
    private Colours() {}

    /// The colour written `#rrggbb`, or another where it is none.
    static Color of(@Nullable String hex, Color otherwise) {
        return hex != null && hex.matches("#[0-9a-fA-F]{6}") ? Color.web(hex) : otherwise;
    }
}
