package org.furore.store;

import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `claim`, their variants and verdicts.
final class ClaimTable implements EntryTable<Claim> {
    static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {};

    @Override
    public Class<Claim> type() {
        return Claim.class;
    }

    @Override
    public String table() {
        return "claim";
    }

    @Override
    public String select() {
        return "select t.* from claim t";
    }

    @Override
    public Claim map(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<String> variants =
                handle.select(
                                "select text from claim_variant where claim = ? order by position",
                                id)
                        .mapTo(String.class)
                        .list();
        List<Claim.Verdict> verdicts =
                handle.select("select * from verdict where claim = ? order by position", id)
                        .map((verdict, context) ->
                                new Claim.Verdict(
                                        Columns.date(verdict.getString("date")),
                                        Columns.required(
                                                Claim.Finding.class, verdict.getString("verdict")),
                                        verdict.getString("reason"),
                                        Columns.list(verdict.getString("sources"), CITATIONS)))
                        .list();
        String amount = row.getString("amount");
        Claim.@Nullable Value value =
                amount == null
                        ? null
                        : new Claim.Value(
                                amount,
                                row.getString("unit"),
                                Columns.date(row.getString("as_of")));
        return new Claim(
                new ClaimId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                row.getString("text"),
                variants,
                Columns.value(Claim.ClaimKind.class, row.getString("type")),
                row.getString("scope"),
                value,
                verdicts,
                Columns.list(row.getString("sources"), CITATIONS),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Claim claim) {
        Claim.Value value = claim.value();
        handle.execute(
                """
                insert into claim (uuid, key, text, type, scope, amount, unit, as_of, sources, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, text = excluded.text,
                    type = excluded.type, scope = excluded.scope, amount = excluded.amount,
                    unit = excluded.unit, as_of = excluded.as_of, sources = excluded.sources,
                    note = excluded.note
                """,
                Columns.bytes(claim.id().value()),
                claim.key(),
                claim.text(),
                Columns.word(claim.type()),
                claim.scope(),
                value == null ? null : value.amount(),
                value == null ? null : value.unit(),
                value == null ? null : Columns.text(value.asOf()),
                Columns.json(claim.sources()),
                claim.note());
        long row = references.require("claim", claim.id());
        handle.execute("delete from claim_variant where claim = ?", row);
        for (int i = 0; i < claim.variants().size(); i++) {
            handle.execute(
                    "insert into claim_variant (claim, position, text) values (?, ?, ?)",
                    row,
                    i,
                    claim.variants().get(i));
        }
        handle.execute("delete from verdict where claim = ?", row);
        for (int i = 0; i < claim.verdicts().size(); i++) {
            Claim.Verdict verdict = claim.verdicts().get(i);
            handle.execute(
                    """
                    insert into verdict (claim, position, date, verdict, reason, sources)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    row,
                    i,
                    Columns.text(verdict.date()),
                    Columns.word(verdict.verdict()),
                    verdict.reason(),
                    Columns.json(verdict.sources()));
        }
    }

    @Override
    public void remove(Handle handle, References references, Claim claim) {
        handle.execute(
                "delete from claim where uuid = ?", (Object) Columns.bytes(claim.id().value()));
        references.forget("claim", claim.id());
    }
}
