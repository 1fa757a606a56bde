package org.furore.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The sample case's files, laid out as somebody would have saved them.
final class SampleFiles {
    private static final String ROOT = "/assets/sample/";

    private SampleFiles() {}

    /// Copies all files named in `files.txt` below `folder`.
    static void copy(Path folder) throws IOException {
        for (String name : names()) {
            Path target = folder.resolve(name).normalize();
            Files.createDirectories(target.getParent());
            try (InputStream in = open(name)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> names() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(open("files.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static InputStream open(String name) {
        InputStream in = SampleFiles.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new IllegalStateException("the program lacks its file " + ROOT + name);
        }
        return in;
    }
}
