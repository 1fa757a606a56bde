package org.furore.report;

import org.furore.domain.EnumWords;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.document.DocumentKind;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the case holds, counted.
record SummarySection(Report report) implements Report.Section {
    private static final int OUTLETS = 5;

    @Override
    public void write(Html html) {
        report.head(html, ReportSection.SUMMARY);
        documents(html);
        annotations(html);
        verdicts(html);
        copies(html);
    }

    private void documents(Html html) {
        Words words = report.words();
        html.element("h2", "", words.of("documents"));
        if (report.tally().count() == 0) {
            html.element("p", "col", words.of("no-documents"));
            return;
        }
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("kind"), 14),
                        Table.Column.number(words.of("number"), 10),
                        Table.Column.text(words.of("period"), 33),
                        Table.Column.text(words.of("outlets"), 43));
        long all = 0;
        for (Map.Entry<DocumentKind, DocumentTally.Kind> kind : report.tally().kinds.entrySet()) {
            DocumentTally.Kind tally = kind.getValue();
            all += tally.count;
            table.row();
            table.head().text(words.of("kind", kind.getKey())).close();
            table.cell(words.number(tally.count));
            table.cell(period(tally));
            table.cell(outlets(tally));
            table.endRow();
        }
        table.row("class", "sum");
        table.head().text(words.of("all")).close();
        table.cell(words.number(all));
        table.cell("");
        table.cell("");
        table.endRow();
        table.end();
    }

    private String period(DocumentTally.Kind tally) {
        Words words = report.words();
        String period =
                tally.first == null || tally.last == null
                        ? words.of("undated")
                        : tally.first.equals(tally.last)
                                ? report.dates().say(tally.first)
                                : report.dates().say(tally.first, tally.last);
        return tally.undated == 0 || tally.undated == tally.count
                ? period
                : period + "; " + words.count("n-undated", tally.undated);
    }

    private String outlets(DocumentTally.Kind tally) {
        Words words = report.words();
        if (tally.outlets.isEmpty()) {
            return "\u2013";
        }
        List<Map.Entry<String, Long>> most =
                tally.outlets.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        StringBuilder said = new StringBuilder();
        for (Map.Entry<String, Long> outlet : most.subList(0, Math.min(OUTLETS, most.size()))) {
            if (!said.isEmpty()) {
                said.append(", ");
            }
            said.append(outlet.getKey())
                    .append(" (")
                    .append(words.number(outlet.getValue()))
                    .append(')');
        }
        if (most.size() > OUTLETS) {
            said.append(' ').append(words.count("and-outlets", most.size() - OUTLETS));
        }
        return said.toString();
    }

    private void annotations(Html html) {
        Words words = report.words();
        html.element("h2", "side", words.of("annotations"));
        html.open("p", "class", "col");
        html.text(words.count("n-annotations", report.marks().count()))
                .text(" ")
                .text(words.count("by-coders", report.marks().coders.size()));
        for (Marks.Kind kind : Marks.Kind.values()) {
            long count = report.marks().kinds.getOrDefault(kind, 0L);
            html.text(kind.ordinal() == 0 ? ": " : ", ")
                    .text(words.count("n-" + EnumWords.of(kind), count));
        }
        html.text(".");
        if (report.marks().suggestions > 0) {
            html.text(" ").text(words.count("suggestions-left", report.marks().suggestions));
        }
        html.close();
    }

    private void verdicts(Html html) {
        Words words = report.words();
        if (report.names().claims.isEmpty()) {
            return;
        }
        Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
        int none = 0;
        for (Claim claim : report.names().claims.values()) {
            Verdict latest = latest(claim);
            if (latest == null) {
                none++;
            } else {
                counts.merge(latest.verdict(), 1, Integer::sum);
            }
        }
        html.element("h2", "side", words.of("claims-by-verdict"));
        html.open("p", "class", "col");
        html.text(words.count("n-claims", report.names().claims.size())).text(": ");
        boolean first = true;
        for (Map.Entry<Finding, Integer> count : counts.entrySet()) {
            html.text(first ? "" : ", ")
                    .text(words.number(count.getValue()))
                    .text(" ")
                    .text(words.of("verdict", count.getKey()));
            first = false;
        }
        if (none > 0) {
            html.text(first ? "" : ", ").text(words.number(none) + " " + words.of("no-verdict"));
        }
        html.text(".").close();
    }

    /// The verdict with the latest date; of those without date and of equals the one given last.
    static @Nullable Verdict latest(Claim claim) {
        Verdict latest = null;
        for (Verdict verdict : claim.verdicts()) {
            if (latest == null
                    || verdict.date() == null
                    || latest.date() == null
                    || Dates.ORDER.compare(verdict.date(), latest.date()) >= 0) {
                latest = verdict;
            }
        }
        return latest;
    }

    private void copies(Html html) {
        Words words = report.words();
        Map<Long, Long> groups = report.documents().copyGroups();
        long number = groups.values().stream().mapToLong(Long::longValue).sum();
        long copies = groups.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
        html.element("h2", "side", words.of("copies"));
        html.element(
                "p",
                "col",
                number == 0
                        ? words.of("no-copies")
                        : words.of(
                                "copies-said",
                                words.number(copies),
                                words.count("n-groups", number)));
    }
}
