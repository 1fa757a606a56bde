package org.furore.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.furore.ui.Harness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Text of every script wraps at every width.
class PangoMemoryTest {
    private static final List<String> SCRIPTS =
            List.of(
                    "חדשות היום בעיר הגדולה ",
                    "أخبار اليوم في المدينة الكبيرة ",
                    "आज की ताज़ा ख़बर ",
                    "ข่าววันนี้ในเมืองใหญ่",
                    "今日のニュース",
                    "plain words of a sentence ",
                    "naïve cafe\u0301s ",
                    "😡😡😡 ",
                    "👩‍👩‍👧‍👦🇫🇷👍🏽",
                    "#CancelNothing ",
                    "\n",
                    "\t");

    @TempDir Path folder;

    @Test
    void textOfEveryScriptWrapsAtEveryWidth() throws Exception {
        long seed = System.nanoTime();
        System.out.println("PangoMemoryTest seed " + seed);
        Random random = new Random(seed);
        try (Harness harness = new Harness(folder)) {
            for (int i = 0; i < 2_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int part = random.nextInt(12); part >= 0; part--) {
                    text.append(SCRIPTS.get(random.nextInt(SCRIPTS.size())));
                }
                double width = 15 + random.nextInt(400);
                double height =
                        Harness.fx(
                                () -> node(text.toString(), width).getLayoutBounds().getHeight());
                assertTrue(height > 0, text.toString());
            }
        }
    }

    @Test
    void whatIsCutAtALineEndIsDrawnOnce() throws Exception {
        try (Harness harness = new Harness(folder)) {
            String text = "👩‍👩‍👧‍👦🇫🇷👍🏽 #CancelNothing ".repeat(8);
            double whole = Harness.fx(() -> node(text, 0).getLayoutBounds().getWidth());
            double once = Harness.fx(() -> ink(node(text, 0)));
            for (int share = 2; share < 8; share++) {
                double room = whole / share;
                double wrapped = Harness.fx(() -> ink(node(text, room)));
                assertEquals(once, wrapped, once / 20, "in lines of " + room);
            }
        }
    }

    private static Text node(String text, double width) {
        Text node = new Text(text);
        node.setFont(Font.font("Noto Sans", 13));
        node.setWrappingWidth(width);
        return node;
    }

    /// How dark a picture of it is, in all.
    private static double ink(Text node) {
        WritableImage picture = node.snapshot(null, null);
        double ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += 1 - picture.getPixelReader().getColor(x, y).getBrightness();
            }
        }
        return ink;
    }
}
