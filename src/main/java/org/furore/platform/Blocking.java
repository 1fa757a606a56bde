package org.furore.platform;

/// Says where work may wait for a disk, a lock or another thread: anywhere but on the thread that
/// paints the window. The doors of the stages assert it, so that a test that does it fails at the
/// place.
public final class Blocking {
    private static final String PAINTING = "JavaFX Application Thread";

    private Blocking() {}

    /// Whether the caller's thread may wait.
    public static boolean allowed() {
        return !Thread.currentThread().getName().equals(PAINTING);
    }
}
