package org.furore.timeline;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Writes a timeline: SVG and PNG as the view wants it, TimelineJS JSON with all events. Immutable;
/// any thread.
public final class TimelineWriter {
    private static final double PNG_SCALE = 2;

    private final Typeface typeface;

    public TimelineWriter(Typeface typeface) {
        this.typeface = typeface;
    }

    /// What a timeline is written as.
    public enum Format {
        SVG,
        PNG,
        JSON;

        /// By the end of the file's name.
        public static Optional<Format> of(Path file) {
            Path name = file.getFileName();
            String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (text.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    /// Writes `file` in the format its name ends in; a file of that name is replaced only once the
    /// new one is whole.
    ///
    /// @throws FuroreException USAGE if the name ends in no known format, FAILURE if it cannot be
    ///   written
    public void write(TimelineData data, TimelineView view, Path file) {
        Format format =
                Format.of(file)
                        .orElseThrow(() ->
                                new FuroreException(
                                        FuroreException.Kind.USAGE,
                                        Message.of("timeline.unknown-format", file)));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try {
            Path part = folder.resolve(file.getFileName() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    write(data, view, format, out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("timeline.cannot-write", file), e);
        }
    }

    /// Writes to `out`, which stays open.
    public void write(TimelineData data, TimelineView view, Format format, OutputStream out)
            throws IOException {
        switch (format) {
            case SVG -> out.write(svg(data, view).getBytes(StandardCharsets.UTF_8));
            case PNG -> {
                Scene scene = scene(data, view);
                ImageIO.write(
                        new PngWriter(Palette.of(view.theme())).paint(scene, PNG_SCALE),
                        "png",
                        out);
            }
            case JSON -> {
                DateWords words = new DateWords(view.locale(), data.zone(), true);
                java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
                new TimelineJsWriter(words).write(data, whole);
                whole.writeTo(out);
            }
        }
        out.flush();
    }

    /// The picture as a self-contained SVG.
    public String svg(TimelineData data, TimelineView view) {
        return new SvgWriter(Palette.of(view.theme())).write(scene(data, view));
    }

    private Scene scene(TimelineData data, TimelineView view) {
        return scene(index(data), view, List.of());
    }

    TimelineIndex index(TimelineData data) {
        return new TimelineIndex(data, typeface);
    }

    Scene scene(TimelineIndex index, TimelineView view, List<String> remarks) {
        return new TimelineLayout(typeface).layout(index, view, remarks);
    }
}
