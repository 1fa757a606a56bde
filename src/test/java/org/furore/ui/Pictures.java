package org.furore.ui;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Pictures of windows for people to look at, in `target/screenshots`.
final class Pictures {
    static final Path FOLDER = Path.of("target/screenshots");

    private Pictures() {}

    /// The stage with what pops up over it. On the window's thread.
    static BufferedImage of(Stage stage) {
        Scene scene = stage.getScene();
        BufferedImage picture = copied(scene.snapshot(null));
        for (Window window : Window.getWindows()) {
            if (window != stage && window.isShowing() && window.getScene() != null) {
                BufferedImage over = copied(window.getScene().snapshot(null));
                int x = (int) Math.round(window.getX() - stage.getX() - scene.getX());
                int y = (int) Math.round(window.getY() - stage.getY() - scene.getY());
                picture.createGraphics().drawImage(over, x, y, null);
            }
        }
        return picture;
    }

    /// A scene that is on no stage.
    static BufferedImage of(Scene scene) {
        return copied(scene.snapshot(null));
    }

    private static BufferedImage copied(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = pixels.getArgb(x, y);
            }
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        return copy;
    }

    static void write(BufferedImage picture, String name) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
