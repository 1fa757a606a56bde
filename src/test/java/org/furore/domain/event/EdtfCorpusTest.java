package org.furore.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The strings of edtf.js's own tests. The floor is all of them: the format is small and closed.
@Tag("corpus")
final class EdtfCorpusTest {

    @Test
    void readsLevels0And1AndRefusesLevel2AndWhatIsWrong() throws IOException {
        Path cases = Path.of("../shared/data/E_interchange/edtf_cases/edtf_parse_cases.tsv");
        assumeTrue(Files.exists(cases), "no corpus at " + cases);
        List<String> lines = Files.readAllLines(cases);
        List<String> wrong = new ArrayList<>();
        int read = 0;
        int refused = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            boolean expected = cells[1].equals("valid") && !cells[2].equals("2");
            boolean taken = Edtf.tryParse(cells[0]).isPresent();
            read += taken ? 1 : 0;
            refused += taken ? 0 : 1;
            if (taken != expected) {
                wrong.add(line);
            }
        }
        System.out.printf(
                "edtf_cases: %d strings, %d read, %d refused, %d wrong%n",
                lines.size() - 1, read, refused, wrong.size());
        assertEquals(List.of(), wrong);
    }
}
