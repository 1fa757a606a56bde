package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.timeline.RandomCase;
import org.furore.timeline.Scene;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineLayout;
import org.furore.timeline.TimelineView;
import org.furore.timeline.Typeface;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class SceneIndexTest {
    private static Scene scene() {
        Typeface typeface = new Typeface();
        return new TimelineLayout(typeface)
                .layout(
                        new TimelineIndex(RandomCase.of(5, 300, 400, 9000), typeface),
                        TimelineView.fit(1200, Locale.ENGLISH));
    }

    @Test
    void whatIsWithinAnAreaIsWhatTouchesIt() {
        SceneIndex index = new SceneIndex(scene());
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Box area =
                    new Box(
                            random.nextDouble(1200),
                            random.nextDouble(900),
                            random.nextDouble(400),
                            random.nextDouble(300));
            int[] expected =
                    IntStream.range(0, index.items().size())
                            .filter(k -> touches(index.bounds(k), area))
                            .toArray();
            assertArrayEquals(expected, index.within(area));
        }
    }

    private static boolean touches(Box a, Box b) {
        return a.x() <= b.right()
                && b.x() <= a.right()
                && a.y() <= b.bottom()
                && b.y() <= a.bottom();
    }

    @Test
    void everyMarkIsFoundAtItsMiddle() {
        Scene scene = scene();
        SceneIndex index = new SceneIndex(scene);
        for (Item mark : scene.items(Role.MARK)) {
            double x = mark.box().x() + mark.box().width() / 2;
            double y = mark.box().y() + mark.box().height() / 2;
            assertEquals(
                    Optional.ofNullable(mark.entry()),
                    index.at(x, y, i -> i.role() == Role.MARK).map(Item::entry));
        }
    }

    @Test
    void anEmptySceneHoldsNothing() {
        Scene scene = scene();
        SceneIndex index = new SceneIndex(new Scene(10, 10, "", "", "en", scene.axis(), List.of()));
        assertArrayEquals(new int[0], index.within(new Box(0, 0, 100, 100)));
        assertEquals(Optional.empty(), index.at(5, 5, i -> true));
    }
}
