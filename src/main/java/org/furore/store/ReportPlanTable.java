package org.furore.store;

import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.jdbi.v3.core.Handle;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The row of `report_plan`, which came with version 2: a case that is only read may be older, and
/// has no plan then.
final class ReportPlanTable implements EntryTable<ReportPlan> {
    private static final TypeReference<java.util.List<ReportPlan.Section>> SECTIONS =
            new TypeReference<>() {};

    @Override
    public Class<ReportPlan> type() {
        return ReportPlan.class;
    }

    @Override
    public String table() {
        return "report_plan";
    }

    @Override
    public String select() {
        return "select t.* from report_plan t";
    }

    private static boolean older(Handle handle) {
        return Migrations.pragma(handle, "user_version") < 2;
    }

    @Override
    public Optional<ReportPlan> find(Handle handle, UUID id) {
        return older(handle) ? Optional.empty() : EntryTable.super.find(handle, id);
    }

    @Override
    public Stream<ReportPlan> stream(Handle handle) {
        return older(handle) ? Stream.empty() : EntryTable.super.stream(handle);
    }

    /// A plan has no key.
    @Override
    public Optional<ReportPlan> byKey(Handle handle, String key) {
        return Optional.empty();
    }

    @Override
    public ReportPlan map(Handle handle, ResultSet row) throws SQLException {
        return new ReportPlan(
                new ReportPlanId(Columns.uuid(row, "uuid")),
                row.getString("title"),
                row.getString("subtitle"),
                Columns.list(row.getString("authors"), Columns.STRINGS),
                row.getString("summary"),
                Columns.list(row.getString("sections"), SECTIONS),
                row.getString("language"),
                row.getString("paper"),
                Columns.integer(row, "passages"));
    }

    @Override
    public void put(Handle handle, References references, ReportPlan plan) {
        handle.execute(
                """
                insert into report_plan (id, uuid, title, subtitle, authors, summary, sections,
                    language, paper, passages)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set title = excluded.title,
                    subtitle = excluded.subtitle, authors = excluded.authors,
                    summary = excluded.summary, sections = excluded.sections,
                    language = excluded.language, paper = excluded.paper,
                    passages = excluded.passages
                """,
                Columns.bytes(plan.id().value()),
                plan.title(),
                plan.subtitle(),
                Columns.json(plan.authors()),
                plan.summary(),
                Columns.json(plan.sections()),
                plan.language(),
                plan.paper(),
                plan.passages());
    }

    @Override
    public void remove(Handle handle, References references, ReportPlan plan) {
        handle.execute(
                "delete from report_plan where uuid = ?",
                (Object) Columns.bytes(plan.id().value()));
        references.forget("report_plan", plan.id());
    }
}
