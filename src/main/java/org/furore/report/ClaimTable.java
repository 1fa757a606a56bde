package org.furore.report;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Verdict;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// All claims with their verdicts, who stands where, and the numbers of the evidence.
record ClaimTable(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.CLAIM_TABLE);
        if (report.names().claims.isEmpty()) {
            html.element("p", "col", words.of("no-claims"));
            return;
        }
        html.element("p", "col lead", words.of("claim-table-lead"));
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text("", 6),
                        Table.Column.text(words.of("claim"), 29),
                        Table.Column.text(words.of("verdict"), 38),
                        Table.Column.number(words.of("supports-short"), 5),
                        Table.Column.number(words.of("opposes-short"), 5),
                        Table.Column.number(words.of("questions-short"), 5),
                        Table.Column.text(words.of("evidence"), 12));
        for (Claim claim : report.names().claims.values()) {
            String name = report.names().claim(claim.id());
            table.row();
            table.cell().open("a", "href", "#claim-" + name, "title", words.of("claim-n", name));
            html.text(name).close().close();
            table.head().text(claim.text());
            if (claim.type() != null) {
                html.text(" ");
                html.element("span", "kind", "(" + words.of("claim-kind", claim.type()) + ")");
            }
            html.close();
            verdict(html, table, claim);
            for (Stance stance : List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.QUESTIONS)) {
                long count = report.marks().stances(claim.id(), stance);
                table.cell(count == 0 ? "\u2013" : words.number(count));
            }
            table.cell();
            Collection<Integer> numbers = evidence(claim);
            if (numbers.isEmpty()) {
                html.text("\u2013");
            }
            Sources.links(html, words, numbers);
            html.close();
            table.endRow();
        }
        table.end();
    }

    private void verdict(Html html, Table table, Claim claim) {
        Words words = report.words();
        Verdict latest = SummarySection.latest(claim);
        table.cell();
        if (latest == null) {
            html.text("\u2013");
        } else {
            html.element("b", "", words.of("verdict", latest.verdict()));
            if (latest.date() != null) {
                html.text(" (").text(report.dates().say(latest.date())).text(")");
            }
            if (latest.reason() != null) {
                html.text(": ").text(latest.reason());
            }
        }
        html.close();
    }

    /// Numbers of the documents its passages stand in, of its sources and of its verdicts' sources,
    /// as far as the report prints them.
    private Collection<Integer> evidence(Claim claim) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Marks.Mention mention :
                report.marks().of(claim.id()).stream()
                        .limit(report.options().passages())
                        .toList()) {
            numbers.add(report.sources().number(mention.mark().place()));
        }
        numbers.addAll(report.sources().numbers(List.of(), claim.sources()));
        claim.verdicts()
                .forEach(v -> numbers.addAll(report.sources().numbers(List.of(), v.sources())));
        return numbers;
    }
}
