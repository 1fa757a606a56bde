package org.furore.index;

import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.change.Entries;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.IndexFeed;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A case in memory: what an index needs to follow, with documents that come, change, hide and
/// return.
final class TestCase implements IndexFeed, Documents, Annotations, Entries {
    static final ZoneId ZONE = ZoneOffset.UTC;

    final UUID id = new UUID(7, 7);
    final ImportId batch = new ImportId(new UUID(1, 1));
    final Map<Long, StoredDocument> all = new TreeMap<>();
    final TreeSet<Long> hidden = new TreeSet<>();
    final List<Placed> marks = new ArrayList<>();
    final List<Placed> suggested = new ArrayList<>();
    final List<org.furore.domain.change.Entry> entries = new ArrayList<>();

    /// How often it was asked what changed.
    int read;

    private final List<Consumer<IndexFeed.Batch>> arrivals = new ArrayList<>();

    private final List<UUID> commits = new ArrayList<>(List.of(new UUID(9, 9)));
    private final List<TreeSet<Long>> touched = new ArrayList<>(List.of(new TreeSet<>()));

    static Article article(String title, String text, @Nullable String date) {
        return new Article(
                new Header(
                        title,
                        "Ada Writer",
                        "The Invented Times",
                        date == null ? null : Edtf.parse(date),
                        "en",
                        null),
                text,
                null);
    }

    static Post post(String handle, String text, String... tags) {
        return new Post(
                new Header(null, null, null, null, "en", null),
                text,
                "x",
                null,
                handle,
                null,
                null,
                null,
                null,
                List.of(tags),
                List.of(),
                List.of(),
                List.of(),
                Post.Counts.UNKNOWN);
    }

    long add(Document document) {
        long ordinal = all.size() + 1;
        put(ordinal, document);
        commit(ordinal);
        return ordinal;
    }

    void put(long ordinal, Document document) {
        DocumentId name = new DocumentId(new UUID(5, ordinal));
        all.put(
                ordinal,
                new StoredDocument(name, ordinal, document, document.header(), origin(ordinal)));
    }

    private static Origin origin(long ordinal) {
        return new Origin(
                new OriginalId(new UUID(6, ordinal)),
                "0".repeat(64),
                "invented.txt",
                Locator.WHOLE,
                Instant.EPOCH);
    }

    void correct(long ordinal, Document document) {
        put(ordinal, document);
        commit(ordinal);
    }

    void hide(long ordinal) {
        hidden.add(ordinal);
        commit(ordinal);
    }

    void bringBack(long ordinal) {
        hidden.remove(ordinal);
        commit(ordinal);
    }

    void commit(long... ordinals) {
        TreeSet<Long> set = new TreeSet<>();
        for (long ordinal : ordinals) {
            set.add(ordinal);
        }
        commits.add(Uuids.v7());
        touched.add(set);
    }

    DocumentId name(long ordinal) {
        return new DocumentId(new UUID(5, ordinal));
    }

    @Override
    public UUID latest() {
        return commits.getLast();
    }

    @Override
    public long number(UUID commit) {
        return commits.indexOf(commit);
    }

    @Override
    public AutoCloseable follow(Consumer<IndexFeed.Batch> follower) {
        arrivals.add(follower);
        return () -> arrivals.remove(follower);
    }

    /// The commit before the last.
    UUID before() {
        return commits.get(commits.size() - 2);
    }

    /// Commits documents as the batch of an import, and passes it on.
    void arrive(Long... ordinals) {
        arriveWithOthers(List.of(ordinals), List.of());
    }

    /// The same with others that were there and changed.
    void arriveWithOthers(List<Long> ordinals, List<Long> others) {
        commit(
                Stream.concat(ordinals.stream(), others.stream())
                        .mapToLong(Long::longValue)
                        .toArray());
        pass(
                new IndexFeed.Batch(
                        before(),
                        latest(),
                        number(latest()),
                        batch,
                        ordinals.stream()
                                .map(ordinal -> Objects.requireNonNull(all.get(ordinal)))
                                .toList(),
                        !others.isEmpty()));
    }

    void pass(IndexFeed.Batch arrived) {
        arrivals.forEach(follower -> follower.accept(arrived));
    }

    @Override
    public Stream<IndexFeed.Entry> changedSince(@Nullable UUID since, UUID until) {
        TreeSet<Long> changed = new TreeSet<>();
        if (since != null) {
            read++;
        }
        if (since == null) {
            changed.addAll(all.keySet());
        } else {
            touched.subList(commits.indexOf(since) + 1, commits.indexOf(until) + 1)
                    .forEach(changed::addAll);
        }
        return changed.stream()
                .map(ordinal ->
                        new IndexFeed.Entry(
                                ordinal,
                                hidden.contains(ordinal) ? null : all.get(ordinal),
                                List.of(batch)));
    }

    @Override
    public long count() {
        return all.size() - hidden.size();
    }

    @Override
    public Optional<StoredDocument> find(DocumentId wanted) {
        return byOrdinal(wanted.value().getLeastSignificantBits());
    }

    @Override
    public Optional<StoredDocument> byOrdinal(long ordinal) {
        return hidden.contains(ordinal) ? Optional.empty() : Optional.ofNullable(all.get(ordinal));
    }

    @Override
    public List<StoredDocument> byOrdinals(List<Long> ordinals) {
        return ordinals.stream().flatMap(ordinal -> byOrdinal(ordinal).stream()).toList();
    }

    @Override
    public Stream<StoredDocument> stream(@Nullable DocumentKind kind) {
        return all.values().stream()
                .filter(one -> !hidden.contains(one.ordinal()))
                .filter(one -> kind == null || one.document().kind() == kind);
    }

    @Override
    public List<DocumentId> resolve(DocumentReference reference) {
        throw new UnsupportedOperationException();
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

    @Override
    public List<Annotation> of(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<Placed> stream() {
        return new ArrayList<>(marks).stream();
    }

    @Override
    public Stream<Placed> suggestions() {
        return new ArrayList<>(suggested).stream();
    }

    @Override
    public long suggestionCount() {
        return suggested.size();
    }

    @Override
    public <T extends org.furore.domain.change.Entry> Stream<T> stream(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public <T extends org.furore.domain.change.Entry> Optional<T> find(
            Class<T> type, EntryId wanted) {
        return stream(type).filter(one -> one.id().equals(wanted)).findFirst();
    }

    @Override
    public <T extends org.furore.domain.change.Entry> Optional<T> byKey(Class<T> type, String key) {
        return stream(type).filter(one -> key.equals(one.key())).findFirst();
    }
}
