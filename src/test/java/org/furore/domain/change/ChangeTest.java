package org.furore.domain.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Change.ImportActivation;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.ImportId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

final class ChangeTest {
    private static final Coder BEFORE = coder(1, "A");
    private static final Coder AFTER = coder(1, "B");

    @Test
    void invertingTwiceGivesTheChangeBack() {
        List<Change> changes =
                List.of(
                        EntryChange.made(AFTER),
                        EntryChange.removed(BEFORE),
                        new EntryChange(BEFORE, AFTER),
                        new ImportActivation(new ImportId(new UUID(3, 4)), true));
        for (Change change : changes) {
            assertEquals(change, change.inverted().inverted());
        }
    }

    @Test
    void invertingTakesTheChangeBack() {
        assertEquals(EntryChange.removed(AFTER), EntryChange.made(AFTER).inverted());
        assertEquals(new EntryChange(AFTER, BEFORE), new EntryChange(BEFORE, AFTER).inverted());
        assertEquals(
                new ImportActivation(new ImportId(new UUID(3, 4)), false),
                new ImportActivation(new ImportId(new UUID(3, 4)), true).inverted());
    }

    @Test
    void theSubjectIsWhatIsThere() {
        assertEquals(AFTER, new EntryChange(BEFORE, AFTER).subject());
        assertEquals(BEFORE, EntryChange.removed(BEFORE).subject());
    }

    @Test
    void refusesAChangeOfNothingOrOfAnotherEntry() {
        assertThrows(IllegalArgumentException.class, () -> new EntryChange(null, null));
        assertThrows(IllegalArgumentException.class, () -> new EntryChange(BEFORE, coder(2, "B")));
    }

    private static Coder coder(long id, String name) {
        return new Coder(new CoderId(new UUID(0, id)), null, name, false, null);
    }
}
