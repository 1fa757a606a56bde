package org.furore.annotate;

import org.furore.annotate.LineSource.Line;
import org.furore.domain.task.Progress;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads the lines of a run one by one; the only place where a bad one ends.
final class LineRun {
    private final Stage stage;
    private final List<LineProblem> problems;
    private final Progress progress;
    private final long total;
    private long done;

    LineRun(Stage stage, List<LineProblem> problems, Progress progress, long total) {
        this.stage = stage;
        this.problems = problems;
        this.progress = progress;
        this.total = total;
    }

    void each(Map.Entry<LineKind, List<Line>> lines, Consumer<Fields> read) {
        for (Line line : lines.getValue()) {
            one(lines.getKey(), line, read);
            if (++done % 256 == 0) {
                progress.report("annotate-reading", done, total);
            }
        }
    }

    void one(LineKind kind, Line line, Consumer<Fields> read) {
        progress.check();
        JsonNode node =
                AnnotationLines.parsed(Objects.requireNonNull(line.text())).get(kind.word());
        try {
            read.accept(Fields.of(kind.word(), node, kind.fields()));
        } catch (BadLine bad) {
            problems.add(new LineProblem(line.number(), bad.why()));
            JsonNode id = node.get("id");
            if (id != null && id.isString()) {
                stage.lost(kind, id.stringValue());
            }
        }
    }
}
