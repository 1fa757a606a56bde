package org.furore.report;

import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Secrecy;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Who coded with which codebook, how the material was collected, and by what rules it was read:
/// what another researcher needs to do it again.
record CodingSection(Report report) implements Report.Section {
    private static final int FILES = 60;

    @Override
    public void write(Html html) {
        report.head(html, ReportSection.CODING);
        coders(html);
        codebook(html);
        imports(html);
        methods(html);
    }

    private void coders(Html html) {
        Words words = report.words();
        html.element("h2", "", words.of("coders"));
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("coder"), 28),
                        Table.Column.number(words.of("claim-mentions"), 15),
                        Table.Column.number(words.of("sentiment-marks"), 15),
                        Table.Column.number(words.of("actor-mentions"), 15),
                        Table.Column.number(words.of("code-marks"), 13),
                        Table.Column.number(words.of("all"), 14));
        for (Coder coder : report.names().coders.values()) {
            Map<Marks.Kind, Long> counts = report.marks().coders.getOrDefault(coder.id(), Map.of());
            table.row();
            table.head().text(coder.name());
            if (coder.machine()) {
                html.element("span", "soft", " " + words.of("machine"));
            }
            html.close();
            long all = 0;
            for (Marks.Kind kind : Marks.Kind.values()) {
                long count = counts.getOrDefault(kind, 0L);
                all += count;
                table.cell(count == 0 ? "\u2013" : words.number(count));
            }
            table.cell(words.number(all));
            table.endRow();
        }
        table.end();
        if (report.marks().suggestions > 0) {
            html.element(
                    "p", "caption", words.count("suggestions-left", report.marks().suggestions));
        }
        if (report.marks().hidden > 0) {
            html.element("p", "caption", words.count("marks-hidden", report.marks().hidden));
        }
    }

    private void codebook(Html html) {
        Words words = report.words();
        if (report.names().codes.isEmpty()) {
            return;
        }
        html.element("h2", "", words.of("codebook"));
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("code"), 26),
                        Table.Column.text(words.of("definition"), 36),
                        Table.Column.text(words.of("examples"), 29),
                        Table.Column.number(words.of("marks"), 9));
        codes(table, null, 0);
        table.end();
    }

    private void codes(Table table, @Nullable CodeId parent, int depth) {
        if (depth > 12) {
            return;
        }
        for (Code code : report.names().codes.values()) {
            CodeId above = code.parent();
            if (above != null && !report.names().codes.containsKey(above)) {
                above = null;
            }
            if (!java.util.Objects.equals(above, parent)) {
                continue;
            }
            table.row();
            table.head()
                    .open("span", "style", "padding-left:" + 3 * depth + "mm")
                    .text(code.name())
                    .close()
                    .close();
            table.cell(code.definition() == null ? "" : code.definition());
            table.cell(String.join("; ", code.examples()));
            long count = report.marks().codes.getOrDefault(code.id(), 0L);
            table.cell(count == 0 ? "\u2013" : report.words().number(count));
            table.endRow();
            codes(table, code.id(), depth + 1);
        }
    }

    private void imports(Html html) {
        Words words = report.words();
        html.element("h2", "", words.of("imports"));
        List<Import> imports = report.imports().all();
        if (imports.isEmpty()) {
            html.element("p", "col", words.of("no-imports"));
        }
        int number = 0;
        for (Import each : imports) {
            html.element("h3", "", words.of("import-n", ++number, words.moment(each.started())));
            html.open("p", "class", "col frame");
            html.text(frame(each)).close();
            files(html, each);
        }
    }

    private String frame(Import each) {
        Words words = report.words();
        CollectionFrame frame = each.frame();
        StringBuilder said = new StringBuilder();
        said(said, "frame-query", frame.query());
        said(said, "frame-period", frame.period() == null ? null : period(frame.period()));
        said(said, "frame-tool", frame.tool());
        said(
                said,
                "frame-coverage",
                frame.coverage() == null ? null : words.of("coverage", frame.coverage()));
        said(said, "frame-gaps", frame.gaps());
        if (said.isEmpty()) {
            said.append(words.of("frame-unstated")).append(' ');
        }
        said.append(words.of("read-by", each.tool())).append(' ');
        Secrecy secrecy = each.secrecy();
        if (secrecy != null) {
            said.append(words.of("secrecy", secrecy.key())).append(' ');
            if (!secrecy.exempt().isEmpty()) {
                String stay = String.join(", ", secrecy.exempt());
                said.append(words.of("secrecy-exempt", stay)).append(' ');
            }
            said.append(words.of("secrecy-originals", secrecy.originals())).append(' ');
        }
        if (each.state() != Import.State.COMPLETE) {
            said.append(words.of("import-state", each.state())).append(' ');
        }
        if (!each.active()) {
            said.append(words.of("import-undone")).append(' ');
        }
        return said.toString().strip();
    }

    private String period(String period) {
        return org.furore.domain.event.Edtf.tryParse(period)
                .map(report.dates()::say)
                .orElse(period);
    }

    private void said(StringBuilder said, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.append(report.words().of(key, value)).append(' ');
        }
    }

    private void files(Html html, Import each) {
        Words words = report.words();
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("file"), 42),
                        Table.Column.text(words.of("format"), 17),
                        Table.Column.number(words.of("taken"), 12),
                        Table.Column.number(words.of("duplicates"), 14),
                        Table.Column.number(words.of("rejected"), 15));
        List<Imports.ImportedFile> files = report.imports().files(each.id());
        for (Imports.ImportedFile file : files.subList(0, Math.min(FILES, files.size()))) {
            table.row();
            table.head().text(file.name()).close();
            table.cell(file.format() == null ? words.of("unrecognised") : file.format());
            tally(table, file.tally());
            table.endRow();
        }
        if (files.size() > FILES) {
            table.row();
            table.head().text(words.count("more-files", files.size() - FILES)).close();
            table.cell("");
            Import.Tally rest =
                    files.stream()
                            .skip(FILES)
                            .map(Imports.ImportedFile::tally)
                            .reduce(Import.Tally.ZERO, Import.Tally::plus);
            tally(table, rest);
            table.endRow();
        }
        table.row("class", "sum");
        table.head().text(words.of("all")).close();
        table.cell("");
        tally(table, each.tally());
        table.endRow();
        table.end();
    }

    private void tally(Table table, Import.Tally tally) {
        table.cell(report.words().number(tally.taken()));
        table.cell(report.words().number(tally.duplicates()));
        table.cell(report.words().number(tally.rejected()));
    }

    private void methods(Html html) {
        Words words = report.words();
        html.element("h2", "side", words.of("methods"));
        html.open("ul", "class", "col methods");
        for (String key :
                List.of(
                        "method-text",
                        "method-quotes",
                        "method-dates",
                        "method-ratings",
                        "method-copies",
                        "method-suggestions",
                        "method-glyphs")) {
            html.element("li", "", words.of(key));
        }
        html.open("li");
        Letters.write(html, words);
        html.close();
        html.element(
                "li",
                "",
                words.of(
                        "method-program",
                        report.options().program(),
                        report.info().zone().getId(),
                        report.info().id()));
        html.close();
    }
}
