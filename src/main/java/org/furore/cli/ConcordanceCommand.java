package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.search.Concordance;
import org.furore.domain.search.Concordance.Line;
import org.furore.domain.search.Query;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `furore concordance`.
@Command(
        name = "concordance",
        description = "List every place where the words of a query stand, with the text around.",
        mixinStandardHelpOptions = true)
final class ConcordanceCommand extends CaseCommand {
    @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
    String query = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "left, right or document (default: ${DEFAULT-VALUE}).")
    String sort = "document";

    @Option(
            names = "--word",
            paramLabel = "N",
            description =
                    "The word to the left or right that is compared first, 1 to 3 (default:"
                            + " ${DEFAULT-VALUE}).")
    int word = 1;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description = "Lines to leave out before (default: ${DEFAULT-VALUE}).")
    int skip;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Lines at most (default: ${DEFAULT-VALUE}).")
    int limit = 50;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Characters on either side at most (default: ${DEFAULT-VALUE}).")
    int width = 40;

    ConcordanceCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        Query parsed = Questions.parse(query, terminal);
        Concordance.Order order =
                Questions.word(Concordance.Order.class, sort, "cli.no-line-order");
        Concordance.Request request =
                new Concordance.Request(
                        Selection.of(parsed),
                        order,
                        Math.clamp(word, 1, Concordance.WORDS),
                        Math.max(0, skip),
                        Math.max(0, limit),
                        Math.max(0, width));
        try (TextSearch search = toolbox.search(file, terminal.progress())) {
            Concordance.Page page = search.concordance().lines(request);
            if (json) {
                terminal.json(
                        Terminal.object()
                                .put("total", page.total())
                                .put("documents", page.documents()));
                page.lines().forEach(this::printJson);
            } else {
                terminal.line(
                        terminal.text(Message.of("cli.lines", page.total(), page.documents())));
                page.lines().forEach(this::print);
            }
        }
        return DONE;
    }

    private void printJson(Line line) {
        terminal.json(
                Terminal.object()
                        .put("document", line.document().value().toString())
                        .put("start", line.start())
                        .put("end", line.end())
                        .put("left", line.left())
                        .put("match", line.match())
                        .put("right", line.right())
                        .put("title", line.title())
                        .put("date", line.date() == null ? null : line.date().text()));
    }

    private void print(Line line) {
        terminal.line(
                " ".repeat(Math.max(0, width - line.left().length()))
                        + line.left()
                        + "  "
                        + line.match()
                        + "  "
                        + line.right());
    }
}
