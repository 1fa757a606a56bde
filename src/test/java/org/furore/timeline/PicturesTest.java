package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.timeline.TimelineView.Lanes;
import org.furore.timeline.TimelineView.Theme;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Leaves pictures to look at in `target/screenshots`.
class PicturesTest {
    private final Typeface typeface = new Typeface();
    private final TimelineLayout layout = new TimelineLayout(typeface);
    private final TimelineIndex index = new TimelineIndex(CutiesFixture.data(), typeface);

    @Test
    void everyLaneModeIsPaintedInEveryTheme() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        for (int width : new int[] {1000}) {
            for (Lanes lanes : Lanes.values()) {
                for (Theme theme : Theme.values()) {
                    TimelineView view =
                            TimelineView.fit(width, Locale.ENGLISH)
                                    .withLanes(lanes)
                                    .withTheme(theme);
                    Scene scene = layout.layout(index, view);
                    String name = "timeline-" + width + "-" + lanes + "-" + theme;
                    BufferedImage image = new PngWriter(Palette.of(theme)).paint(scene, 1.5);
                    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
                    String svg = new SvgWriter(Palette.of(theme)).write(scene);
                    Files.writeString(folder.resolve(name + ".svg"), svg);
                    assertTrue(image.getHeight() > 300, name);
                }
            }
        }
    }
}
