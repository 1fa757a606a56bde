package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person does to annotations, as change sets: each gesture is one step of the history,
/// named after it, and holds all that has to be made for it (a claim, an actor, a code, the coder).
/// Pure; any thread.
public final class Gestures {
    private static final int TITLE = 90;

    private final Coder coder;
    private final boolean known;

    /// @param coder whose annotations they are
    /// @param known whether the case has that coder; else the gesture makes it
    public Gestures(Coder coder, boolean known) {
        this.coder = coder;
        this.known = known;
    }

    /// The coder with the case's key, if it was found, else one to be made.
    public static Gestures of(Optional<Coder> found, String key) {
        return found.map(coder -> new Gestures(coder, true))
                .orElseGet(() ->
                        new Gestures(
                                new Coder(new CoderId(Uuids.v7()), key, key, false, null), false));
    }

    /// Whose annotations they are.
    public Coder coder() {
        return coder;
    }

    /// The same once the coder is in the case.
    public Gestures stored() {
        return new Gestures(coder, true);
    }

    /// Marks a place.
    public ChangeSet mark(Place place, Mark mark, @Nullable String note) {
        Marking marking = new Marking();
        Annotation annotation =
                marking.annotation(
                        new AnnotationId(Uuids.v7()),
                        null,
                        place,
                        coder.id(),
                        blankless(note),
                        mark);
        List<EntryChange> changes = new ArrayList<>();
        if (!known) {
            changes.add(EntryChange.made(coder));
        }
        changes.addAll(marking.made());
        changes.add(EntryChange.made(annotation));
        return ChangeSet.of(
                place instanceof Place.Span span
                        ? Message.of(
                                "annotate.step-mark-" + word(annotation),
                                shown(span.passage().quote()))
                        : Message.of("annotate.step-whole-" + word(annotation)),
                changes);
    }

    /// Says something else of the place of an annotation. Its coder stays who it was.
    public ChangeSet edit(Annotation before, Mark mark, @Nullable String note) {
        Marking marking = new Marking();
        Annotation after =
                marking.annotation(
                        before.id(),
                        before.key(),
                        before.place(),
                        before.coder(),
                        blankless(note),
                        mark);
        List<EntryChange> changes = new ArrayList<>(marking.made());
        changes.add(new EntryChange(before, after));
        return ChangeSet.of(Message.of("annotate.step-edit-" + word(after)), changes);
    }

    /// Moves an annotation to another passage of its document.
    public ChangeSet move(Annotation before, Place place) {
        return ChangeSet.of(
                Message.of("annotate.step-move-" + word(before)),
                List.of(new EntryChange(before, at(before, place))));
    }

    /// Writes the note of an annotation, or removes it.
    public ChangeSet note(Annotation before, @Nullable String note) {
        Mark same = said(before);
        Annotation after =
                new Marking()
                        .annotation(
                                before.id(),
                                before.key(),
                                before.place(),
                                before.coder(),
                                blankless(note),
                                same);
        return ChangeSet.of(
                Message.of("annotate.step-mark-note"), List.of(new EntryChange(before, after)));
    }

    /// Deletes an annotation. What it backed is backed by its place from then on, and relations
    /// that begin or end at it go with it.
    public ChangeSet delete(Annotation annotation, Dependents dependents) {
        List<EntryChange> changes = new ArrayList<>(dependents.without(annotation));
        changes.add(EntryChange.removed(annotation));
        return ChangeSet.of(Message.of("annotate.step-delete-" + word(annotation)), changes);
    }

    /// Makes an event that a passage tells of, titled by the beginning of the quote.
    ///
    /// @param annotation the annotation that is its evidence, or null for the passage itself
    public ChangeSet event(
            Place.Span place,
            Edtf date,
            List<ActorId> participants,
            @Nullable AnnotationId annotation) {
        Event event =
                new Event(
                        new EventId(Uuids.v7()),
                        null,
                        date,
                        title(place.passage()),
                        null,
                        null,
                        participants,
                        List.of(
                                annotation == null
                                        ? new Evidence.OfPlace(place)
                                        : new Evidence.OfAnnotation(annotation)),
                        List.of());
        return ChangeSet.of(
                Message.of("annotate.step-event", shown(event.title())),
                List.of(EntryChange.made(event)));
    }

    /// Who takes part in what is told at a passage: actors named there, and those whose claims it
    /// holds, each once, in the order of the annotations.
    public static List<ActorId> participants(List<Annotation> there) {
        Set<ActorId> actors = new LinkedHashSet<>();
        for (Annotation annotation : there) {
            switch (annotation) {
                case ActorMention mention -> actors.add(mention.actor());
                case ClaimMention mention -> {
                    ActorId speaker = mention.speaker();
                    if (speaker != null) {
                        actors.add(speaker);
                    }
                }
                case SentimentMark mark -> {}
                case CodeMark mark -> {}
            }
        }
        return List.copyOf(actors);
    }

    /// The date of what a document tells, as far as the document's own date says it: its day,
    /// without the time.
    public static Optional<Edtf> day(@Nullable Edtf date) {
        if (date == null || date.isInterval() || date.precision() != Edtf.Precision.TIME) {
            return Optional.ofNullable(date);
        }
        return Edtf.tryParse(date.text().substring(0, date.text().indexOf('T')));
    }

    /// What an annotation says, as a mark.
    public static Mark said(Annotation annotation) {
        return switch (annotation) {
            case ClaimMention of ->
                    new Mark.OfClaim(
                            new Pick.Known<>(of.claim()),
                            pick(of.speaker()),
                            of.stance(),
                            pick(of.reportedBy()),
                            of.attribution(),
                            of.hedged());
            case SentimentMark of -> new Mark.OfSentiment(of.polarity(), pick(of.target()));
            case ActorMention of -> new Mark.OfActor(new Pick.Known<>(of.actor()));
            case CodeMark of -> new Mark.OfCode(new Pick.Known<>(of.code()), of.attributes());
        };
    }

    private static @Nullable Pick<ActorId> pick(@Nullable ActorId id) {
        return id == null ? null : new Pick.Known<>(id);
    }

    private static Annotation at(Annotation before, Place place) {
        return new Marking()
                .annotation(
                        before.id(),
                        before.key(),
                        place,
                        before.coder(),
                        before.note(),
                        said(before));
    }

    private static String word(Annotation annotation) {
        return switch (annotation) {
            case ClaimMention of -> "claim";
            case SentimentMark of -> "sentiment";
            case ActorMention of -> "actor";
            case CodeMark of -> "code";
        };
    }

    private static @Nullable String blankless(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static String shown(String quote) {
        return beginning(quote, 40);
    }

    private static String title(Passage passage) {
        return beginning(passage.quote(), TITLE);
    }

    /// The beginning of a quote on one line, cut behind a word.
    static String beginning(String quote, int length) {
        String line = quote.strip().replaceAll("\\s+", " ");
        if (line.length() <= length) {
            return line;
        }
        int blank = line.lastIndexOf(' ', length);
        int end = blank > length / 2 ? blank : length;
        if (Character.isLowSurrogate(line.charAt(end))
                && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
