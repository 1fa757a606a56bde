package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class ProblemsCsvTest {

    @Test
    void eachProblemIsALineAndNoCellIsAFormula() {
        List<ImportProblem> problems =
                List.of(
                        new ImportProblem(
                                "a,b.csv",
                                0,
                                new Locator(3, 4, 20, 5, null),
                                Message.of("importing.table-without", "text")),
                        new ImportProblem(
                                "=cmd.zip",
                                0,
                                new Locator(1, 0, 0, 5, "in/\"x\".txt"),
                                Message.of("importing.empty")));
        assertEquals(
                "File,Line,Member,Reason\r\n"
                        + "\"a,b.csv\",4,,This row has no text.\r\n"
                        + "'=cmd.zip,,\"in/\"\"x\"\".txt\",The file is empty.\r\n",
                ProblemsCsv.of(problems, new Words(Locale.ENGLISH)));
    }
}
