package org.furore.ui.timeline;

import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

import org.furore.timeline.Shape.Face;

import java.util.HashMap;
import java.util.Map;

/// The bundled faces at the sizes a picture uses: the same that [org.furore.timeline.Typeface]
/// measures, so that text takes the room the layout gave it. On the window's thread; the faces were
/// loaded before the first window.
final class SceneFonts {
    private static final String FAMILY = "Noto Sans";

    private final Map<Key, Font> made = new HashMap<>();

    private record Key(Face face, long hundredths) {}

    /// A face at a size in pixels.
    Font of(Face face, double size) {
        return made.computeIfAbsent(
                new Key(face, Math.round(size * 100)),
                key ->
                        Font.font(
                                FAMILY,
                                face == Face.BOLD ? FontWeight.BOLD : FontWeight.NORMAL,
                                face == Face.ITALIC ? FontPosture.ITALIC : FontPosture.REGULAR,
                                key.hundredths() / 100.0));
    }
}
