package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.EnumWords;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.util.List;
import java.util.stream.Collectors;

/// How the commands that search read what a person typed.
final class Questions {
    private Questions() {}

    /// A query; of one that is wrong the place is shown below it.
    static Query parse(String query, Terminal terminal) {
        try {
            return QueryParser.parse(query);
        } catch (QueryException e) {
            terminal.say(query.replace('\n', ' '));
            terminal.say(" ".repeat(e.position()) + "^");
            throw e;
        }
    }

    /// The saved searches of a case, by name.
    static List<SavedSearch> saved(CaseFile file) {
        return file.entries().all(SavedSearch.class).stream().sorted(SavedSearch.BY_NAME).toList();
    }

    /// What a saved search asks.
    ///
    /// @param wanted its key or its name
    static String saved(CaseFile file, String wanted) {
        List<SavedSearch> all = saved(file);
        return all.stream()
                .filter(search -> wanted.equals(search.key()))
                .findFirst()
                .or(() -> all.stream().filter(search -> search.isCalled(wanted)).findFirst())
                .map(SavedSearch::query)
                .orElseThrow(() ->
                        new FuroreException(
                                FuroreException.Kind.USAGE,
                                all.isEmpty()
                                        ? Message.of("cli.none-saved", wanted)
                                        : Message.of("cli.no-saved", wanted, names(all))));
    }

    private static String names(List<SavedSearch> searches) {
        return searches.stream().map(SavedSearch::name).collect(Collectors.joining(", "));
    }

    /// One of the words of an enumeration.
    ///
    /// @param wrong the key of what is said of any other
    static <E extends Enum<E>> E word(Class<E> type, String word, String wrong) {
        for (E one : type.getEnumConstants()) {
            if (EnumWords.of(one).equalsIgnoreCase(word)) {
                return one;
            }
        }
        throw new FuroreException(FuroreException.Kind.USAGE, Message.of(wrong, word));
    }
}
