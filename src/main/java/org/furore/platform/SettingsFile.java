package org.furore.platform;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/// [Settings] as a file of JSON. Keys it doesn't know are ignored, so that an older program reads
/// what a newer one wrote. Written to a file beside it and moved into place in one step.
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());

    private final Path path;
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    public SettingsFile(Path folder) {
        this.path = folder.resolve("settings.json");
    }

    /// What stands there. A file that can't be read is left where it is under another name, and
    /// nothing is chosen.
    public Settings read() {
        if (!Files.exists(path)) {
            return Settings.NONE;
        }
        try {
            return mapper.readValue(Files.readAllBytes(path), Settings.class);
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, "Settings could not be read: " + path, e);
            try {
                Files.move(
                        path,
                        path.resolveSibling("settings.unreadable.json"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                LOG.log(Level.WARNING, "nor put aside", failed);
            }
            return Settings.NONE;
        }
    }

    /// Writes them, all or nothing.
    ///
    /// @throws FuroreException if the folder can't be written
    public synchronized void write(Settings settings) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = path.resolveSibling("settings.json.new");
            Files.write(fresh, mapper.writeValueAsBytes(settings));
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("platform.settings-file", path), e);
        }
    }
}
