package org.furore.ui.controls;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/// Something that evidence is dragged from, to an event of the timeline. To be used on the window's
/// thread.
///
/// @param taken what a drag that begins takes along; empty when it takes nothing
public record EvidenceSource(Function<MouseEvent, Optional<Dragged>> taken) {

    /// What is dragged.
    ///
    /// @param words for other programs
    public record Dragged(EvidenceClip clip, String words) {}

    /// Has evidence dragged from `node` from now on.
    public static void on(Node node, Function<MouseEvent, Optional<Dragged>> taken) {
        EvidenceSource source = new EvidenceSource(taken);
        node.getProperties().put(EvidenceSource.class, source);
        node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> source.begin(node, event));
    }

    /// That of a node, or null.
    public static @Nullable EvidenceSource of(Node node) {
        return node.getProperties().get(EvidenceSource.class) instanceof EvidenceSource source
                ? source
                : null;
    }

    private void begin(Node node, MouseEvent event) {
        taken.apply(event)
                .ifPresent(what -> {
                    node.startDragAndDrop(TransferMode.COPY, TransferMode.LINK)
                            .setContent(what.clip().content(what.words()));
                    event.consume();
                });
    }
}
