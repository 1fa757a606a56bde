package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.SuggestionRunId;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Suggestions in the case file. The rows of a run are written between edits as those of an import
/// are; its one row in the history comes at the end.
final class SqliteSuggestions implements Suggestions {
    private final Database database;
    private final SqliteWorkspace workspace;
    private final WorkspaceThread thread;
    private final Set<UUID> goingOn = ConcurrentHashMap.newKeySet();

    SqliteSuggestions(Database database, SqliteWorkspace workspace, WorkspaceThread thread) {
        this.database = database;
        this.workspace = workspace;
        this.thread = thread;
    }

    @Override
    public Session begin(String coder, String name, String version, @Nullable String query) {
        SuggestionRun run =
                SqliteIntake.await(thread.run(() -> begin(database, coder, name, version, query)));
        goingOn.add(run.id().value());
        return new SuggestionWriter(
                database,
                workspace,
                thread,
                run,
                known(run.coder()),
                goingOn::contains,
                ended -> goingOn.remove(ended.id().value()));
    }

    /// A machine coder is no edit: it is written beside the history, under a name that follows from
    /// its key, so that it stays when its run is taken back.
    private static SuggestionRun begin(
            Database database, String key, String name, String version, @Nullable String query) {
        Handle handle = database.writer();
        database.commitForGood();
        return handle.inTransaction(transaction -> {
            CoderTable coders = new CoderTable();
            Coder coder =
                    coders.byKey(transaction, key)
                            .orElseGet(() ->
                                    new Coder(
                                            new CoderId(Uuids.v8("coder", key)),
                                            key,
                                            name,
                                            true,
                                            null));
            References references = new References(transaction);
            coders.put(transaction, references, coder);
            SuggestionRun run =
                    new SuggestionRun(
                            new SuggestionRunId(Uuids.v7()),
                            freeKey(transaction, key),
                            coder.id(),
                            version,
                            query,
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            false);
            SuggestionRunTable.hidden(transaction, references, run);
            return run;
        });
    }

    private static String freeKey(Handle handle, String coder) {
        for (int number = 1; ; number++) {
            String key = coder + "-" + number;
            if (KeptStatements.number(handle, "select id from suggestion_run where key = ?", key)
                    == null) {
                return key;
            }
        }
    }

    /// What a run of a coder needs not propose again.
    private KnownPlaces known(CoderId coder) {
        return database.read(handle -> {
            KnownPlaces known = new KnownPlaces();
            byte[] id = Columns.bytes(coder.value());
            handle
                    .select(
                            """
                            select p.document, p.start, p."end", t.kind, t.made_uuid, %s
                            from suggestion t join suggestion_run r on r.id = t.run
                            join place p on p.id = t.place
                            left join claim cl on cl.id = t.claim
                            left join actor ac on ac.id = t.actor
                            left join code cd on cd.id = t.code
                            where t.coder = (select id from coder where uuid = ?)
                                and (t.state <> 'pending' or (%s))
                            """
                                    .formatted(KnownPlaces.SUBJECT, SuggestionRunTable.SEEN),
                            (Object) id)
                    .map((row, context) -> known.add(row, Columns.uuidOrNull(row, "made_uuid")))
                    .stream()
                    .forEach(each -> {});
            handle
                    .select(
                            """
                            select p.document, p.start, p."end", t.kind, %s
                            from annotation t
                            join place p on p.id = t.place
                            left join claim cl on cl.id = t.claim
                            left join actor ac on ac.id = t.actor
                            left join code cd on cd.id = t.code
                            where t.kind <> 'sentiment'
                            """
                                    .formatted(KnownPlaces.SUBJECT))
                    .map((row, context) -> known.add(row, null))
                    .stream()
                    .forEach(each -> {});
            known.sort();
            return known;
        });
    }

    @Override
    public List<Group> groups() {
        return database.read(PendingSuggestions::groups);
    }

    @Override
    public Listing of(Group group) {
        return database.read(handle -> PendingSuggestions.of(handle, group));
    }

    @Override
    public List<Proposed> read(List<Long> numbers) {
        return database.read(handle -> PendingSuggestions.read(handle, numbers));
    }

    @Override
    public List<Suggestion> pending(List<Long> numbers) {
        return database.read(handle -> PendingSuggestions.pending(handle, numbers));
    }

    @Override
    public List<Suggestion> in(DocumentId document) {
        return database.read(handle -> PendingSuggestions.in(handle, document));
    }

    @Override
    public List<Tally> runs() {
        return database.read(handle -> {
            Map<String, Map<String, Long>> counts = new HashMap<>();
            handle.select(
                            """
                            select r.key, t.state, count(*) as suggestions
                            from suggestion t join suggestion_run r on r.id = t.run group by 1, 2
                            """)
                    .map((row, context) ->
                            counts.computeIfAbsent(row.getString("key"), run -> new HashMap<>())
                                    .put(row.getString("state"), row.getLong("suggestions")))
                    .forEach(each -> {});
            Map<CoderId, Coder> coders = new HashMap<>();
            try (Stream<Coder> all = new CoderTable().stream(handle)) {
                all.forEach(coder -> coders.put(coder.id(), coder));
            }
            try (Stream<SuggestionRun> all = new SuggestionRunTable().stream(handle)) {
                return all.map(
                                run -> {
                                    Map<String, Long> of = counts.getOrDefault(run.key(), Map.of());
                                    return new Tally(
                                            run,
                                            Objects.requireNonNull(coders.get(run.coder())),
                                            of.getOrDefault("pending", 0L),
                                            of.getOrDefault("accepted", 0L),
                                            of.getOrDefault("rejected", 0L));
                                })
                        .toList();
            }
        });
    }
}
