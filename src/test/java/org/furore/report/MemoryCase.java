package org.furore.report;

import org.furore.domain.CaseInfo;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A case in memory: the ports the report reads, without a file.
final class MemoryCase implements Entries, Annotations, Documents, Imports {
    final CaseInfo info;
    final List<Entry> entries = new ArrayList<>();
    final List<StoredDocument> documents = new ArrayList<>();
    final List<Placed> suggestions = new ArrayList<>();
    final Map<Import, List<ImportedFile>> imports = new LinkedHashMap<>();
    private final Map<DocumentId, StoredDocument> byId = new HashMap<>();
    private final Map<DocumentId, List<Annotation>> marks = new HashMap<>();

    MemoryCase(String title) {
        info =
                new CaseInfo(
                        UUID.nameUUIDFromBytes(
                                title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        title,
                        ZoneId.of("Europe/Paris"),
                        "mk",
                        Instant.parse("2024-03-01T09:00:00Z"));
    }

    /// A document read from a file of that name.
    DocumentId add(Document document, String file, long record) {
        long ordinal = documents.size() + 1L;
        DocumentId id = new DocumentId(Uuids.v8("test", file, Long.toString(record)));
        byte[] digest =
                Uuids.sha256().digest(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        StoredDocument stored =
                new StoredDocument(
                        id,
                        ordinal,
                        document,
                        document.header(),
                        new Origin(
                                new OriginalId(Uuids.v8(digest)),
                                java.util.HexFormat.of().formatHex(digest),
                                file,
                                record == 0
                                        ? Locator.WHOLE
                                        : new Locator(record, record, record * 100, 100, null),
                                Instant.parse("2024-03-02T10:15:00Z")));
        documents.add(stored);
        byId.put(id, stored);
        return id;
    }

    <T extends Entry> T add(T entry) {
        entries.add(entry);
        if (entry instanceof Annotation annotation && annotation.place().document() != null) {
            marks.computeIfAbsent(annotation.place().document(), d -> new ArrayList<>())
                    .add(annotation);
        }
        return entry;
    }

    @Override
    public <T extends Entry> Stream<T> stream(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public <T extends Entry> Optional<T> find(Class<T> type, EntryId id) {
        return stream(type).filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public <T extends Entry> Optional<T> byKey(Class<T> type, String key) {
        return stream(type).filter(e -> key.equals(e.key())).findFirst();
    }

    @Override
    public List<Annotation> of(DocumentId document) {
        return marks.getOrDefault(document, List.of()).stream()
                .sorted(
                        Comparator.comparingInt(
                                a -> a.place() instanceof Place.Span s ? s.passage().start() : -1))
                .toList();
    }

    @Override
    public Stream<Placed> stream() {
        return stream(Annotation.class)
                .map(a -> {
                    DocumentId id = a.place().document();
                    StoredDocument stored = id == null ? null : byId.get(id);
                    return new Placed(
                            id == null ? null : Objects.requireNonNull(stored).ordinal(), a);
                });
    }

    @Override
    public Stream<Placed> suggestions() {
        return suggestions.stream();
    }

    @Override
    public long suggestionCount() {
        return suggestions.size();
    }

    @Override
    public long count() {
        return documents.size();
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<StoredDocument> byOrdinal(long ordinal) {
        return byOrdinals(List.of(ordinal)).stream().findFirst();
    }

    @Override
    public List<StoredDocument> byOrdinals(List<Long> ordinals) {
        return ordinals.stream()
                .filter(o -> o >= 1 && o <= documents.size())
                .map(o -> documents.get(Math.toIntExact(o) - 1))
                .toList();
    }

    @Override
    public Stream<StoredDocument> stream(@Nullable DocumentKind kind) {
        return documents.stream().filter(d -> kind == null || d.document().kind() == kind);
    }

    @Override
    public List<DocumentId> resolve(DocumentReference reference) {
        return List.of();
    }

    @Override
    public Map<DocumentKind, Map<String, Long>> volume() {
        return new EnumMap<>(DocumentKind.class);
    }

    @Override
    public Map<Long, Long> copyGroups() {
        Map<String, Long> texts = new HashMap<>();
        documents.forEach(d -> texts.merge(d.document().text(), 1L, Long::sum));
        Map<Long, Long> groups = new TreeMap<>();
        texts.values().stream().filter(n -> n > 1).forEach(n -> groups.merge(n, 1L, Long::sum));
        return groups;
    }

    @Override
    public long hiddenCoded() {
        return 0;
    }

    @Override
    public List<Import> all() {
        return List.copyOf(imports.keySet());
    }

    @Override
    public List<ImportedFile> files(ImportId id) {
        return imports.entrySet().stream()
                .filter(e -> e.getKey().id().equals(id))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    @Override
    public List<Duplicate> duplicates(ImportId id, int count) {
        return List.of();
    }

    @Override
    public List<CountsSeen> countsSeen(DocumentId id) {
        return List.of();
    }

    @Override
    public boolean anyCountsSeen() {
        return false;
    }

    @Override
    public boolean bringsDocuments(ImportId id) {
        return !documents.isEmpty();
    }

    @Override
    public Stream<ImportProblem> problems(ImportId id) {
        return Stream.empty();
    }
}
