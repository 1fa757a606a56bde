package org.furore.store;

import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes batches of an import with statements prepared once. For the workspace thread only; the
/// caller holds the transaction.
final class BatchWriter implements AutoCloseable {
    /// Documents looked up by one query.
    private static final int ASKED = 100;

    private final ZoneId zone;
    private final Instant imported;
    private final Connection connection;
    private final List<PreparedStatement> open = new ArrayList<>();
    private final PreparedStatement insertDocument;
    private final PreparedStatement findDocuments;
    private final PreparedStatement findArticle;
    private final PreparedStatement insertArticleKey;
    private final PreparedStatement reviveDocument;
    private final PreparedStatement lastDocument;
    private final KindRows kinds;
    private final RecordRows records;
    private final ObservationWriter observations;
    private final RecordNotes notes;
    private final Map<ByteBuffer, Long> articles = new HashMap<>();
    private long firstDocument;
    private long nextDocument;
    private final List<Batch.Item.Taken> added = new ArrayList<>();
    private boolean others;
    private long taken;
    private long duplicates;

    /// @param imported when the records came, for what they count where they don't say
    BatchWriter(Connection connection, ZoneId zone, Instant imported) throws SQLException {
        this.connection = connection;
        this.zone = zone;
        this.imported = imported;
        insertDocument =
                prepare(
                        """
                        insert into document (uuid, kind, title, author, outlet, date, date_from,
                            date_to, language, url, text, text_hash, import_file, number, line,
                            start, length, member, live, id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                        """);
        findDocuments =
                prepare(
                        "select uuid, id from document where uuid in (?"
                                + ", ?".repeat(ASKED - 1)
                                + ")");
        findArticle = prepare("select document from content_key where key = ?");
        insertArticleKey =
                prepare(
                        "insert into content_key (key, document) values (?, ?) on conflict do"
                                + " nothing");
        reviveDocument =
                prepare("update document set live = 1, seq = ? where id = ? and seq is not ?");
        lastDocument = prepare("select coalesce(max(id), 0) from document");
        kinds = new KindRows(connection, open);
        records = new RecordRows(connection, open);
        observations = new ObservationWriter(connection, open);
        notes = new RecordNotes(connection, open);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        open.add(statement);
        return statement;
    }

    /// Writes the records of a batch; documents that were there and are held anew carry `seq`.
    ///
    /// @return counts of what became of them
    Import.Tally write(List<Batch.Item> items, long importFile, long seq) throws SQLException {
        taken = 0;
        duplicates = 0;
        articles.clear();
        added.clear();
        others = false;
        long rejected = 0;
        firstDocument = Objects.requireNonNull(one(lastDocument)) + 1;
        nextDocument = firstDocument;
        Map<DocumentId, Long> known = known(items);
        for (Batch.Item item : items) {
            switch (item) {
                case Batch.Item.Taken record -> {
                    @Nullable Long article = knownArticle(record);
                    @Nullable Long there = article == null ? known.get(record.id()) : article;
                    if (there == null) {
                        known.put(record.id(), nextDocument);
                        addDocument(record, importFile);
                    } else {
                        hold(record, there, article != null, importFile, seq);
                    }
                }
                case Batch.Item.Observed record -> {
                    ObservationWriter.Written written =
                            observations.write(record.draft(), importFile);
                    records.add(
                            importFile,
                            record.at(),
                            written.isNew() ? "observed" : "duplicate",
                            null,
                            written.row(),
                            null);
                    if (written.isNew()) {
                        taken++;
                    } else {
                        duplicates++;
                    }
                }
                case Batch.Item.Rejected record -> {
                    records.add(importFile, record.at(), "rejected", null, null, record.reason());
                    rejected++;
                }
            }
        }
        insertDocument.executeBatch();
        kinds.write();
        insertArticleKey.executeBatch();
        records.write();
        notes.write();
        return new Import.Tally(taken, duplicates, rejected);
    }

    /// Ordinal of the first document of the batch just written, if it has any.
    long first() {
        return firstDocument;
    }

    /// Ordinal of its last document; below [#first] if it has none.
    long last() {
        return nextDocument - 1;
    }

    /// The batch just written, for those who follow.
    IndexFeed.Batch written(Handle handle, long seq, ImportId importId, Intake.OriginalFile file) {
        return StoredBatches.of(handle, seq, importId, file, added, firstDocument, others);
    }

    /// Those documents of a batch that are there already.
    private Map<DocumentId, Long> known(List<Batch.Item> items) throws SQLException {
        Map<DocumentId, Long> known = new HashMap<>();
        int asked = 0;
        for (Batch.Item item : items) {
            if (item instanceof Batch.Item.Taken record) {
                findDocuments.setBytes(++asked, Columns.bytes(record.id().value()));
                if (asked == ASKED) {
                    addKnown(known);
                    asked = 0;
                }
            }
        }
        if (asked > 0) {
            while (asked < ASKED) {
                findDocuments.setNull(++asked, Types.BLOB);
            }
            addKnown(known);
        }
        return known;
    }

    private void addKnown(Map<DocumentId, Long> known) throws SQLException {
        try (ResultSet rows = findDocuments.executeQuery()) {
            while (rows.next()) {
                known.put(new DocumentId(Columns.uuid(rows.getBytes(1))), rows.getLong(2));
            }
        }
    }

    /// A record of a document that is there: it is held by this import too.
    ///
    /// @param byArticle whether it is known by its address and text
    private void hold(
            Batch.Item.Taken record, long document, boolean byArticle, long importFile, long seq)
            throws SQLException {
        if (document < firstDocument) {
            reviveDocument.setLong(1, seq);
            reviveDocument.setLong(2, document);
            reviveDocument.setLong(3, seq);
            others |= reviveDocument.executeUpdate() > 0;
        }
        records.add(importFile, record.at(), "duplicate", document, null, why(record, byArticle));
        notes.caught(importFile, record.at(), record.capture());
        notes.seenAgain(document, importFile, record.document(), record.capture(), imported);
        duplicates++;
    }

    /// By what the record was known: its document stays, the record and the reason with it.
    private static Message why(Batch.Item.Taken record, boolean byArticle) {
        if (byArticle) {
            return Message.of("store.same-article");
        }
        return Message.of(
                record.document().nativeId() == null
                        ? "store.same-record"
                        : "store.same-native-id");
    }

    private @Nullable Long knownArticle(Batch.Item.Taken record) throws SQLException {
        if (record.articleKey() == null) {
            return null;
        }
        Long inBatch = articles.get(ByteBuffer.wrap(record.articleKey()));
        if (inBatch != null) {
            return inBatch;
        }
        findArticle.setBytes(1, record.articleKey());
        return one(findArticle);
    }

    private void addDocument(Batch.Item.Taken record, long importFile) throws SQLException {
        if (nextDocument == firstDocument) {
            records.beginRun(importFile, record.at().number(), nextDocument);
        }
        Document document = record.document();
        Header header = document.header();
        Edtf date = header.date();
        @Nullable TimeSpan span = date == null ? null : date.span(zone);
        boolean instant = date != null && span != null && StoredHeader.isInstant(date, span);
        PreparedStatement s = insertDocument;
        s.setBytes(1, Columns.bytes(record.id().value()));
        s.setString(2, Columns.word(document.kind()));
        s.setString(3, header.title());
        s.setString(4, header.author());
        s.setString(5, header.outlet());
        s.setString(6, date == null || instant ? null : date.text());
        number(s, 7, span == null ? null : (Long) span.from());
        number(s, 8, span == null || instant ? null : (Long) span.to());
        s.setString(9, header.language());
        s.setString(10, StoredHeader.url(document));
        s.setString(11, document.text());
        s.setLong(12, record.textHash());
        s.setLong(13, importFile);
        Locator at = record.at();
        s.setLong(14, at.number());
        number(s, 15, at.line() == at.number() ? null : (Long) at.line());
        s.setLong(16, at.offset());
        s.setLong(17, at.length());
        s.setString(18, at.member());
        s.setLong(19, nextDocument);
        s.addBatch();
        kinds.add(nextDocument, document);
        added.add(record);
        byte[] key = record.articleKey();
        if (key != null) {
            articles.put(ByteBuffer.wrap(key), nextDocument);
            insertArticleKey.setBytes(1, key);
            insertArticleKey.setLong(2, nextDocument);
            insertArticleKey.addBatch();
        }
        notes.caught(importFile, record.at(), record.capture());
        nextDocument++;
        taken++;
    }

    private static @Nullable Long one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? (Long) rows.getLong(1) : null;
        }
    }

    static void number(PreparedStatement statement, int index, @Nullable Long value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setLong(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : open) {
            statement.close();
        }
    }
}
