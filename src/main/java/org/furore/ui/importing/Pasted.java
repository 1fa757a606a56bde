package org.furore.ui.importing;

import javafx.scene.input.Clipboard;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person copied elsewhere, as something that can be imported.
///
/// @param files that were copied; empty where it is a text
/// @param ending of the file the text belongs in, `html` or `txt`
/// @param text as the clipboard has it; a part of a page stands in a page of its own
record Pasted(List<Path> files, String ending, String text) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'pasted-'uuuu-MM-dd-HHmm'.'", Locale.ROOT);

    /// What lies on the clipboard now. On the window's thread.
    static Optional<Pasted> now() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles()) {
            return Optional.of(
                    new Pasted(board.getFiles().stream().map(File::toPath).toList(), "", ""));
        }
        String html = board.getHtml();
        if (html != null && !html.isBlank()) {
            return Optional.of(new Pasted(List.of(), "html", page(html)));
        }
        String text = board.getString();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Pasted(List.of(), "txt", text));
    }

    private static String page(String html) {
        return html.toLowerCase(Locale.ROOT).contains("<html")
                ? html
                : "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                        + html
                        + "\n</body></html>\n";
    }

    /// Writes the text to a folder of its own, whose one file is named by this minute. Blocks.
    Path write() throws IOException {
        Path folder = Files.createTempDirectory("furore-pasted");
        Path file = folder.resolve(NAME.format(LocalDateTime.now()) + ending);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// Deletes what was written. Blocks.
    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path folder = file.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
