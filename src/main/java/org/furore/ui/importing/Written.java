package org.furore.ui.importing;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text written to a file a person chose. Blocks.
final class Written {
    private Written() {}

    /// @throws FuroreException if the file can't be written
    static Path text(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.importing.unwritable", file), e);
        }
    }
}
