package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BylinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Example | Ada Example",
                "By Ada Example and Bo Sample | Ada Example; Bo Sample",
                "von Ada Muster und Bo Beispiel | Ada Muster; Bo Beispiel",
                "Par Éloïse d’Exemple | Éloïse d’Exemple",
                "Ada Example, Bo Sample | Ada Example; Bo Sample",
                "Ada Example, Jr. | Ada Example, Jr.",
                "Posted on September 21, 2020 by Ada Example | Ada Example",
                "Ada Example | Ada Example",
                "Ada Example @ada_example | Ada Example",
                "Ada Example - 10 September 2020 | Ada Example",
                "ADA EXAMPLE; Ada Example | ADA EXAMPLE",
                "Ada Example Tuesday, Aug. 17, 2010 | Ada Example",
                "ADA EXAMPLE, Executive Editor | ADA EXAMPLE",
                "Ada Example and Bo Sample - Agency Technology Writers | Ada Example; Bo Sample",
                "Parish Writers | Parish Writers",
                "Par ADA EXAMPLE, BO EXEMPLE Envoyés spéciaux à Exempleville | ADA EXAMPLE; BO"
                        + " EXEMPLE",
                "View all posts by Ada Example | Ada Example",
                "View Author Page | ''",
                "More from this author | ''",
                "<a href='/team/ada' lang=en>Ada Example</a>, <b>Bo Sample</b> | Ada Example; Bo"
                        + " Sample",
                "https://social.example/ada | ''",
                "www.herald.example | ''",
                "ada@herald.example | ''",
                "admin | ''",
                "The Herald | ''",
                "By | ''",
            })
    void namesAreLeftOfWhatStandsAroundThem(String written, String names) {
        assertEquals(names, String.join("; ", Bylines.names(List.of(written), "The Herald")));
    }
}
