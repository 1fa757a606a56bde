package org.furore.annotate;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.HeaderField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Corrections as the lines read so far would have them: lines about one document add up, and one
/// that clears the last field takes the entry away.
final class StagedCorrections {
    private final Entries entries;
    private final Map<DocumentId, Touched> touched = new LinkedHashMap<>();

    private record Touched(
            @Nullable Correction before, Map<HeaderField, String> values, int lines) {
        @Nullable Correction after(DocumentId id) {
            return values.isEmpty() ? null : new Correction(id, values);
        }
    }

    StagedCorrections(Entries entries) {
        this.entries = entries;
    }

    /// @param values null clears a field back to the source's
    void put(DocumentId document, Map<HeaderField, @Nullable String> values) {
        Touched already = touched.get(document);
        Correction before =
                already == null
                        ? entries.find(Correction.class, document).orElse(null)
                        : already.before();
        Map<HeaderField, String> merged = new EnumMap<>(HeaderField.class);
        if (already != null) {
            merged.putAll(already.values());
        } else if (before != null) {
            merged.putAll(before.values());
        }
        values.forEach((field, value) -> {
            if (value == null) {
                merged.remove(field);
            } else {
                merged.put(field, value);
            }
        });
        touched.put(
                document, new Touched(before, merged, already == null ? 1 : already.lines() + 1));
    }

    List<EntryChange> changes() {
        List<EntryChange> changes = new ArrayList<>();
        touched.forEach((id, touch) -> {
            Correction after = touch.after(id);
            Correction before = touch.before();
            if (after == null ? before != null : !after.equals(before)) {
                changes.add(new EntryChange(before, after));
            }
        });
        return changes;
    }

    Count count() {
        Count count = Count.NONE;
        for (Map.Entry<DocumentId, Touched> touch : touched.entrySet()) {
            Correction before = touch.getValue().before();
            Correction after = touch.getValue().after(touch.getKey());
            boolean same = after == null ? before == null : after.equals(before);
            int more = touch.getValue().lines() - 1;
            count =
                    count.plus(
                            same
                                    ? new Count(0, 0, 1 + more)
                                    : before == null
                                            ? new Count(1, 0, more)
                                            : new Count(0, 1, more));
        }
        return count;
    }
}
