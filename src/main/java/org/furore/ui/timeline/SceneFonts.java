package org.furore.ui.timeline;

import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

import org.furore.timeline.Shape.Face;
import org.furore.timeline.Typeface;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// The bundled faces as JavaFX knows them: the same that [Typeface] measures, so that text takes
/// the room the layout gave it. To be made off the window's thread, since it reads files; to be used
/// on it.
final class SceneFonts {
    private final Map<Key, Font> made = new HashMap<>();
    private final String family;

    private record Key(Face face, long hundredths) {}

    SceneFonts() {
        String name = Font.getDefault().getFamily();
        for (Face face : Face.values()) {
            try (InputStream in = Typeface.open(face)) {
                Font loaded = Font.loadFont(in, 12);
                if (loaded != null && face == Face.REGULAR) {
                    name = loaded.getFamily();
                }
            } catch (IOException e) {
                throw Typeface.missing(face, e);
            }
        }
        family = name;
    }

    /// A face at a size in pixels.
    Font of(Face face, double size) {
        return made.computeIfAbsent(
                new Key(face, Math.round(size * 100)),
                key ->
                        Font.font(
                                family,
                                face == Face.BOLD ? FontWeight.BOLD : FontWeight.NORMAL,
                                face == Face.ITALIC ? FontPosture.ITALIC : FontPosture.REGULAR,
                                key.hundredths() / 100.0));
    }
}
