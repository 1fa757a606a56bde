package org.furore.ui.importing;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping;
import org.furore.importing.TableSample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The mappings a person saved by name: one file each in a folder of their own, of the kind the
/// command line takes. Calls block.
///
/// @param folder made when the first is saved
record SavedMappings(Path folder) {
    private static final Logger LOG = Logger.getLogger(SavedMappings.class.getName());
    private static final int LONGEST = 80;

    /// Those made for a table with the same columns, by name. One that can't be read is left out.
    List<Mapping> fitting(TableSample sample) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Mapping> fitting = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                try {
                    Mapping mapping = Mapping.read(file);
                    if (sample.owned(mapping).recognise().equals(mapping.recognise())) {
                        fitting.add(mapping);
                    }
                } catch (FuroreException e) {
                    LOG.log(Level.INFO, "a saved mapping that can't be read: " + file, e);
                }
            }
            fitting.sort(Comparator.comparing(Mapping::name));
            return fitting;
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.importing.unreadable", folder), e);
        }
    }

    /// Saves a mapping under a name; one of the same name is replaced.
    Mapping save(Mapping mapping, String name) {
        Mapping named =
                new Mapping(
                        name,
                        mapping.kind(),
                        mapping.form(),
                        mapping.recognise(),
                        mapping.fields(),
                        mapping.date(),
                        mapping.absent(),
                        mapping.decimal());
        Path file = folder.resolve(safe(name) + ".json");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.importing.unwritable", file), e);
        }
        Written.text(file, named.json());
        return named;
    }

    /// A name that is one on every system.
    private static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} _-]", "_").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
