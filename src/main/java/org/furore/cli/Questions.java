package org.furore.cli;

import org.furore.domain.EnumWords;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

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
