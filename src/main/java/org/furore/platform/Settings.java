package org.furore.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a person chose on this machine, and what the window remembers. Nothing of a case.
///
/// @param recent cases, the last opened first
/// @param remembered layout and last choices by name (`library.sort`)
public record Settings(
        @Nullable Appearance appearance,
        @Nullable List<Recent> recent,
        @Nullable Map<String, String> remembered) {

    public static final Settings NONE = new Settings(null, null, null);

    public Settings {
        appearance = appearance == null ? Appearance.USUAL : appearance;
        recent = recent == null ? List.of() : List.copyOf(recent);
        remembered = remembered == null ? Map.of() : Map.copyOf(remembered);
    }

    /// How the window looks.
    ///
    /// @param language `en`, `fr`, or null for the system's
    /// @param textSize per cent of the usual size, 100 to 150
    public record Appearance(@Nullable String language, @Nullable Theme theme, int textSize) {
        public static final Appearance USUAL = new Appearance(null, Theme.SYSTEM, 100);
        public static final int LARGEST = 150;

        public Appearance {
            theme = theme == null ? Theme.SYSTEM : theme;
            textSize = Math.clamp(textSize, 100, LARGEST);
        }
    }

    /// Light or dark.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// A case that was open.
    ///
    /// @param path of its file
    /// @param opened when, as ISO 8601 instant
    public record Recent(String path, String title, String opened) {}
}
