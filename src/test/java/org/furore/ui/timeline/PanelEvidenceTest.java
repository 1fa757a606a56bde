package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;

import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.ui.Drags;
import org.furore.ui.Harness;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The evidence of the event beside the timeline: what is dropped there, and what its cards say.
class PanelEvidenceTest {
    @TempDir Path folder;
    private Harness harness;
    private TimelineStage stage;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        stage = new TimelineStage(harness, 980, 800);
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
        harness.close();
    }

    @Test
    void aCardIsDraggedAndThePanelOfAnotherEventTakesIt() {
        Event from = stage.choose(stage.linked().id());
        Details.Quote quote = stage.told().orElseThrow().evidence().getFirst();
        Node card =
                harness.robot()
                        .lookup(".quote")
                        .match((Node each) -> EvidenceSource.of(each) != null)
                        .query();
        Bounds bounds = Harness.fx(() -> card.localToScreen(card.getLayoutBounds()));
        Point2D corner = new Point2D(bounds.getMinX() + 4, bounds.getMinY() + 8);
        EvidenceClip clip =
                Drags.from(harness.robot(), harness.stage().getScene(), corner).orElseThrow();
        assertEquals(quote.clip(), clip);
        EventPanel panel = stage.find(".event-panel");
        assertEquals(Optional.empty(), Harness.fx(() -> panel.backed(card)));

        Event other =
                stage.file.entries().all(Event.class).stream()
                        .filter(each -> !each.evidence().contains(quote.evidence()))
                        .findFirst()
                        .orElseThrow();
        assertNotEquals(from.id(), other.id());
        stage.choose(other.id());
        EventId target = Harness.fx(() -> panel.backed(null)).orElseThrow();
        stage.run(() -> stage.screen.panel().back(target, clip));
        harness.until(
                "it is told",
                () -> stage.told().orElseThrow().event().evidence().contains(quote.evidence()));
        assertEquals(other.id(), stage.told().orElseThrow().id());
        stage.run(stage.screen.panel()::edit);
        assertEquals(Optional.empty(), Harness.fx(() -> panel.backed(null)));
    }

    @Test
    void aCardOfAPostNamesWhoPostedIt() {
        StoredDocument post;
        try (Stream<StoredDocument> all = stage.file.documents().stream(null)) {
            post =
                    all.filter(each ->
                                    each.document() instanceof Post p
                                            && p.handle() != null
                                            && p.header().outlet() != null)
                            .findFirst()
                            .orElseThrow();
        }
        EventId event = stage.linked().id();
        stage.choose(event);
        int before = stage.told().orElseThrow().evidence().size();
        stage.run(() -> stage.screen.panel().back(event, new EvidenceClip.OfDocument(post.id())));
        harness.until(
                "it is told", () -> stage.told().orElseThrow().evidence().size() == before + 1);
        Details.Quote card = stage.told().orElseThrow().evidence().getLast();
        String handle = ((Post) post.document()).handle();
        assertEquals("@" + handle + " · " + post.document().header().outlet(), card.source());
        harness.picture("timeline-post-light-en");
    }
}
