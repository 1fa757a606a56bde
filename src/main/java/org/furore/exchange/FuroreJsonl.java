package org.furore.exchange;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.Correction;
import org.furore.domain.document.Documents;
import org.furore.domain.event.Event;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.task.Progress;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a case's coding as annotation lines that hold in any case with the same documents. Two
/// cases with the same coding give the same text, whatever order it was made in. Suggestions that a
/// person has decided on are not written: an accepted one is an annotation by now. Calls block.
public final class FuroreJsonl {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Entries entries;
    private final Documents documents;

    public FuroreJsonl(CaseFile caseFile) {
        this(caseFile.entries(), caseFile.documents());
    }

    public FuroreJsonl(Entries entries, Documents documents) {
        this.entries = entries;
        this.documents = documents;
    }

    /// A line, and what it is sorted by.
    private record Line(String document, int start, int end, String id, String json) {
        Line(String document, int start, int end, String id, ObjectNode node) {
            this(document, start, end, id, JSON.writeValueAsString(node));
        }

        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::document)
                        .thenComparingInt(Line::start)
                        .thenComparingInt(Line::end)
                        .thenComparing(Line::id);
    }

    /// Writes all lines, each ended by `\n`. The writer is left open.
    ///
    /// @return how many lines of each kind were written
    /// @throws IOException if the writer throws it
    public Map<EntryKind, Integer> write(Writer out, Progress progress) throws IOException {
        Names names = new Names(entries, documents);
        EntryJson entry = new EntryJson(names);
        MarkJson mark = new MarkJson(names, entry);
        Output to = new Output(out, progress);
        to.lines(EntryKind.CODER, "coder", byName(Coder.class, entry::coder));
        to.lines(EntryKind.ACTOR, "actor", byName(Actor.class, entry::actor));
        to.lines(EntryKind.CLAIM, "claim", byName(Claim.class, entry::claim));
        to.lines(EntryKind.CODE, "code", codes(entry));
        to.lines(EntryKind.ATTACHMENT, "attachment", byName(Attachment.class, entry::attachment));
        to.lines(EntryKind.CORRECTION, "document", corrections(names, entry));
        to.lines(EntryKind.SERIES, "series", byName(Series.class, entry::series));
        to.lines(EntryKind.OBSERVATION, "observation", observations(names, entry));
        marks(names, mark, to);
        to.lines(EntryKind.EVENT, "event", byName(Event.class, mark::event));
        to.lines(EntryKind.LINK, "link", byName(Link.class, mark::link));
        to.lines(EntryKind.RELATION, "relation", byName(Relation.class, mark::relation));
        to.lines(EntryKind.SAVED_SEARCH, "search", byName(SavedSearch.class, entry::search));
        return to.written;
    }

    private <T extends Entry> List<Line> byName(Class<T> type, Function<T, ObjectNode> write) {
        return lines(type, "", write);
    }

    private <T extends Entry> List<Line> lines(
            Class<T> type, String group, Function<T, ObjectNode> write) {
        try (var all = entries.stream(type)) {
            return all.map(e -> new Line(group, 0, 0, Names.of(e), write.apply(e)))
                    .sorted(Line.ORDER)
                    .toList();
        }
    }

    private List<Line> codes(EntryJson entry) {
        Map<CodeId, Code> byId = new HashMap<>();
        List<Code> codes = entries.all(Code.class);
        codes.forEach(code -> byId.put(code.id(), code));
        List<Line> lines = new ArrayList<>();
        for (Code code : codes) {
            int depth = 0;
            for (CodeId parent = code.parent(); parent != null && depth <= codes.size(); depth++) {
                Code above = byId.get(parent);
                parent = above == null ? null : above.parent();
            }
            lines.add(new Line("", depth, 0, Names.of(code), entry.code(code)));
        }
        lines.sort(Line.ORDER);
        return lines;
    }

    private List<Line> corrections(Names names, EntryJson entry) {
        try (var all = entries.stream(Correction.class)) {
            return all.map(c ->
                            new Line(
                                    names.document(c.id()).toString(),
                                    0,
                                    0,
                                    "",
                                    entry.correction(c)))
                    .sorted(Line.ORDER)
                    .toList();
        }
    }

    private List<Line> observations(Names names, EntryJson entry) {
        try (var all = entries.stream(Observation.class)) {
            return all.map(o ->
                            new Line(
                                    names.of(o.series()) + "\n" + o.date().text(),
                                    0,
                                    0,
                                    Names.of(o),
                                    entry.observation(o)))
                    .sorted(Line.ORDER)
                    .toList();
        }
    }

    private void marks(Names names, MarkJson write, Output to) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (var all = entries.stream(Annotation.class)) {
            all.forEach(a -> lines.add(placed(names, a, Names.of(a), write.annotation(a))));
        }
        int accepted = lines.size();
        Set<String> withdrawn =
                entries.all(SuggestionRun.class).stream()
                        .filter(SuggestionRun::withdrawn)
                        .map(SuggestionRun::key)
                        .collect(Collectors.toSet());
        try (var all = entries.stream(Suggestion.class)) {
            all.filter(s -> s.state() == Suggestion.State.PENDING && !withdrawn.contains(s.run()))
                    .forEach(s ->
                            lines.add(
                                    placed(names, s.proposed(), Names.of(s), write.suggestion(s))));
        }
        lines.sort(Line.ORDER);
        to.lines(EntryKind.ANNOTATION, "mark", lines);
        to.count(EntryKind.SUGGESTION, lines.size() - accepted);
        to.count(EntryKind.ANNOTATION, accepted);
    }

    private static Line placed(Names names, Annotation mark, String id, ObjectNode node) {
        Place place = mark.place();
        String document =
                place.document() == null ? "" : names.document(place.document()).toString();
        return place instanceof Place.Span span
                ? new Line(document, span.passage().start(), span.passage().end(), id, node)
                : new Line(document, -1, 0, id, node);
    }

    private static final class Output {
        private final Writer out;
        private final Progress progress;
        private final Map<EntryKind, Integer> written = new EnumMap<>(EntryKind.class);

        Output(Writer out, Progress progress) {
            this.out = out;
            this.progress = progress;
        }

        void lines(EntryKind kind, String word, List<Line> lines) throws IOException {
            for (Line line : lines) {
                progress.check();
                out.write("{\"" + word + "\":");
                out.write(line.json());
                out.write("}\n");
            }
            count(kind, lines.size());
        }

        void count(EntryKind kind, int lines) {
            if (lines > 0) {
                written.put(kind, lines);
            } else {
                written.remove(kind);
            }
        }
    }
}
