package org.furore.store;

import org.furore.domain.CaseFile.Check;
import org.furore.domain.Uuids;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Progress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/// Re-checks a case: what is written against what it claims to be.
final class Verification {
    private final Handle handle;
    private final Progress progress;

    Verification(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    List<Check> run() {
        return List.of(
                unlessBroken("database", this::database),
                unlessBroken("references", this::references),
                unlessBroken("originals", this::originals),
                unlessBroken("records", this::records),
                unlessBroken("documents", this::documents),
                unlessBroken("quotes", this::quotes),
                unlessBroken("journal", this::journal),
                unlessBroken("values", this::values));
    }

    /// A check, or the finding that what it looks at can't even be read.
    private static Check unlessBroken(String name, Supplier<Check> check) {
        try {
            return check.get();
        } catch (JdbiException | IllegalArgumentException e) {
            return new Check(name, 0, List.of(String.valueOf(e.getMessage())));
        }
    }

    private Check database() {
        progress.report("verify-database", 0, -1);
        List<String> said = handle.select("pragma quick_check(100)").mapTo(String.class).list();
        return new Check("database", 1, said.equals(List.of("ok")) ? List.of() : said);
    }

    private Check references() {
        List<String> broken =
                handle.select("pragma foreign_key_check")
                        .map((row, context) -> row.getString(1) + " row " + row.getLong(2))
                        .list();
        long tables =
                handle.select("select count(*) from sqlite_schema where type = 'table'")
                        .mapTo(long.class)
                        .one();
        return new Check("references", tables, broken);
    }

    private Check originals() {
        record Original(
                long row, @Nullable String key, byte[] sha256, long size, boolean complete) {}
        List<Original> originals =
                handle.select("select * from original where kept = 1 order by id")
                        .map((row, context) ->
                                new Original(
                                        row.getLong("id"),
                                        row.getString("key"),
                                        row.getBytes("sha256"),
                                        row.getLong("size"),
                                        row.getBoolean("complete")))
                        .list();
        List<String> findings = new ArrayList<>();
        long done = 0;
        for (Original original : originals) {
            progress.check();
            progress.report("verify-originals", done++, originals.size());
            String name = HexFormat.of().formatHex(original.sha256());
            if (original.key() != null && !Seals.of(handle).has(original.key())) {
                // Without the key nobody can tell; that is what it is for.
                continue;
            }
            try {
                MessageDigest digest = Uuids.sha256();
                long size = digest(original.row(), digest);
                // What an interrupted import left is as it was meant to be: not complete, and said
                // so.
                if (original.complete()
                        && (size != original.size()
                                || !MessageDigest.isEqual(digest.digest(), original.sha256()))) {
                    findings.add(name + ": the bytes are not those that were imported");
                }
            } catch (IOException | RuntimeException e) {
                findings.add(name + ": " + e.getMessage());
            }
        }
        return new Check("originals", originals.size(), findings);
    }

    private long digest(long original, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = Chunks.open(handle, original, 0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    /// Every record has an outcome, and the files' counts are those of their records.
    private Check records() {
        progress.report("verify-records", 0, -1);
        List<String> findings =
                handle.select(
                                """
                                select f.name from import_file f
                                left join (select import_file, count(*) as n, max(number) as last
                                    from document group by 1) d on d.import_file = f.id
                                left join (select import_file, sum(outcome = 'observed') as o,
                                        sum(outcome = 'duplicate') as d,
                                        sum(outcome = 'rejected') as j, max(number) as last
                                    from record group by 1) r on r.import_file = f.id
                                where coalesce(d.n, 0) + coalesce(r.o, 0) <> f.taken
                                or coalesce(r.d, 0) <> f.duplicates
                                or coalesce(r.j, 0) <> f.rejected
                                or max(coalesce(d.last, 0), coalesce(r.last, 0))
                                    <> f.taken + f.duplicates + f.rejected
                                """)
                        .map((row, context) -> row.getString("name") + ": the counts do not agree")
                        .list();
        List<String> left =
                handle.select(
                                """
                                select d.id from document d join import_file f
                                    on f.id = d.import_file
                                where d.id is not
                                """
                                        + DocumentRows.OF_RECORD.replace(":number", "d.number"))
                        .map((row, context) ->
                                "document " + row.getLong(1) + " is not where its record is")
                        .list();
        List<String> all = new ArrayList<>(findings);
        all.addAll(left);
        return new Check("records", count("record") + count("document"), all);
    }

    /// Texts are normalised, names follow from native ids, and each has the row of its kind.
    private Check documents() {
        long total = count("document");
        List<String> findings = new ArrayList<>();
        long[] done = {0};
        handle
                .select(
                        """
                        select d.id, d.uuid, d.text, d.text_hash,
                            coalesce(p.platform, v.platform) as platform,
                            coalesce(p.native_id, v.native_id) as native_id,
                            (d.kind = 'article') = (a.document is not null)
                            and (d.kind = 'post') = (p.document is not null)
                            and (d.kind = 'review') = (v.document is not null) as whole
                        from document d left join article a on a.document = d.id
                        left join post p on p.document = d.id
                        left join review v on v.document = d.id
                        """)
                .map((row, context) -> {
                    if (++done[0] % 1000 == 0) {
                        progress.check();
                        progress.report("verify-documents", done[0], total);
                    }
                    String name = "document " + row.getLong("id");
                    String text = row.getString("text");
                    if (!row.getBoolean("whole")) {
                        return name + ": the row of its kind is missing";
                    }
                    if (!Texts.normalise(text).equals(text)) {
                        return name + ": its text is not normalised";
                    }
                    if (ContentKeys.textHash(text) != row.getLong("text_hash")) {
                        return name + ": its text is not the one that was imported";
                    }
                    String platform = row.getString("platform");
                    String nativeId = row.getString("native_id");
                    if (platform != null
                            && nativeId != null
                            && !ContentKeys.ofNative(platform, nativeId)
                                    .value()
                                    .equals(Columns.uuid(row, "uuid"))) {
                        return name + ": its name does not follow from its native id";
                    }
                    return "";
                })
                .stream()
                .filter(finding -> !finding.isEmpty())
                .forEach(findings::add);
        return new Check("documents", total, findings);
    }

    private Check quotes() {
        progress.report("verify-quotes", 0, -1);
        List<String> findings = new ArrayList<>();
        long[] count = {0};
        handle
                .select(
                        """
                        select p.id, p.start, p."end", p.quote, d.text
                        from place p join document d on d.id = p.document where p.kind = 'span'
                        """)
                .map((row, context) -> {
                    count[0]++;
                    int start = row.getInt("start");
                    int end = row.getInt("end");
                    String text = row.getString("text");
                    boolean holds =
                            end <= text.length()
                                    && text.substring(start, end).equals(row.getString("quote"));
                    return holds ? "" : "place " + row.getLong("id");
                })
                .stream()
                .filter(finding -> !finding.isEmpty())
                .forEach(place -> findings.add(place + ": the text there is not the quote"));
        return new Check("quotes", count[0], findings);
    }

    private Check values() {
        Legibility legibility = new Legibility(handle, progress);
        List<String> findings =
                legibility.check().stream().map(Legibility.Illegible::toString).toList();
        return new Check("values", legibility.read(), findings);
    }

    private Check journal() {
        List<String> findings =
                handle.select(
                                """
                                select s.number from change_set s
                                left join change c on c.change_set = s.number
                                group by s.number having count(c.change_set) <> s.changes
                                """)
                        .map((row, context) -> "step " + row.getLong(1) + " lacks changes")
                        .list();
        return new Check("journal", count("change_set"), findings);
    }

    private long count(String table) {
        return handle.select("select count(*) from " + table).mapTo(long.class).one();
    }
}
