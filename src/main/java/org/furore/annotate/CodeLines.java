package org.furore.annotate;

import org.furore.annotate.LineSource.Line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads lines about codes, whose parents may stand in later lines: one that waits is read again
/// when its parent is there.
final class CodeLines {
    private final LineRun run;
    private final Stage stage;
    private final EntryLines entries;
    private final Map<String, List<Line>> waiting = new HashMap<>();
    private List<Line> cyclic = new ArrayList<>();

    CodeLines(LineRun run, Stage stage, EntryLines entries) {
        this.run = run;
        this.stage = stage;
        this.entries = entries;
    }

    void read(List<Line> lines) {
        int left = Integer.MAX_VALUE;
        drain(new ArrayDeque<>(lines));
        while (!cyclic.isEmpty() && cyclic.size() < left) {
            left = cyclic.size();
            List<Line> again = cyclic;
            cyclic = new ArrayList<>();
            drain(new ArrayDeque<>(again));
        }
        for (Line line : cyclic) {
            refuse(line, "code-cycle");
        }
        waiting.values().forEach(all -> all.forEach(line -> refuse(line, "no-such-entry")));
    }

    private void drain(Deque<Line> queue) {
        while (!queue.isEmpty()) {
            Line line = queue.removeFirst();
            run.one(
                    LineKind.CODE,
                    line,
                    f -> {
                        String parent = entries.code(f);
                        if (parent == null) {
                            List<Line> freed = waiting.remove(f.needKey("id"));
                            if (freed != null) {
                                queue.addAll(freed);
                            }
                        } else if (stage.codes.find(parent) == null) {
                            waiting.computeIfAbsent(parent, p -> new ArrayList<>()).add(line);
                        } else {
                            cyclic.add(line);
                        }
                    });
        }
    }

    private void refuse(Line line, String why) {
        run.one(
                LineKind.CODE,
                line,
                f -> {
                    throw new BadLine(why, f.at("parent"), Fields.shown(f.needKey("parent")));
                });
    }
}
