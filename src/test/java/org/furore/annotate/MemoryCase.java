package org.furore.annotate;

import org.furore.domain.CaseInfo;
import org.furore.domain.Uuids;
import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.document.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A case in memory that holds to the same promises as one on disk: a change applies only to
/// exactly its `before`, keys are unique within a type, undoing gives back what was there.
public final class MemoryCase implements Entries, Documents {
    public final CaseInfo info =
            new CaseInfo(Uuids.v7(), "Memory", ZoneId.of("UTC"), "me", Instant.EPOCH);
    private final Map<UUID, StoredDocument> documents = new LinkedHashMap<>();
    private final Map<Class<?>, Map<UUID, Entry>> entries = new LinkedHashMap<>();
    private int texts;

    /// An article under a file name of its own, the only record of its file.
    public DocumentId article(String name, String text) {
        return add(
                name,
                1,
                new Article(
                        new Header(name, null, null, null, null, "https://example.org/" + name),
                        Texts.normalise(text),
                        null));
    }

    /// A post on platform `x` by an invented account.
    public DocumentId post(String nativeId, String text) {
        texts++;
        return add(
                "posts.jsonl",
                texts,
                new Post(
                        Header.EMPTY,
                        Texts.normalise(text),
                        "x",
                        nativeId,
                        "invented_account",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Post.Counts.UNKNOWN));
    }

    private DocumentId add(String name, long record, Document document) {
        DocumentId id = new DocumentId(Uuids.v8("test", name, Long.toString(record)));
        Origin origin =
                new Origin(
                        new OriginalId(Uuids.v8("test", name)),
                        sha256(name),
                        name,
                        new Locator(record, 0, 0, -1, null),
                        Instant.EPOCH);
        documents.put(
                id.value(),
                new StoredDocument(id, documents.size() + 1, document, document.header(), origin));
        return id;
    }

    public static String sha256(String name) {
        return java.util.HexFormat.of().formatHex(Uuids.sha256().digest(name.getBytes()));
    }

    public AnnotationLines lines() {
        return new AnnotationLines(this, this, info);
    }

    /// Applies all changes, or throws and leaves the case as it was.
    public void apply(ChangeSet changes) {
        for (Change change : changes.changes()) {
            EntryChange entry = (EntryChange) change;
            Map<UUID, Entry> table = table(type(entry.subject().getClass()));
            UUID id = entry.subject().id().value();
            if (!Objects.equals(table.get(id), entry.before())) {
                throw new IllegalStateException("the case does not hold " + entry.before());
            }
            Entry after = entry.after();
            if (after == null) {
                table.remove(id);
                continue;
            }
            for (Entry other : table.values()) {
                if (after.key() != null
                        && after.key().equals(other.key())
                        && !after.id().equals(other.id())) {
                    throw new IllegalStateException("key twice: " + after.key());
                }
            }
            table.put(id, after);
        }
    }

    private Map<UUID, Entry> table(Class<?> type) {
        return entries.computeIfAbsent(type, t -> new LinkedHashMap<>());
    }

    private static Class<?> type(Class<?> entry) {
        return org.furore.domain.annotation.Annotation.class.isAssignableFrom(entry)
                ? org.furore.domain.annotation.Annotation.class
                : entry;
    }

    @Override
    public <T extends Entry> Stream<T> stream(Class<T> type) {
        return new ArrayList<>(table(type).values()).stream().map(type::cast);
    }

    @Override
    public <T extends Entry> Optional<T> find(Class<T> type, EntryId id) {
        return Optional.ofNullable(type.cast(table(type).get(id.value())));
    }

    @Override
    public <T extends Entry> Optional<T> byKey(Class<T> type, String key) {
        return stream(type).filter(e -> key.equals(e.key())).findFirst();
    }

    @Override
    public long count() {
        return documents.size();
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id.value()));
    }

    @Override
    public Optional<StoredDocument> byOrdinal(long ordinal) {
        return documents.values().stream().filter(d -> d.ordinal() == ordinal).findFirst();
    }

    @Override
    public List<StoredDocument> byOrdinals(List<Long> ordinals) {
        return ordinals.stream().flatMap(o -> byOrdinal(o).stream()).toList();
    }

    @Override
    public Stream<StoredDocument> stream(@Nullable DocumentKind kind) {
        return documents.values().stream().filter(d -> kind == null || d.document().kind() == kind);
    }

    @Override
    public List<DocumentId> resolve(DocumentReference reference) {
        return switch (reference) {
            case DocumentReference.ById by -> matching(d -> d.id().value().equals(by.id()));
            case DocumentReference.BySha256 by ->
                    matching(
                            d -> d.origin().sha256().equals(by.sha256()) && record(d, by.record()));
            case DocumentReference.ByOriginal by ->
                    matching(d -> d.origin().name().equals(by.name()) && record(d, by.record()));
            case DocumentReference.ByNativeId by ->
                    matching(d ->
                            by.platform().equals(d.document().platform())
                                    && by.nativeId().equals(d.document().nativeId()));
            case DocumentReference.ByUrl by ->
                    matching(d -> by.url().equals(d.document().header().url()));
        };
    }

    private List<DocumentId> matching(java.util.function.Predicate<StoredDocument> is) {
        return documents.values().stream().filter(is).map(StoredDocument::id).limit(2).toList();
    }

    private static boolean record(StoredDocument document, @Nullable Long number) {
        return number == null || document.origin().locator().number() == number;
    }

    @Override
    public Map<DocumentKind, Map<String, Long>> volume() {
        return Map.of();
    }

    @Override
    public long hiddenCoded() {
        return 0;
    }

    @Override
    public Map<Long, Long> copyGroups() {
        return Map.of();
    }
}
