package org.furore.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

final class EdtfLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2020 | 2020 | 2020",
                "2020-01 | January 2020 | janvier 2020",
                "2020-09-09~ | about 9 September 2020 | 9 septembre 2020 environ",
                "2020-09-01 | 1 September 2020 | 1er septembre 2020",
                "2020? | perhaps 2020 | 2020 (incertain)",
                "2020-09% | perhaps about September 2020 | septembre 2020 environ (incertain)",
                "2020-09-09T14:03:59 | 9 September 2020, 14:03 | 9 septembre 2020, 14:03",
                "2020-09-09T14:03:59Z | 9 September 2020, 14:03 UTC | 9 septembre 2020, 14:03 UTC",
                "2020-09-09T14:03:59-0230 | 9 September 2020, 14:03 UTC-02:30 | 9 septembre 2020,"
                        + " 14:03 UTC-02:30",
                "2020-22 | summer 2020 | été 2020",
                "2020-24~ | about winter 2020 | hiver 2020 environ",
                "201X | 2010s | années 2010",
                "20XX | 2000–2099 | 2000–2099",
                "19 | 1900–1999 | 1900–1999",
                "XXXX | unknown year | année inconnue",
                "2004-XX | 2004, month unknown | 2004, mois inconnu",
                "1985-04-XX | April 1985, day unknown | avril 1985, jour inconnu",
                "1985-XX-XX | 1985, day unknown | 1985, jour inconnu",
                "-0043-03-15 | 15 March 44 BC | 15 mars 44 av. J.-C.",
                "0000 | 1 BC | 1 av. J.-C.",
                "Y170000002 | 170,000,002 | 170 000 002",
                "Y-999999999999999 | 1,000,000,000,000,000 BC | 1 000 000 000 000 000 av. J.-C.",
                "2020-09-09/2020-09-14 | 9–14 September 2020 | 9–14 septembre 2020",
                "2020-09-01/2020-09-14 | 1–14 September 2020 | 1er–14 septembre 2020",
                "2020-09-09/2020-10-01 | 9 September – 1 October 2020 | 9 septembre – 1er octobre"
                        + " 2020",
                "2019-12-31/2020-01-02 | 31 December 2019 – 2 January 2020 | 31 décembre 2019 – 2"
                        + " janvier 2020",
                "2020-09-09/2020-09-09 | 9 September 2020 | 9 septembre 2020",
                "2020-01/2020-03 | January – March 2020 | janvier – mars 2020",
                "2020-09-09~/2020-09-14 | about 9 September 2020 – 14 September 2020 | 9 septembre"
                        + " 2020 environ – 14 septembre 2020",
                "2019/2020-03 | 2019 – March 2020 | 2019 – mars 2020",
                "2020-09/.. | since September 2020 | depuis septembre 2020",
                "2020-09-09~/.. | since about 9 September 2020 | depuis le 9 septembre 2020"
                        + " environ",
                "../2020-09-09 | until 9 September 2020 | jusqu'au 9 septembre 2020",
                "../2020 | until 2020 | jusqu'en 2020",
                "2020-21/.. | since spring 2020 | début : printemps 2020",
                "2020/ | since 2020, end unknown | depuis 2020, fin inconnue",
                "/2020-09 | until September 2020, start unknown | jusqu'en septembre 2020, début"
                        + " inconnu"
            })
    void saysDatesAsPeopleWriteThem(String text, String english, String french) {
        Edtf date = Edtf.parse(text);
        assertEquals(english.strip(), EdtfLabel.of(date, Locale.UK));
        assertEquals(
                french.strip(),
                EdtfLabel.of(date, Locale.CANADA_FRENCH).replaceAll("[\u00a0\u202f]", " "));
        assertEquals(english.strip(), EdtfLabel.of(date, Locale.JAPAN));
    }
}
