package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.furore.domain.Uuids;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.EntryKind;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Searches saved by lines and by gestures.
class SearchLinesTest {

    private static List<String> problems(Outcome outcome) {
        return outcome.problems().stream()
                .map(each -> each.line() + " " + each.reason().key() + each.reason().arguments())
                .toList();
    }

    private static List<String> saved(MemoryCase memory) {
        return memory.stream(SavedSearch.class)
                .map(each ->
                        each.key() + "|" + each.name() + "|" + each.query() + "|" + each.note())
                .toList();
    }

    @Test
    void aLineSavesAndAnotherChanges() {
        MemoryCase memory = new MemoryCase();
        String lines =
                """
                {"search":{"id":"k1","name":" Posters\\n again ","query":" poster  date:2020-09 ","note":"n"}}
                {"search":{"id":"k2","name":"Other","query":"kind:post","note":null}}
                """;
        Outcome first = Lines.run(memory, lines);
        assertEquals(List.of(), problems(first));
        assertEquals(new Outcome.Count(2, 0, 0), first.counts().get(EntryKind.SAVED_SEARCH));
        assertEquals(
                List.of("k1|Posters again|poster  date:2020-09|n", "k2|Other|kind:post|null"),
                saved(memory));
        assertEquals(Optional.empty(), Lines.run(memory, lines).changes());
        Lines.run(
                memory,
                "{\"search\":{\"id\":\"k2\",\"name\":\"OTHER\",\"query\":\"kind:review\"}}");
        assertEquals("k2|OTHER|kind:review|null", saved(memory).getLast());
    }

    @Test
    void aBadLineCostsItselfOnly() {
        MemoryCase memory = new MemoryCase();
        Outcome outcome =
                Lines.run(
                        memory,
                        """
                        {"search":{"id":"a","name":"A","query":"poster (date:2020"}}
                        {"search":{"id":"b","name":"B","query":"sentimant:>0"}}
                        {"search":{"id":"c","name":"Été","query":"poster"}}
                        {"search":{"id":"d","name":"ÉTÉ","query":"film"}}
                        {"search":{"id":"e","query":"film"}}
                        {"search":{"id":"f","name":"F"}}
                        {"search":{"id":"g","name":"A","query":"film"}}
                        """);
        assertEquals(List.of("c|Été|poster|null", "g|A|film|null"), saved(memory));
        List<String> problems = problems(outcome);
        assertEquals(5, problems.size(), problems + "");
        assertEquals("1 domain.query-unclosed-bracket[8]", problems.get(0));
        assertEquals("2 domain.query-unknown-field[1, sentimant", problems.get(1).substring(0, 41));
        assertEquals("4 annotate.search-name-taken[search.name, ÉTÉ]", problems.get(2));
        assertEquals("5 annotate.missing-field[search.name]", problems.get(3));
        assertEquals("6 annotate.missing-field[search.query]", problems.get(4));
    }

    @Test
    void aNameIsFreeOnceItsSearchIsRenamed() {
        MemoryCase memory = new MemoryCase();
        Lines.run(memory, "{\"search\":{\"id\":\"a\",\"name\":\"A\",\"query\":\"x\"}}");
        Outcome outcome =
                Lines.run(
                        memory,
                        """
                        {"search":{"id":"a","name":"Z","query":"x"}}
                        {"search":{"id":"b","name":"a","query":"y"}}
                        """);
        assertEquals(List.of(), problems(outcome));
        assertEquals(List.of("a|Z|x|null", "b|a|y|null"), saved(memory));
    }

    @Test
    void gesturesAreStepsWithNames() {
        EntryEdit.Ready saved = ready(SearchEdits.save(List.of(), " The \n poster ", " a b ", " "));
        SavedSearch search = (SavedSearch) saved.after();
        assertEquals(new SavedSearch(search.id(), null, "The poster", "a b", null), search);
        assertEquals(
                Message.of("annotate.step-save-search", "The poster"), saved.changes().title());
        List<SavedSearch> all =
                List.of(
                        search,
                        new SavedSearch(new SavedSearchId(Uuids.v7()), "k", "Other", "x", null));
        EntryEdit.Ready renamed = ready(SearchEdits.described(all, search, "THE poster", "note"));
        assertEquals(
                new SavedSearch(search.id(), null, "THE poster", "a b", "note"), renamed.after());
        assertEquals(
                Message.of("annotate.step-rename-search", "The poster", "THE poster"),
                renamed.changes().title());
        assertEquals(
                Message.of("annotate.step-note-search", "The poster"),
                ready(SearchEdits.described(all, search, "The poster", "n")).changes().title());
        assertEquals(
                new EntryEdit.Nothing(), SearchEdits.described(all, search, "The poster ", " "));
        assertEquals(
                EntryEdit.refused("annotate.search-named", "Other"),
                SearchEdits.described(all, search, "other", null));
        assertEquals(
                EntryEdit.refused("annotate.search-named", "The poster"),
                SearchEdits.save(all, "the poster", "y", null));
        assertEquals(EntryEdit.refused("annotate.no-name"), SearchEdits.save(all, " ", "y", null));
        assertEquals(
                List.of(EntryChange.removed(search)),
                ready(SearchEdits.removed(search)).changes().changes());
    }

    private static EntryEdit.Ready ready(EntryEdit edit) {
        return assertInstanceOf(EntryEdit.Ready.class, edit);
    }
}
