package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.importing.RecordReader;
import org.furore.platform.Messages;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// Each format that is read, and each archive, has a name a person reads.
class FormatNamesTest {

    @Test
    void everyFormatHasAName() {
        List<String> nameless =
                java.util.stream.Stream.concat(
                                Formats.readers().stream().map(RecordReader::format),
                                java.util.stream.Stream.of("zip", "tar"))
                        .map(format -> "ui.importing.format-" + format.replace('.', '-'))
                        .filter(key -> Messages.text(key, Locale.FRENCH).equals(key))
                        .toList();
        assertEquals(List.of(), nameless);
    }
}
