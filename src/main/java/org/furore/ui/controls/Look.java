package org.furore.ui.controls;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.furore.platform.PangoMemory;
import org.furore.platform.Settings.Appearance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// How everything looks: AtlantaFX's theme, our colours over it, our own fonts, the size of text.
/// To be used on the window's thread.
public final class Look {
    /// The usual size of text in pixels.
    public static final double TEXT = 13;

    private static final List<String> FONTS =
            List.of(
                    "NotoSans-Regular",
                    "NotoSans-Bold",
                    "NotoSans-Italic",
                    "SourceSerif4-Regular",
                    "SourceSerif4-Bold",
                    "SourceSerif4-Italic");

    private static final String DARK = "dark";
    private static final String DATA = "data:text/css;base64,";
    private static final double ICON = 1.15;
    private static final double LARGE_ICON = 1.6;
    private static final double HUGE_ICON = 2.6;

    private boolean dark;
    private int textSize = 100;

    /// Has the toolkit know the bundled fonts and lay out their text right. Once, before the first
    /// window; any thread.
    public static void loadFonts() {
        PangoMemory.forget();
        for (String name : FONTS) {
            try (InputStream in =
                    Look.class.getResourceAsStream("/assets/fonts/" + name + ".ttf")) {
                if (in == null || Font.loadFont(in, TEXT) == null) {
                    throw new IllegalStateException("the program lacks the font " + name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Sets theme and size of text; scenes dressed before are to be dressed again.
    public void wear(Appearance appearance, boolean systemDark) {
        dark =
                switch (Objects.requireNonNull(appearance.theme())) {
                    case SYSTEM -> systemDark;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        textSize = appearance.textSize();
        Application.setUserAgentStylesheet(
                dark
                        ? "/atlantafx/base/theme/primer-dark.bss"
                        : "/atlantafx/base/theme/primer-light.bss");
    }

    public boolean dark() {
        return dark;
    }

    /// Pixels of ordinary text now.
    public double text() {
        return TEXT * textSize / 100;
    }

    /// Gives a scene our colours and sizes, at once and after each [#wear].
    public void dress(Scene scene) {
        String sheet = sheet("/org/furore/ui/furore.css");
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        scene.getStylesheets().removeIf(each -> each.startsWith(DATA));
        scene.getStylesheets().add(icons());
        Parent root = scene.getRoot();
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
        root.setStyle("-fx-font-size: " + text() + "px;");
    }

    /// Sizes of icons: an em of an icon is its own size, so they are said in pixels. `large-icon`
    /// and `huge-icon` are classes of what holds the icon.
    private String icons() {
        String sheet =
                ".ikonli-font-icon { -fx-icon-size: %.0fpx; }"
                        + ".large-icon .ikonli-font-icon { -fx-icon-size: %.0fpx; }"
                        + ".huge-icon > .ikonli-font-icon { -fx-icon-size: %.0fpx; }";
        String sized = sheet.formatted(text() * ICON, text() * LARGE_ICON, text() * HUGE_ICON);
        return DATA + Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.US_ASCII));
    }

    /// The address of a stylesheet of the program, e.g. `/org/furore/ui/library/library.css`.
    public static String sheet(String resource) {
        URL url = Look.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("the program lacks " + resource);
        }
        return url.toExternalForm();
    }
}
