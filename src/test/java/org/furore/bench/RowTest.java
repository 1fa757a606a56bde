package org.furore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void ratiosAreHeldToTheirBoundFromTwoHundredThousandPostsUp() {
        Row broken = Row.relative("import", 4, "s", 2, 1.5, Row.COUNTS_FROM);
        assertEquals(new Row("import", 4, "s", 2.0, 2.0, 1.5, false), broken);
        assertTrue(broken.outside());
        Row few = Row.relative("import", 4, "s", 2, 1.5, Row.COUNTS_FROM - 1);
        assertEquals(new Row("import", 4, "s", 2.0, 2.0, null, null), few);
        assertFalse(few.outside());
        assertTrue(Row.absolute("search-p99", 51, "ms", 50).outside());
    }
}
