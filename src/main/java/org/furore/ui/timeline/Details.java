package org.furore.ui.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.claim.Citation;
import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.task.Message;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.shell.Location;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is told beside the timeline of what is chosen.
sealed interface Details {
    Details NOTHING = new OfNothing();

    /// Nothing is chosen.
    record OfNothing() implements Details {}

    /// What was chosen is no longer in the case.
    record Gone() implements Details {}

    /// An event and all that hangs on it.
    record OfEvent(Event event, List<Person> participants, List<Arrow> links, List<Quote> evidence)
            implements Details {
        public OfEvent {
            participants = List.copyOf(participants);
            links = List.copyOf(links);
            evidence = List.copyOf(evidence);
        }

        EventId id() {
            return event.id();
        }

        List<Citation> sources() {
            return event.sources();
        }
    }

    /// A link with both its ends.
    record OfLink(Link link, Event from, Event to, List<Quote> evidence) implements Details {
        public OfLink {
            evidence = List.copyOf(evidence);
        }
    }

    /// Events close together, in order of time.
    record OfCluster(List<EventId> events) implements Details {
        public OfCluster {
            events = List.copyOf(events);
        }
    }

    /// Mentions or sentiment of about one date.
    ///
    /// @param count of all of them; `marks` holds the first ones
    record OfMarks(int count, List<Quote> marks) implements Details {
        public OfMarks {
            marks = List.copyOf(marks);
        }
    }

    /// Someone who takes part.
    record Person(ActorId id, String name) {}

    /// A link as seen from one of its ends.
    ///
    /// @param outgoing whether it leads from here to `other`
    record Arrow(Link link, boolean outgoing, Event other) {}

    /// A passage, a mark or a document, quoted.
    ///
    /// @param about what a mark says of it, or null
    /// @param quote its words, shortened, or null for a whole document
    /// @param source title, outlet or author, or null
    /// @param place where it opens, or null when it can't
    /// @param evidence as which it backs something, or null
    record Quote(
            @Nullable Message about,
            @Nullable String quote,
            @Nullable String source,
            @Nullable Edtf date,
            Location.@Nullable Reader place,
            @Nullable Evidence evidence,
            @Nullable AnnotationId mark) {

        /// As what it is dragged; null when it stands on no document.
        @Nullable EvidenceClip clip() {
            DocumentId document = place == null ? null : place.document();
            Location.Span span = place == null ? null : place.span();
            if (document == null) {
                return null;
            }
            return mark != null
                    ? new EvidenceClip.OfAnnotation(mark)
                    : span == null
                            ? new EvidenceClip.OfDocument(document)
                            : new EvidenceClip.OfPassage(document, span.start(), span.end());
        }
    }
}
