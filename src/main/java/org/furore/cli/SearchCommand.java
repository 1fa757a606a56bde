package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.search.Copies;
import org.furore.domain.search.Query;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;

/// `furore search`.
@Command(
        name = "search",
        description = "Find documents by words, dates and annotations.",
        mixinStandardHelpOptions = true)
final class SearchCommand extends CaseCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "QUERY",
            description = "What to look for; \"\" finds all.")
    @Nullable String query;

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            description = "Instead of QUERY: a saved search, by its name or its key.")
    @Nullable String saved;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Hits at most (default: ${DEFAULT-VALUE}).")
    int limit = 20;

    @Option(
            names = "--sort",
            description =
                    "relevance, date, engagement or rating; date-descending and so on for the"
                            + " other direction.")
    String sort = "relevance";

    @Option(
            names = "--skip",
            paramLabel = "N",
            description = "Hits to leave out before (default: ${DEFAULT-VALUE}).")
    int skip;

    @Option(
            names = "--copies",
            paramLabel = "one|all",
            description =
                    "Whether equal texts, reposts and near copies count once or each (default:"
                            + " ${DEFAULT-VALUE}).")
    String copies = "all";

    SearchCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    public Integer call() throws Exception {
        if ((query == null) == (saved == null)) {
            throw new FuroreException(FuroreException.Kind.USAGE, Message.of("cli.query-or-saved"));
        }
        return super.call();
    }

    private String text(CaseFile file) {
        String name = saved;
        return name == null ? Objects.requireNonNullElse(query, "") : Questions.saved(file, name);
    }

    @Override
    int run(CaseFile file) {
        Query parsed = Questions.parse(text(file), terminal);
        TextSearch.Sort order = Questions.word(TextSearch.Sort.class, sort, "cli.no-sort");
        Copies counted = Questions.word(Copies.class, copies, "cli.no-copies");
        try (TextSearch search = toolbox.search(file, terminal.progress())) {
            if (counted == Copies.ONE) {
                search.groupCopies(terminal.progress());
            }
            TextSearch.Result result =
                    search.search(
                            new TextSearch.Request(
                                    Selection.of(parsed).withCopies(counted),
                                    order,
                                    Math.max(0, skip),
                                    Math.max(0, limit)));
            if (json) {
                printJson(result);
            } else {
                print(result);
            }
        }
        return DONE;
    }

    private void printJson(TextSearch.Result result) {
        ObjectNode head = Terminal.object().put("total", result.total());
        ObjectNode facets = head.putObject("facets");
        result.facets()
                .forEach((name, counts) -> {
                    ObjectNode facet = facets.putObject(name);
                    counts.forEach(count -> facet.put(count.value(), count.count()));
                });
        terminal.json(head);
        for (TextSearch.Hit hit : result.hits()) {
            ObjectNode node =
                    Terminal.object()
                            .put("document", hit.document().value().toString())
                            .put("score", hit.score())
                            .put("title", hit.title())
                            .put("date", hit.date() == null ? null : hit.date().text())
                            .put("copies", hit.copies())
                            .put("snippet", hit.snippet());
            ArrayNode highlights = node.putArray("highlights");
            hit.highlights()
                    .forEach(span -> highlights.addArray().add(span.start()).add(span.end()));
            terminal.json(node);
        }
    }

    private void print(TextSearch.Result result) {
        terminal.line(terminal.text(Message.of("cli.found", result.total())));
        for (TextSearch.Hit hit : result.hits()) {
            StringBuilder snippet = new StringBuilder(hit.snippet());
            for (int i = hit.highlights().size() - 1; i >= 0; i--) {
                snippet.insert(hit.highlights().get(i).end(), "»");
                snippet.insert(hit.highlights().get(i).start(), "«");
            }
            String date = hit.date() == null ? "-" : hit.date().text();
            terminal.line("");
            terminal.line(
                    date
                            + "  "
                            + (hit.title() == null ? "" : hit.title() + "  ")
                            + hit.document().value()
                            + (hit.copies() > 1 ? "  ×" + hit.copies() : ""));
            terminal.line("    " + snippet.toString().replace('\n', ' '));
        }
    }
}
