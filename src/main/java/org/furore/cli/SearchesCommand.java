package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;

import java.util.List;

/// `furore searches`.
@Command(
        name = "searches",
        description = "List the saved searches of a case.",
        mixinStandardHelpOptions = true)
final class SearchesCommand extends CaseCommand {
    SearchesCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        List<SavedSearch> searches = Questions.saved(file);
        if (json) {
            for (SavedSearch search : searches) {
                terminal.json(
                        Terminal.object()
                                .put("id", search.id().value().toString())
                                .put("key", search.key())
                                .put("name", search.name())
                                .put("query", search.query())
                                .put("note", search.note()));
            }
            return DONE;
        }
        terminal.line(terminal.text(Message.of("cli.saved-searches", searches.size())));
        for (SavedSearch search : searches) {
            terminal.line("");
            terminal.line(search.name() + (search.key() == null ? "" : "  " + search.key()));
            terminal.line("    " + SavedSearch.plain(search.query()));
            if (search.note() != null) {
                terminal.line("    " + SavedSearch.plain(search.note()));
            }
        }
        return DONE;
    }
}
