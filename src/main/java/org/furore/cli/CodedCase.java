package org.furore.cli;

import org.furore.analysis.MarkedText;
import org.furore.analysis.Marks;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations.Placed;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentText;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What some coders marked in a case, and the documents that two of them marked at least.
///
/// @param kinds the kinds of marks that are compared
/// @param texts in the order of the case; hidden documents are left out
/// @param titles of those that have one
record CodedCase(
        Marks marks,
        Set<Class<? extends Annotation>> kinds,
        List<MarkedText> texts,
        Map<DocumentId, String> titles) {
    /// All kinds of marks.
    static final Set<Class<? extends Annotation>> ALL =
            Set.of(
                    Annotation.ClaimMention.class,
                    Annotation.SentimentMark.class,
                    Annotation.ActorMention.class,
                    Annotation.CodeMark.class);

    /// Documents read at once.
    private static final int BATCH = 200;

    /// Reads the marks of coders. A machine's are what it suggested, whatever was decided on them;
    /// where there is one, only the kinds of marks that each machine suggests anywhere are
    /// compared: a machine that knows of feelings does not say that no code applies.
    static CodedCase read(CaseFile file, List<Coder> coders, Progress progress) {
        Set<CoderId> machines = new HashSet<>();
        coders.stream().filter(Coder::machine).forEach(coder -> machines.add(coder.id()));
        Marks marks = new Marks(coders.stream().map(Coder::id).toList());
        Map<DocumentId, Long> ordinals = new HashMap<>();
        try (Stream<Placed> all = file.annotations().stream()) {
            all.filter(placed -> !machines.contains(placed.annotation().coder()))
                    .forEach(placed -> {
                        Annotation mark = placed.annotation();
                        DocumentId document = mark.place().document();
                        if (marks.add(mark) && document != null && placed.ordinal() != null) {
                            ordinals.put(document, placed.ordinal());
                        }
                    });
        }
        Map<CoderId, Set<Class<? extends Annotation>>> suggested = new HashMap<>();
        machines.forEach(machine -> suggested.put(machine, new HashSet<>()));
        if (!machines.isEmpty()) {
            try (Stream<Suggestion> all = file.entries().stream(Suggestion.class)) {
                all.map(Suggestion::proposed)
                        .filter(marks::add)
                        .forEach(mark ->
                                suggested
                                        .computeIfAbsent(mark.coder(), m -> new HashSet<>())
                                        .add(mark.getClass()));
            }
        }
        Set<Class<? extends Annotation>> kinds = new HashSet<>(ALL);
        suggested.values().forEach(kinds::retainAll);
        return with(file, marks, kinds, ordinals, progress);
    }

    private static CodedCase with(
            CaseFile file,
            Marks marks,
            Set<Class<? extends Annotation>> kinds,
            Map<DocumentId, Long> known,
            Progress progress) {
        TreeMap<Long, DocumentId> shared = new TreeMap<>();
        for (DocumentId document : marks.shared()) {
            Long ordinal = known.get(document);
            if (ordinal == null) {
                ordinal = ordinal(file, document);
            }
            if (ordinal != null) {
                shared.put(ordinal, document);
            }
        }
        List<Long> ordinals = List.copyOf(shared.keySet());
        List<MarkedText> texts = new ArrayList<>();
        Map<DocumentId, String> titles = new HashMap<>();
        for (int at = 0; at < ordinals.size(); at += BATCH) {
            progress.report("annotations", at, ordinals.size());
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            List<Long> batch = ordinals.subList(at, Math.min(at + BATCH, ordinals.size()));
            for (DocumentText text : file.documents().texts(batch)) {
                texts.add(
                        new MarkedText(
                                text.id(),
                                text.text().length(),
                                marks.of(text.id()).stream()
                                        .filter(mark -> kinds.contains(mark.getClass()))
                                        .toList()));
                if (text.title() != null) {
                    titles.put(text.id(), text.title());
                }
            }
        }
        return new CodedCase(marks, kinds, texts, titles);
    }

    private static @Nullable Long ordinal(CaseFile file, DocumentId document) {
        return file.documents().find(document).map(StoredDocument::ordinal).orElse(null);
    }
}
