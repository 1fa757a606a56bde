package org.furore.report;

import org.furore.domain.document.Letter;

/// The table by which letters are read as scores, as a sentence.
final class Letters {
    private Letters() {}

    static void write(Html html, Words words) {
        html.text(words.of("letters-said")).text(" ");
        boolean first = true;
        for (Letter letter : Letter.TABLE) {
            html.text(first ? "" : " ");
            first = false;
            html.open("span", "class", "keep")
                    .text(
                            letter.letter().replace('-', '\u2212')
                                    + "\u00A0"
                                    + Math.round(letter.score()))
                    .text(letter.equals(Letter.TABLE.getLast()) ? "." : ",")
                    .close();
        }
    }
}
