package org.furore.ui.report;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.furore.report.ReportPages;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Pictures of pages, painted when they are seen, one at a time, a few of them kept. To be used on
/// the window's thread.
final class PagePictures {
    private static final int KEPT = 10;

    private final Tasks tasks;
    private final Runnable arrived;
    private final Consumer<Problem> failed;
    private final Map<Integer, Painted> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Painted> eldest) {
                    return size() > KEPT;
                }
            };
    private @Nullable ReportPages pages;
    private List<Integer> wanted = List.of();
    private int width;
    private boolean painting;

    /// A picture, of these pages and this width or of former ones.
    private record Painted(ReportPages of, int width, Image image) {}

    /// @param arrived called when there is a new picture
    PagePictures(Tasks tasks, Runnable arrived, Consumer<Problem> failed) {
        this.tasks = tasks;
        this.arrived = arrived;
        this.failed = failed;
    }

    /// Other pages; pictures of those before are shown until there are newer ones.
    void show(ReportPages newer) {
        pages = newer;
    }

    /// The pages that are seen now, and how wide in pixels.
    void want(List<Integer> seen, int pixels) {
        wanted = List.copyOf(seen);
        width = pixels;
        next();
    }

    /// Paints no more.
    void close() {
        pages = null;
    }

    /// The picture of a page, perhaps not the newest.
    Optional<Image> of(int page) {
        return Optional.ofNullable(kept.get(page)).map(Painted::image);
    }

    private void next() {
        ReportPages now = pages;
        if (painting || now == null) {
            return;
        }
        for (int page : wanted) {
            Painted there = kept.get(page);
            if (page < now.count() && (there == null || there.of != now || there.width != width)) {
                paint(now, page, width);
                return;
            }
        }
    }

    private void paint(ReportPages of, int page, int wide) {
        painting = true;
        tasks.run(
                progress -> of.paint(page, wide),
                picture -> {
                    painting = false;
                    picture.ifPresent(each -> {
                        kept.put(page, new Painted(of, wide, image(each)));
                        arrived.run();
                    });
                    if (picture.isPresent() || of != pages) {
                        next();
                    }
                },
                problem -> {
                    painting = false;
                    failed.accept(problem);
                });
    }

    private static Image image(ReportPages.Picture picture) {
        return new WritableImage(
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.pixels()),
                        PixelFormat.getIntArgbPreInstance()));
    }
}
