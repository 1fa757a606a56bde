package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class DrawnAloneTest {
    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";
    private static final String FLAG = "🇫🇷";
    private static final String TONE = "👍🏽";

    @Test
    void plainTextAndPlainEmojiAreOnePart() {
        assertEquals(List.of("No way 😡😡 #Cancel"), DrawnAlone.parts("No way 😡😡 #Cancel"));
        assertEquals(List.of(""), DrawnAlone.parts(""));
    }

    @Test
    void eachJoinedSignIsAPartOfItsOwn() {
        assertEquals(
                List.of("a ", FAMILY, " b ", FLAG, FLAG, TONE),
                DrawnAlone.parts("a " + FAMILY + " b " + FLAG + FLAG + TONE));
        assertEquals(List.of("x\u030C", "y"), DrawnAlone.parts("x\u030Cy"));
    }

    @Test
    void scriptsThatJoinAreLeftWhole() {
        List<String> whole = List.of("نمی\u200Cخواهم", "क्ष हिन्दी");
        whole.forEach(text -> assertEquals(List.of(text), DrawnAlone.parts(text)));
    }
}
