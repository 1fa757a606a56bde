package org.furore.ui.timeline;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.event.EventId;
import org.furore.ui.controls.EvidenceClip;

/// What a hand on the chart can set off beyond looking.
interface ChartActions {

    /// Goes into what is chosen: a passage opens, a cluster expands, an event's page takes the
    /// keys.
    void enter();

    /// Shows the place of a mark in the reader.
    void open(AnnotationId mark);

    /// Asks how one event relates to another, and links them.
    ///
    /// @param screenX where the question appears
    void connect(EventId from, EventId to, double screenX, double screenY);

    /// Takes a passage or an annotation in as evidence of an event.
    void evidence(EventId event, EvidenceClip clip);

    /// Deletes what is chosen.
    void delete();
}
