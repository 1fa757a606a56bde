package org.furore.annotate;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Change.TextRevision;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.Workspace;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Revisions;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lets marks and evidence follow when documents get another text: each is looked for by its words
/// and what stands around them. What can't be found stands on the document as a whole then, with
/// its words in its note, and is listed: no coding is thrown away.
public final class Reanchoring {
    private final Entries entries;
    private final Annotations annotations;
    private final Revisions revisions;
    private final Workspace workspace;

    public Reanchoring(
            Entries entries, Annotations annotations, Revisions revisions, Workspace workspace) {
        this.entries = entries;
        this.annotations = annotations;
        this.revisions = revisions;
        this.workspace = workspace;
    }

    /// What came of revising documents.
    ///
    /// @param documents how many were revised
    /// @param moved how many marks and pieces of evidence were found again
    public record Outcome(int documents, int moved, List<Lost> lost) {
        public static final Outcome NOTHING = new Outcome(0, 0, List.of());

        public Outcome plus(Outcome other) {
            List<Lost> all = new ArrayList<>(lost);
            all.addAll(other.lost);
            return new Outcome(documents + other.documents, moved + other.moved, all);
        }
    }

    /// Revises documents as one step of the history. Blocks.
    ///
    /// @param documents what they are read as now, by their ids
    /// @param version of the reader
    /// @param title of the step
    public Outcome revise(Map<DocumentId, Document> documents, int version, Message title) {
        List<Revised> revised = new ArrayList<>();
        documents.forEach((id, document) ->
                revised.add(new Revised(revisions.stage(id, document, version), document.text())));
        Plan plan = plan(revised);
        workspace.apply(ChangeSet.of(title, plan.changes())).join();
        return new Outcome(revised.size(), plan.moved(), plan.lost());
    }

    /// A document's revision.
    ///
    /// @param text after it
    record Revised(TextRevision change, String text) {}

    /// A passage that the new text does not have, or has more than once.
    public record Lost(DocumentId document, Passage passage, Message why) {}

    /// @param changes those of the documents and of all that stands on them
    record Plan(List<Change> changes, int moved, List<Lost> lost) {}

    /// What brings the revisions into force, as one step. Reads the case; changes nothing.
    Plan plan(List<Revised> documents) {
        Run run = new Run(documents);
        run.marks();
        run.suggestions();
        run.evidence();
        documents.forEach(each -> run.changes.add(each.change()));
        return new Plan(List.copyOf(run.changes), run.moved, List.copyOf(run.lost));
    }

    /// One planning.
    private final class Run {
        private final Map<DocumentId, Searched> texts = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Lost> lost = new ArrayList<>();
        private int moved;

        Run(List<Revised> documents) {
            documents.forEach(
                    each -> texts.put(each.change().document(), new Searched(each.text())));
        }

        void marks() {
            for (DocumentId document : texts.keySet()) {
                annotations.of(document).forEach(mark -> change(mark, annotation(mark)));
            }
        }

        void suggestions() {
            try (Stream<Suggestion> all = entries.stream(Suggestion.class)) {
                all.filter(each -> texts.containsKey(each.proposed().place().document()))
                        .forEach(each -> change(each, each.proposing(annotation(each.proposed()))));
            }
        }

        private void change(Entry before, Entry after) {
            if (!after.equals(before)) {
                changes.add(new EntryChange(before, after));
            }
        }

        void evidence() {
            for (Event event : entries.all(Event.class)) {
                change(event, event.withEvidence(evidence(event.evidence())));
            }
            for (Link link : entries.all(Link.class)) {
                change(link, link.withEvidence(evidence(link.evidence())));
            }
            for (Relation relation : entries.all(Relation.class)) {
                change(relation, relation.withEvidence(evidence(relation.evidence())));
            }
        }

        private List<Evidence> evidence(List<Evidence> evidence) {
            return evidence.stream()
                    .map(each ->
                            each instanceof Evidence.OfPlace(Place place)
                                    ? new Evidence.OfPlace(place(place))
                                    : each)
                    .toList();
        }

        Annotation annotation(Annotation annotation) {
            Place before = annotation.place();
            Place after = place(before);
            boolean whole = before instanceof Place.Span && after instanceof Place.Whole;
            return annotation.moved(
                    after,
                    whole ? withQuote(annotation.note(), (Place.Span) before) : annotation.note());
        }

        private static String withQuote(@Nullable String note, Place.Span place) {
            String quote = "\u201C" + place.passage().quote() + "\u201D";
            return note == null ? quote : note + "\n" + quote;
        }

        private Place place(Place place) {
            if (!(place instanceof Place.Span(DocumentId document, Passage passage))) {
                return place;
            }
            Searched text = texts.get(document);
            if (text == null) {
                return place;
            }
            return switch (Anchors.find(text, Anchors.Sought.of(passage))) {
                case Anchoring.Found(Passage found) -> {
                    moved++;
                    yield new Place.Span(document, found);
                }
                case Anchoring.Lost(Message why) -> {
                    lost.add(new Lost(document, passage, why));
                    yield new Place.Whole(document);
                }
            };
        }
    }
}
