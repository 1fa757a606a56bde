package org.furore.ui.importing;

import org.furore.domain.document.ImportProblem;
import org.furore.ui.fx.Words;

import java.util.List;

/// The list of problems as a table that spreadsheets open: file, line, member, reason.
final class ProblemsCsv {
    private ProblemsCsv() {}

    /// A text beginning with a header, a line for each problem. A cell that a spreadsheet would
    /// take for a formula is made a text.
    static String of(List<ImportProblem> problems, Words words) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                words.text("ui.importing.column-file"),
                words.text("ui.importing.column-line"),
                words.text("ui.importing.column-member"),
                words.text("ui.importing.column-reason"));
        for (ImportProblem problem : problems) {
            long line = problem.locator().line();
            String member = problem.locator().member();
            line(
                    out,
                    problem.file(),
                    line > 0 ? Long.toString(line) : "",
                    member == null ? "" : member,
                    Said.reason(problem.reason(), words));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        out.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        String text = formula ? "'" + cell : cell;
        boolean plain =
                text.indexOf(',') < 0
                        && text.indexOf('"') < 0
                        && text.indexOf('\n') < 0
                        && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
