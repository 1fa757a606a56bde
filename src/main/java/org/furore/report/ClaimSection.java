package org.furore.report;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.claim.ClaimId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Each claim with its wording, its verdicts and its passages in context.
record ClaimSection(Report report, Map<ClaimId, Quotes.Shown> quotes) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.CLAIMS);
        if (report.names().claims.isEmpty()) {
            html.element("p", "col", words.of("no-claims"));
            return;
        }
        html.element("p", "col lead", words.of("claims-lead"));
        for (Claim claim : report.names().claims.values()) {
            claim(html, claim);
        }
    }

    private void claim(Html html, Claim claim) {
        Words words = report.words();
        String name = report.names().claim(claim.id());
        html.open("div", "class", "claim");
        html.open("h2", "id", "claim-" + name, "class", "claim-head");
        html.element("span", "claim-number", name);
        html.element("span", "claim-wording", claim.text()).close();
        facts(html, claim);
        verdicts(html, claim);
        html.close();
        Quotes.Shown shown = quotes.getOrDefault(claim.id(), new Quotes.Shown(List.of(), 0));
        if (shown.quotes().isEmpty()) {
            html.element("p", "col note", words.of("no-passages"));
        }
        Passages passages = new Passages(report);
        shown.quotes().forEach(quote -> passages.write(html, quote));
        if (shown.leftOut() > 0) {
            html.element("p", "col note", words.count("passages-left-out", shown.leftOut()));
        }
    }

    private void facts(Html html, Claim claim) {
        Words words = report.words();
        html.open("p", "class", "col facts");
        html.text(
                claim.type() == null
                        ? words.of("claim-kind-none")
                        : capital(words.of("claim-kind", claim.type())));
        if (claim.scope() != null) {
            html.text(" \u00b7 ").text(words.of("scope", claim.scope()));
        }
        Claim.Value value = claim.value();
        if (value != null) {
            String amount =
                    value.unit() == null ? value.amount() : value.amount() + " " + value.unit();
            html.text(" \u00b7 ")
                    .text(
                            value.asOf() == null
                                    ? words.of("value", amount)
                                    : words.of(
                                            "value-as-of",
                                            amount,
                                            report.dates().say(value.asOf())));
        }
        for (Stance stance : Stance.values()) {
            long count = report.marks().stances(claim.id(), stance);
            if (count > 0) {
                html.text(" \u00b7 ").text(words.count("n-" + stance(stance), count));
            }
        }
        Collection<Integer> sources = report.sources().numbers(List.of(), claim.sources());
        if (!sources.isEmpty()) {
            html.text(" \u00b7 ").text(words.of("sources-word")).text(" ");
            Sources.links(html, words, sources);
        }
        html.close();
        if (!claim.variants().isEmpty()) {
            html.open("p", "class", "col variants").text(words.of("also-worded")).text(" ");
            boolean first = true;
            for (String variant : claim.variants()) {
                html.text(first ? "" : "; ").text(words.of("quoted", variant));
                first = false;
            }
            html.close();
        }
        if (claim.note() != null) {
            html.open("p", "class", "col variants").lines(claim.note()).close();
        }
    }

    private static String stance(Stance stance) {
        return stance.name().toLowerCase(java.util.Locale.ROOT);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void verdicts(Html html, Claim claim) {
        Words words = report.words();
        if (claim.verdicts().isEmpty()) {
            html.element("p", "col verdict", words.of("no-verdict-yet"));
            return;
        }
        for (Verdict verdict : claim.verdicts()) {
            html.open("p", "class", "col verdict");
            html.element("span", "label", words.of("verdict"));
            html.text(" ").element("b", "", words.of("verdict", verdict.verdict()));
            if (verdict.date() != null) {
                html.text(", ").text(report.dates().say(verdict.date()));
            }
            if (verdict.reason() != null) {
                html.text(". ").text(verdict.reason());
            }
            Collection<Integer> sources = report.sources().numbers(List.of(), verdict.sources());
            if (!sources.isEmpty()) {
                html.text(" ");
                Sources.links(html, words, sources);
            }
            html.close();
        }
    }
}
