package org.furore.annotate;

import org.furore.annotate.LineSource.Line;
import org.furore.domain.CaseFile;
import org.furore.domain.CaseInfo;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entries;
import org.furore.domain.document.Documents;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads annotation lines (one JSON object a line) into one change set over a case. Lines may refer
/// to entries that later lines define; a bad line is reported and costs itself and what depends on
/// it, nothing else. Reads the case, never writes it: calls block, on any thread but the window's.
public final class AnnotationLines {
    private static final int MAX_DEPTH = 32;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final Entries entries;
    private final Documents documents;
    private final CaseInfo info;

    public AnnotationLines(CaseFile caseFile) {
        this(caseFile.entries(), caseFile.documents(), caseFile.info());
    }

    public AnnotationLines(Entries entries, Documents documents, CaseInfo info) {
        this.entries = entries;
        this.documents = documents;
        this.info = info;
    }

    /// Reads all lines.
    ///
    /// @param coder key of the coder whose marks they are where a line names none; null: the case's
    /// @throws org.furore.domain.task.FuroreException if the input can't be read, or is too large
    ///   for one change set
    public Outcome read(Reader in, @Nullable String coder, Progress progress) {
        List<LineProblem> problems = new ArrayList<>();
        Map<LineKind, List<Line>> lines = sorted(new LineSource(in), problems, progress);
        long total = lines.values().stream().mapToLong(List::size).sum();
        Stage stage = new Stage(entries);
        LineRun run = new LineRun(stage, problems, progress, total);
        References references = new References(documents);
        EntryLines entry = new EntryLines(stage, references);
        MarkPlaces places = new MarkPlaces(stage, references);
        EventLines event = new EventLines(stage, entry, places);
        String whose = coder == null || coder.isBlank() ? info.coder() : coder;
        MarkLines mark = new MarkLines(stage, places, whose);
        SearchLines search = new SearchLines(stage);
        for (Map.Entry<LineKind, List<Line>> of : lines.entrySet()) {
            switch (of.getKey()) {
                case CODER -> run.each(of, entry::coder);
                case ACTOR -> run.each(of, entry::actor);
                case CLAIM -> run.each(of, entry::claim);
                case CODE -> new CodeLines(run, stage, entry).read(of.getValue());
                case ATTACHMENT -> run.each(of, entry::attachment);
                case DOCUMENT -> run.each(of, entry::document);
                case SERIES -> run.each(of, event::series);
                case OBSERVATION -> run.each(of, event::observation);
                case MARK -> run.each(of, mark::mark);
                case EVENT -> run.each(of, event::event);
                case LINK -> run.each(of, event::link);
                case RELATION -> run.each(of, event::relation);
                case SEARCH -> run.each(of, search::search);
            }
        }
        List<EntryChange> changes = stage.changes();
        problems.sort(Comparator.comparingInt(LineProblem::line));
        return new Outcome(
                changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                ChangeSet.of(
                                        Message.of("annotate.step-annotate", changes.size()),
                                        changes)),
                stage.counts(),
                problems);
    }

    /// The lines by what they are about. They are kept as text, so that a run takes no more memory
    /// than its input.
    private static Map<LineKind, List<Line>> sorted(
            LineSource source, List<LineProblem> problems, Progress progress) {
        Map<LineKind, List<Line>> lines = new EnumMap<>(LineKind.class);
        for (Line line = source.next(); line != null; line = source.next()) {
            progress.check();
            String text = line.text();
            if (text != null && text.isBlank()) {
                continue;
            }
            try {
                if (text == null) {
                    throw new BadLine("line-too-long", LineSource.MAX_LINE);
                }
                lines.computeIfAbsent(kind(parsed(text)), k -> new ArrayList<>()).add(line);
            } catch (BadLine bad) {
                problems.add(new LineProblem(line.number(), bad.why()));
            }
        }
        return lines;
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new BadLine(
                    "bad-json",
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                    Fields.shown(Objects.requireNonNullElse(e.getOriginalMessage(), "")));
        }
    }

    private static LineKind kind(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw new BadLine("one-kind", words());
        }
        String word = node.propertyNames().iterator().next();
        LineKind kind = LineKind.of(word);
        if (kind == null) {
            throw new BadLine("unknown-kind", Fields.shown(word), words());
        }
        return kind;
    }

    private static String words() {
        return Arrays.stream(LineKind.values())
                .map(LineKind::word)
                .collect(Collectors.joining(", "));
    }
}
