package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.NameSearch;
import org.furore.annotate.NameSearch.Named;
import org.furore.annotate.Pick;
import org.furore.domain.actor.ActorId;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Running;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Work;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

class EntryPickTest {
    private static final ActorId CHANGE = new ActorId(new UUID(1, 1));
    private static final ActorId NETFLIX = new ActorId(new UUID(1, 2));
    private static final NameSearch<ActorId> NAMES =
            new NameSearch<>(
                    List.of(
                            new Named<>(CHANGE, "Change.org", List.of(), 9),
                            new Named<>(NETFLIX, "Netflix", List.of(), 1)));

    /// Tasks that answer until they are asked to be slow.
    private static final class Slow implements Tasks {
        private final Tasks direct = new DirectTasks();
        private boolean slow;

        @Override
        public <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
            return slow ? () -> {} : direct.run(work, done, failed);
        }
    }

    private final Slow tasks = new Slow();
    private final EntryPick<ActorId> pick = new EntryPick<>(tasks, () -> NAMES, Map::of);

    @Test
    void takingMeansWhatIsTypedHoweverSlowTheSearch() {
        pick.search();
        assertEquals("Change.org", pick.choices().getFirst().name());
        tasks.slow = true;
        pick.typed().set("Netflix");
        assertTrue(pick.take());
        assertEquals(new Pick.Known<>(NETFLIX), pick.pick());
    }

    @Test
    void takingAChoiceOneMovedToTakesThatOne() {
        pick.search();
        pick.move(1);
        assertTrue(pick.take());
        assertEquals(new Pick.Known<>(NETFLIX), pick.pick());
    }

    @Test
    void aDraftCountsAsIfItWereTaken() {
        pick.take(CHANGE, "Change.org");
        pick.draft("netfl");
        pick.settle();
        assertEquals(new Pick.Known<>(NETFLIX), pick.pick());
        pick.draft("Somebody new");
        pick.settle();
        assertEquals(new Pick.Made<>("Somebody new"), pick.pick());
        pick.draft(" ");
        pick.settle();
        assertNull(pick.pick());
    }

    @Test
    void aDraftThatIsDroppedDoesNotCount() {
        pick.take(CHANGE, "Change.org");
        pick.draft("netfl");
        pick.drop();
        pick.settle();
        assertEquals(new Pick.Known<>(CHANGE), pick.pick());
    }

    @Test
    void whatWasMadeIsNotMadeTwice() {
        pick.draft("Somebody new");
        pick.settle();
        ActorId made = new ActorId(new UUID(1, 3));
        pick.made(made);
        assertEquals(new Pick.Known<>(made), pick.pick());
        pick.made(NETFLIX);
        assertEquals(new Pick.Known<>(made), pick.pick());
    }
}
