package org.furore.platform;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Mends a fault of JavaFX on Linux (seen in 26.0.2 and 27-ea+11): its shaper of Arabic, Hebrew,
/// emoji and other complex text keeps the letters of a run, and takes the letters of the whole run
/// again when a line end has cut it in two. Emoji at a line end are then drawn twice, and Hebrew
/// ends in an exception at every frame, which no window survives. Here the shaper is made to
/// forget: it reads the letters anew each time. There is no open door to it, hence reflection;
/// where it isn't built like that, nothing is done.
public final class PangoMemory {
    private static final Logger LOG = Logger.getLogger(PangoMemory.class.getName());

    private PangoMemory() {}

    /// Has the shaper forget from now on. Once, before any text is shown; any thread.
    public static void forget() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        try {
            Field kept =
                    Class.forName("com.sun.javafx.text.GlyphLayoutManager")
                            .getDeclaredField("REUSABLE_INSTANCE");
            kept.setAccessible(true);
            Object shaper = kept.get(null);
            Field letters = shaper.getClass().getDeclaredField("runUtf8");
            letters.setAccessible(true);
            letters.set(shaper, new Forgetful());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "complex text may be drawn wrong where lines end", e);
        }
    }

    /// Never finds what was put in, yet holds all of it until it is cleared: the shaper frees what
    /// it holds.
    private static final class Forgetful extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public @org.jspecify.annotations.Nullable Object get(Object run) {
            return null;
        }

        @Override
        public @org.jspecify.annotations.Nullable Object put(Object run, Object letters) {
            return super.put(new Object(), letters);
        }
    }
}
