package org.furore.ui;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// After all tests, lays the pictures of each screen on one sheet, to look them through:
/// `target/screenshots/sheets`.
public final class ContactSheets implements TestExecutionListener {
    private static final int ACROSS = 2;
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int CAPTION = 26;
    private static final int GAP = 12;

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!Files.isDirectory(Pictures.FOLDER)) {
            return;
        }
        try (Stream<Path> files = Files.list(Pictures.FOLDER)) {
            Map<String, List<Path>> screens =
                    files.filter(file -> file.toString().endsWith(".png"))
                            .sorted()
                            .collect(
                                    Collectors.groupingBy(
                                            ContactSheets::screen,
                                            TreeMap::new,
                                            Collectors.toList()));
            Path sheets = Files.createDirectories(Pictures.FOLDER.resolve("sheets"));
            for (Map.Entry<String, List<Path>> screen : screens.entrySet()) {
                ImageIO.write(
                        sheet(screen.getValue()),
                        "png",
                        sheets.resolve(screen.getKey() + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String screen(Path picture) {
        return picture.getFileName().toString().replaceFirst("[-.].*", "");
    }

    private static BufferedImage sheet(List<Path> pictures) throws IOException {
        int rows = (pictures.size() + ACROSS - 1) / ACROSS;
        BufferedImage sheet =
                new BufferedImage(
                        ACROSS * (WIDTH + GAP) + GAP,
                        rows * (HEIGHT + CAPTION + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = sheet.createGraphics();
        paint.setColor(Color.GRAY);
        paint.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        paint.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        paint.setColor(Color.WHITE);
        for (int i = 0; i < pictures.size(); i++) {
            int x = GAP + i % ACROSS * (WIDTH + GAP);
            int y = GAP + i / ACROSS * (HEIGHT + CAPTION + GAP);
            BufferedImage picture = ImageIO.read(pictures.get(i).toFile());
            double scale =
                    Math.min(
                            1,
                            Math.min(
                                    (double) WIDTH / picture.getWidth(),
                                    (double) HEIGHT / picture.getHeight()));
            paint.drawString(pictures.get(i).getFileName().toString(), x, y + 17);
            paint.drawImage(
                    picture,
                    x,
                    y + CAPTION,
                    (int) (picture.getWidth() * scale),
                    (int) (picture.getHeight() * scale),
                    null);
        }
        paint.dispose();
        return sheet;
    }
}
