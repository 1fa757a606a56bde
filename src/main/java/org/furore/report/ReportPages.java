package org.furore.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.furore.platform.Blocking;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages of a written report as pictures. Any thread but the window's; one page is painted at a
/// time.
public final class ReportPages implements AutoCloseable {

    /// Pixels of one page at most, whatever was asked for.
    private static final long MOST_PIXELS = 24_000_000;

    private final Path file;
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes = new ArrayList<>();
    private boolean closed;

    /// Of a sheet, in points of 1/72 inch.
    public record Size(double width, double height) {}

    /// A painted page.
    ///
    /// @param pixels 0xFFRRGGBB, row by row; not to be changed
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(int width, int height, int[] pixels) {}

    private ReportPages(Path file, PDDocument document) {
        assert Blocking.allowed() : "on the window's thread";
        this.file = file;
        this.document = document;
        this.renderer = new PDFRenderer(document);
        document.getPages()
                .forEach(page -> {
                    PDRectangle box = page.getCropBox();
                    sizes.add(new Size(box.getWidth(), box.getHeight()));
                });
    }

    /// Opens a report. Its file belongs to the pages from now on and is deleted with them.
    public static ReportPages open(Path file) throws IOException {
        return new ReportPages(file, Loader.loadPDF(file.toFile()));
    }

    public int count() {
        return sizes.size();
    }

    /// @param page from 0
    public Size size(int page) {
        return sizes.get(page);
    }

    /// Paints a page; empty after [#close].
    ///
    /// @param page from 0
    /// @param width of the picture in pixels
    public synchronized Optional<Picture> paint(int page, int width) throws IOException {
        if (closed) {
            return Optional.empty();
        }
        Size size = sizes.get(page);
        double scale = Math.max(1, width) / size.width();
        double most = Math.sqrt(MOST_PIXELS / (size.width() * size.height()));
        BufferedImage image =
                renderer.renderImage(page, (float) Math.min(scale, most), ImageType.RGB);
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), pixels, 0, image.getWidth());
        return Optional.of(new Picture(image.getWidth(), image.getHeight(), pixels));
    }

    /// Lets go of the file and deletes it. Waits for a page being painted.
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            document.close();
            Files.deleteIfExists(file);
        }
    }
}
