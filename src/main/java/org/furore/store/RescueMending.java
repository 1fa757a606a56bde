package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.Uuids;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Makes rescued rows a case again: what [Verification] holds against each other agrees, and what
/// had to be changed for that is told.
final class RescueMending {
    private final Handle handle;
    private final RescueReferences references;
    private final RescueValues values;
    private final boolean rowsLost;
    private final Consumer<Loss> losses;

    RescueMending(Shape shape, Handle handle, Consumer<Loss> losses, boolean rowsLost) {
        this.rowsLost = rowsLost;
        this.handle = handle;
        this.references = new RescueReferences(shape, handle, losses);
        this.values = new RescueValues(shape, handle, references, losses);
        this.losses = losses;
    }

    void mend(String title) {
        caseItself(title);
        handle.execute(
                """
                update record set reason = null, arguments = null
                where arguments is not null and not json_valid(arguments)
                """);
        values.mend();
        documents();
        references.mend();
        new RescueRecords(handle, losses, rowsLost).mend();
        references.mend();
        originals();
        quotes();
        journal();
        handle.execute(
                "update commit_log set documents = (select coalesce(max(id), 0) from document)");
    }

    private void caseItself(String title) {
        if (count("select count(*) from case_info") == 0) {
            Map<String, @Nullable Object> known = new HashMap<>();
            known.put("id", 1L);
            known.put("uuid", Columns.bytes(Uuids.v7()));
            known.put("title", title);
            known.put("zone", ZoneId.systemDefault().getId());
            known.put(
                    "coder",
                    handle.select(
                                    "select coalesce(min(key), 'coder-1') from coder where machine"
                                            + " = 0")
                            .mapTo(String.class)
                            .one());
            references.fill("case_info", known, title);
            losses.accept(new Loss("case_info", title, Message.of("store.rescue-stand-in")));
        }
        zone();
        handle.execute(
                """
                insert into coder (uuid, key, name, machine)
                select randomblob(16), coder, coder, 0 from case_info
                where coder not in (select key from coder where key is not null)
                """);
        // An index of the damaged case may be in the cache: what it holds is not what is here.
        long last =
                count(
                        """
                        select max(coalesce((select max(seq) from commit_log), 0),
                            coalesce((select max(seq) from document), 0))
                        """);
        handle.execute("delete from commit_log");
        handle.execute(
                "update commit_log set seq = ? where seq = ?", last + 1, Commits.next(handle));
    }

    private void zone() {
        String zone = handle.select("select zone from case_info").mapTo(String.class).one();
        try {
            ZoneId.of(zone);
        } catch (java.time.DateTimeException e) {
            handle.execute("update case_info set zone = ?", ZoneId.systemDefault().getId());
            losses.accept(new Loss("case_info", zone, Message.of("store.rescue-changed")));
        }
    }

    /// Each has the row of its kind, a text that is normalised and its hash, and a name that
    /// follows from its native id.
    private void documents() {
        record Damaged(
                long id,
                String kind,
                String text,
                boolean whole,
                byte[] uuid,
                @Nullable String platform,
                @Nullable String nativeId,
                long hash) {}
        handle
                .select(
                        """
                        select d.id, d.uuid, d.kind, d.text, d.text_hash,
                            coalesce(p.platform, v.platform) as platform,
                            coalesce(p.native_id, v.native_id) as native_id,
                            case d.kind when 'article' then a.document when 'post' then p.document
                                else v.document end is not null as whole
                        from document d left join article a on a.document = d.id
                        left join post p on p.document = d.id
                        left join review v on v.document = d.id
                        """)
                .map((row, context) ->
                        new Damaged(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("text"),
                                row.getBoolean("whole"),
                                row.getBytes("uuid"),
                                row.getString("platform"),
                                row.getString("native_id"),
                                row.getLong("text_hash")))
                .stream()
                .forEach(document -> {
                    String name = Long.toString(document.id());
                    if (!document.whole()) {
                        Map<String, @Nullable Object> known = new HashMap<>();
                        known.put("document", document.id());
                        references.fill(document.kind(), known, name);
                        losses.accept(
                                new Loss(
                                        document.kind(),
                                        name,
                                        Message.of("store.rescue-stand-in")));
                    }
                    String text = Texts.normalise(document.text());
                    if (!text.equals(document.text())
                            || ContentKeys.textHash(text) != document.hash()) {
                        handle.execute(
                                "update document set text = ?, text_hash = ? where id = ?",
                                text,
                                ContentKeys.textHash(text),
                                document.id());
                        losses.accept(new Loss("document", name, Message.of("store.rescue-text")));
                    }
                    if (document.platform() != null && document.nativeId() != null) {
                        rename(
                                document.id(),
                                document.uuid(),
                                Columns.bytes(
                                        ContentKeys.ofNative(
                                                        document.platform(), document.nativeId())
                                                .value()));
                    }
                });
        for (String kind : List.of("article", "post", "review")) {
            handle.execute(
                    "delete from %s where document in (select id from document where kind <> ?)"
                            .formatted(kind),
                    kind);
        }
    }

    private void rename(long document, byte[] uuid, byte[] wanted) {
        if (java.util.Arrays.equals(uuid, wanted)) {
            return;
        }
        losses.accept(
                new Loss("document", Long.toString(document), Message.of("store.rescue-changed")));
        if (count("select count(*) from document where uuid = ?", (Object) wanted) == 0) {
            handle.execute("update document set uuid = ? where id = ?", wanted, document);
        } else {
            handle.execute("update post set native_id = null where document = ?", document);
            handle.execute("update review set native_id = null where document = ?", document);
        }
    }

    /// Chunks that do not open go; an original that is not what it was says so.
    private void originals() {
        record Original(long id, byte[] sha256, long size, @Nullable String key) {}
        List<Original> all =
                handle.select(
                                "select id, sha256, size, key from original where kept = 1 and"
                                        + " complete = 1")
                        .map((row, context) ->
                                new Original(
                                        row.getLong("id"),
                                        row.getBytes("sha256"),
                                        row.getLong("size"),
                                        row.getString("key")))
                        .list();
        for (Original original : all) {
            boolean readable = original.key() == null || Seals.of(handle).has(original.key());
            if (readable && !holds(original.id(), original.sha256(), original.size())) {
                handle.execute("update original set complete = 0 where id = ?", original.id());
                losses.accept(
                        new Loss(
                                "original",
                                HexFormat.of().formatHex(original.sha256()),
                                Message.of("store.rescue-original")));
            }
        }
        List<Long> starts =
                handle.select("select id from original where kept = 1 and complete = 0")
                        .mapTo(Long.class)
                        .list();
        starts.forEach(this::dropBrokenChunks);
    }

    private boolean holds(long original, byte[] sha256, long size) {
        try (InputStream in = Chunks.open(handle, original, 0)) {
            MessageDigest digest = Uuids.sha256();
            byte[] buffer = new byte[1 << 16];
            long read = 0;
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                digest.update(buffer, 0, got);
                read += got;
            }
            return read == size && MessageDigest.isEqual(digest.digest(), sha256);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void dropBrokenChunks(long original) {
        List<Long> starts =
                handle.select(
                                "select start from original_chunk where original = ? order by"
                                        + " start",
                                original)
                        .mapTo(Long.class)
                        .list();
        for (long start : starts) {
            try {
                Chunks.at(handle, original, start)
                        .ifPresent(chunk ->
                                Chunks.unpack(chunk.codec(), chunk.length(), chunk.bytes()));
            } catch (RuntimeException e) {
                handle.execute(
                        "delete from original_chunk where original = ? and start = ?",
                        original,
                        start);
                losses.accept(
                        new Loss(
                                "original_chunk",
                                original + "/" + start,
                                Message.of("store.rescue-changed")));
            }
        }
    }

    /// A quote that is not where it was is looked for; else the mark stands for the document.
    private void quotes() {
        record Span(long id, int start, int end, String quote, String text) {}
        handle
                .select(
                        """
                        select p.id, p.start, p."end", p.quote, d.text
                        from place p join document d on d.id = p.document where p.kind = 'span'
                        """)
                .map((row, context) ->
                        new Span(
                                row.getLong("id"),
                                row.getInt("start"),
                                row.getInt("end"),
                                row.getString("quote"),
                                row.getString("text")))
                .stream()
                .filter(span ->
                        span.end() > span.text().length()
                                || !span.text()
                                        .substring(span.start(), span.end())
                                        .equals(span.quote()))
                .forEach(span -> {
                    int at = span.text().indexOf(span.quote());
                    boolean once = at >= 0 && span.text().indexOf(span.quote(), at + 1) < 0;
                    if (once && !span.quote().isEmpty()) {
                        handle.execute(
                                "update place set start = ?, \"end\" = ? where id = ?",
                                at,
                                at + span.quote().length(),
                                span.id());
                    } else {
                        handle.execute(
                                "update place set kind = 'whole', start = null, \"end\" = null"
                                        + " where id = ?",
                                span.id());
                    }
                    losses.accept(
                            new Loss(
                                    "place",
                                    Long.toString(span.id()),
                                    Message.of("store.rescue-quote")));
                });
    }

    /// A step that lacks changes can't be taken back or brought back any more.
    private void journal() {
        List<Long> broken =
                handle.select(
                                """
                                select s.number from change_set s
                                left join change c on c.change_set = s.number
                                group by s.number having count(c.change_set) <> s.changes
                                """)
                        .mapTo(Long.class)
                        .list();
        for (long step : broken) {
            handle.execute(
                    """
                    update change_set set state = 'overtaken',
                        changes = (select count(*) from change where change_set = number)
                    where number = ?
                    """,
                    step);
            losses.accept(
                    new Loss("change_set", Long.toString(step), Message.of("store.rescue-step")));
        }
    }

    private long count(String sql, @Nullable Object... arguments) {
        return handle.select(sql, arguments).mapTo(long.class).one();
    }
}
