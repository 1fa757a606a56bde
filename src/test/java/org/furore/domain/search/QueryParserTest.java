package org.furore.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query.After;
import org.furore.domain.search.Query.All;
import org.furore.domain.search.Query.And;
import org.furore.domain.search.Query.Before;
import org.furore.domain.search.Query.Compare;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.During;
import org.furore.domain.search.Query.Ending;
import org.furore.domain.search.Query.Exact;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.Fuzzy;
import org.furore.domain.search.Query.Holding;
import org.furore.domain.search.Query.MarkField;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.Marked;
import org.furore.domain.search.Query.Not;
import org.furore.domain.search.Query.NumberField;
import org.furore.domain.search.Query.Or;
import org.furore.domain.search.Query.Phrase;
import org.furore.domain.search.Query.Prefix;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.Query.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class QueryParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n\u00a0", "suggested:yes", " suggested:no "})
    void blankMeansEverything(String text) {
        assertEquals(new All(), QueryParser.parse(text));
    }

    @Test
    void wordsAreJoinedByAndWhichBindsTighterThanOr() {
        Query ab = new And(List.of(word("a"), word("b")));
        assertEquals(ab, QueryParser.parse("a b"));
        assertEquals(ab, QueryParser.parse(" a  AND\u00a0b "));
        assertEquals(new Or(List.of(ab, word("c"))), QueryParser.parse("a b OR c"));
        assertEquals(
                new And(List.of(word("a"), new Or(List.of(word("b"), word("c"))))),
                QueryParser.parse("a (b OR c)"));
        assertEquals(
                new And(List.of(new Not(word("a")), word("b"), new Not(new Not(ab)))),
                QueryParser.parse("NOT a b NOT NOT (a b)"));
        assertEquals(word("a"), QueryParser.parse("((a))"));
        assertEquals(
                new And(List.of(new Phrase(TextField.ANY, "x", 0), word("b"))),
                QueryParser.parse("\"x\"AND(b)"));
    }

    @Test
    void lowerCaseKeywordsAreWords() {
        assertEquals(
                new And(List.of(word("and"), word("Or"), word("not"), word("ANDY"))),
                QueryParser.parse("and Or not ANDY"));
        assertEquals(
                new And(List.of(word("AND"), phrase("NOT"))), QueryParser.parse("\\AND \"NOT\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#CancelNetflix", "@netflix", "12:30", ":D", ":-D", ":)", ":(", ";-)", "=)", "<3",
                        "-word",
                "+word", "l'été", "été", "映画", "100%", "a.b@c", "😀", "1:0", "&&", "#tag:", ":"
            })
    void takesThisAsOneWord(String text) {
        assertEquals(word(text), QueryParser.parse(text));
        assertEquals(word(text), QueryParser.parse("(" + text + ")"));
        assertEquals(
                new And(List.of(word("a"), word(text), word("b"))),
                QueryParser.parse("a " + text + " b"));
    }

    @Test
    void aBackslashTakesTheMeaningFromAnyCharacter() {
        assertEquals(word("http://x"), QueryParser.parse("http\\://x"));
        assertEquals(word("a b"), QueryParser.parse("a\\ b"));
        assertEquals(word("f**k"), QueryParser.parse("f\\*\\*k"));
        assertEquals(word("a*"), QueryParser.parse("a\\*"));
        assertEquals(word("a~"), QueryParser.parse("a\\~"));
        assertEquals(word("(\\)"), QueryParser.parse("\\(\\\\\\)"));
        assertEquals(word("title:x"), QueryParser.parse("title\\:x"));
        assertEquals(word("title:x"), QueryParser.parse("ti\\tle:x"));
        assertEquals(
                phrase("say \"no\" \\ http://x"),
                QueryParser.parse("\"say \\\"no\\\" \\\\ http://x\""));
        assertEquals(word("\ud83d\ude00"), QueryParser.parse("\\\ud83d\ude00"));
    }

    @Test
    void readsPhrasesPrefixesAndFuzzyWords() {
        assertEquals(new Phrase(TextField.ANY, "a b", 2), QueryParser.parse("\"a b\"~2"));
        assertEquals(new Phrase(TextField.WORK, "AND (", 0), QueryParser.parse("work:\"AND (\""));
        assertEquals(new Prefix(TextField.ANY, "netfl"), QueryParser.parse("netfl*"));
        assertEquals(new Ending(TextField.TITLE, "flix"), QueryParser.parse("title:*flix"));
        assertEquals(new Holding(TextField.ANY, "et*lix"), QueryParser.parse("*et\\*lix*"));
        assertEquals(new Prefix(TextField.ANY, "#can"), QueryParser.parse("#can*"));
        assertEquals(new Fuzzy(TextField.TITLE, "cutis"), QueryParser.parse("title:cutis~"));
        assertEquals(new Prefix(TextField.ANY, "a*"), QueryParser.parse("a\\**"));
    }

    @Test
    void readsFieldsAlsoBeforeGroups() {
        assertEquals(new Word(TextField.AUTHOR, "x:y"), QueryParser.parse("Author:x:y"));
        assertEquals(
                new And(
                        List.of(
                                new Or(
                                        List.of(
                                                new Word(TextField.TITLE, "a"),
                                                new Not(new Phrase(TextField.TITLE, "b c", 1)))),
                                new Prefix(TextField.OUTLET, "d"),
                                word("e"))),
                QueryParser.parse("title:(a OR NOT \"b c\"~1) outlet:(d*) e"));
        assertEquals(
                new Or(
                        List.of(
                                new Exact(ExactField.KIND, "article"),
                                new Exact(ExactField.KIND, "post"))),
                QueryParser.parse("kind:(Article OR post)"));
        assertEquals(new Exact(ExactField.LANG, "pt-BR"), QueryParser.parse("lang:pt-BR"));
        assertEquals(
                new Exact(ExactField.IMPORT, "my run"), QueryParser.parse("import:\"my run\""));
        assertEquals(new Word(TextField.TITLE, ":)"), QueryParser.parse("title:(:))"));
    }

    @Test
    void readsDates() {
        assertEquals(new During(Edtf.parse("2020-09")), QueryParser.parse("date:2020-09"));
        assertEquals(
                new During(Edtf.parse("2020-09-09~/..")), QueryParser.parse("date:2020-09-09~/.."));
        assertEquals(
                new After(Edtf.parse("2020-09-09T10:00:00Z")),
                QueryParser.parse("after:2020-09-09T10:00:00Z"));
        assertEquals(new Before(Edtf.parse("2020")), QueryParser.parse("before:\"2020\""));
    }

    @ParameterizedTest
    @CsvSource({
        "rating:<30, RATING, LESS, 30",
        "likes:>100, LIKES, GREATER, 100",
        "reposts:<=-1.5, REPOSTS, AT_MOST, -1.5",
        "replies:>=007, REPLIES, AT_LEAST, 7",
        "quotes:=3, QUOTES, EQUAL, 3",
        "views:-0, VIEWS, EQUAL, 0"
    })
    void readsNumbers(String text, NumberField field, Comparison comparison, double value) {
        assertEquals(new Compare(field, comparison, value), QueryParser.parse(text));
    }

    @Test
    void readsAnnotationFields() {
        assertEquals(marked(names(MarkField.ACTOR, "netflix")), QueryParser.parse("actor:netflix"));
        assertEquals(
                new Or(
                        List.of(
                                marked(names(MarkField.CLAIM, "c1")),
                                marked(names(MarkField.CLAIM, "The poster")))),
                QueryParser.parse("claim:(c1 OR \"The poster\")"));
        assertEquals(
                marked(new MarkTerm.HasStance(Stance.OPPOSES)),
                QueryParser.parse("stance:opposes"));
        assertEquals(
                marked(new MarkTerm.Sentiment(Comparison.LESS, -0.2)),
                QueryParser.parse("sentiment:<-0.2"));
        assertEquals(new Not(marked(new MarkTerm.Any())), QueryParser.parse("NOT has:annotation"));
        assertEquals(
                new Marked(
                        List.of(
                                names(MarkField.CLAIM, "c1"),
                                new MarkTerm.HasStance(Stance.OPPOSES),
                                new MarkTerm.Negated(names(MarkField.CODER, "coder 1"))),
                        false),
                QueryParser.parse("mark:( claim:c1 AND stance:opposes NOT coder:\"coder 1\")"));
    }

    @Test
    void oneWordMakesEveryMarkCountSuggestions() {
        Marked counted = new Marked(List.of(names(MarkField.CODE, "poster")), true);
        assertEquals(
                new Or(List.of(new Not(counted), new And(List.of(word("a"), counted)))),
                QueryParser.parse("NOT code:poster OR (a mark:(code:poster)) suggested:yes"));
        assertEquals(counted, QueryParser.parse("suggested:YES code:poster"));
        assertEquals(
                marked(names(MarkField.CODE, "poster")),
                QueryParser.parse("code:poster suggested:no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a \"b c | 2 | unclosed-quote",
                "title:\"b | 6 | unclosed-quote",
                "a (b (c) | 2 | unclosed-bracket",
                "mark:(claim:c1 | 5 | unclosed-bracket",
                "( | 0 | unclosed-bracket",
                "a) b | 1 | stray-bracket",
                ") | 0 | stray-bracket",
                "(a)) | 3 | stray-bracket",
                "a OR ) | 5 | stray-bracket",
                "AND b | 0 | missing-operand",
                "a AND | 5 | missing-operand",
                "a OR | 4 | missing-operand",
                "a OR OR b | 5 | missing-operand",
                "a AND OR b | 6 | missing-operand",
                "(a AND) b | 6 | missing-operand",
                "NOT | 3 | missing-operand",
                "NOT AND | 4 | missing-operand",
                "a () | 2 | empty-group",
                "title:() | 6 | empty-group",
                "mark:( ) | 5 | empty-group",
                "a \"\" | 2 | empty-quotes",
                "actor:\" \" | 6 | empty-quotes",
                "title: a | 6 | missing-value",
                "(title:) | 7 | missing-value",
                "mark:(claim: c) | 12 | missing-value",
                "http://example.org | 0 | unknown-field",
                "x url:y | 2 | unknown-field",
                "mark:(foo:x) | 6 | unknown-field",
                "kind:tweet | 5 | unknown-value",
                "kind:(post OR tweet) | 14 | unknown-value",
                "stance:maybe | 7 | unknown-value",
                "has:claim | 4 | unknown-value",
                "suggested:maybe | 10 | unknown-value",
                "date:2021-02-29 | 5 | bad-date",
                "a after:yesterday | 8 | bad-date",
                "likes:many | 6 | bad-number",
                "likes:>=x | 8 | bad-number",
                "likes:>1e3 | 7 | bad-number",
                "likes:NaN | 6 | bad-number",
                "sentiment:<- | 11 | bad-number",
                "a *b | 2 | wildcard-short",
                "a *bc* | 2 | wildcard-short",
                "** | 0 | wildcard-first",
                "*abc~ | 4 | wildcard-place",
                "*ab*cd* | 3 | wildcard-place",
                "title:* | 6 | wildcard-first",
                "~ | 0 | wildcard-first",
                "a fo*o | 4 | wildcard-place",
                "foo~2 | 3 | wildcard-place",
                "foo*~ | 3 | wildcard-place",
                "actor:net* | 9 | wildcard-field",
                "kind:\"post\"~2 | 11 | wildcard-field",
                "\"a b\"~ | 5 | distance",
                "\"a b\"~x | 5 | distance",
                "\"a b\"~1001 | 5 | distance",
                "\"a b\"~2x | 5 | distance",
                "a \\ | 2 | escape",
                "\"a\\ | 2 | escape",
                "suggested:(yes) | 10 | no-group",
                "mark:(claim:(a b)) | 12 | no-group",
                "mark:claim | 5 | mark-group",
                "mark:(poster) | 6 | mark-term",
                "mark:(claim:c title:x) | 14 | mark-term",
                "mark:(\"a\") | 6 | mark-term",
                "mark:((claim:c)) | 6 | mark-term",
                "mark:(claim:a OR claim:b) | 14 | mark-or",
                "(suggested:yes) a | 1 | suggested-place",
                "NOT suggested:yes | 4 | suggested-place"
            })
    void saysWhatIsWrongAndWhere(String text, int position, String key) {
        QueryException wrong = assertThrows(QueryException.class, () -> QueryParser.parse(text));
        assertEquals(
                "domain.query-" + key + " at " + position,
                wrong.userMessage().key() + " at " + wrong.position());
        assertEquals(Integer.toString(position + 1), wrong.userMessage().arguments().getFirst());
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertEquals(
                QueryParser.MAX_LENGTH, wrong("a".repeat(QueryParser.MAX_LENGTH + 1)).position());
        assertEquals("domain.query-too-deep", wrong("(".repeat(9000)).userMessage().key());
        assertEquals("domain.query-too-deep", wrong("NOT ".repeat(2000) + "a").userMessage().key());
        assertEquals(
                "domain.query-too-deep",
                wrong("mark:(" + "NOT ".repeat(2000) + "claim:a)").userMessage().key());
        assertEquals("domain.query-too-deep", wrong("title:(".repeat(1000)).userMessage().key());
        assertEquals(word("a"), QueryParser.parse("(".repeat(100) + "a" + ")".repeat(100)));
        And wide = (And) QueryParser.parse("a ".repeat(5000));
        assertEquals(5000, wide.parts().size());
    }

    private static QueryException wrong(String text) {
        return assertThrows(QueryException.class, () -> QueryParser.parse(text));
    }

    private static Query word(String text) {
        return new Word(TextField.ANY, text);
    }

    private static Query phrase(String text) {
        return new Phrase(TextField.ANY, text, 0);
    }

    private static Query marked(MarkTerm term) {
        return new Marked(List.of(term), false);
    }

    private static MarkTerm names(MarkField field, String value) {
        return new MarkTerm.Names(field, value);
    }
}
