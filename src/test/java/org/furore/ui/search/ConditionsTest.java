package org.furore.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.ui.search.Condition.Aspect;
import org.furore.ui.search.Condition.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ConditionsTest {

    private static Condition line(Aspect aspect, Relation relation, String value) {
        return new Condition(aspect, relation, value);
    }

    private static Conditions all(Condition... lines) {
        return new Conditions(List.of(lines), false, false, false);
    }

    @Test
    void linesBecomeAQueryInTheQueryLanguage() {
        assertThat(
                        all(
                                        line(Aspect.TEXT, Relation.HOLDS, " poster  apology "),
                                        line(Aspect.TITLE, Relation.PHRASE, "first feature"),
                                        line(Aspect.TEXT, Relation.BEGINNING, "boycot"),
                                        line(Aspect.TEXT, Relation.INSIDE, "ovie"),
                                        line(Aspect.TEXT, Relation.LACKS, "trailer teaser"),
                                        line(Aspect.KIND, Relation.IS, "post"),
                                        line(Aspect.LANG, Relation.IS_NOT, "fr"),
                                        line(Aspect.DATE, Relation.AFTER, "2020-09-09"),
                                        line(Aspect.LIKES, Relation.AT_LEAST, "100"),
                                        line(Aspect.ANNOTATION, Relation.THERE, ""))
                                .text())
                .isEqualTo(
                        "poster apology title:\"first feature\" boycot* *ovie* NOT trailer"
                                + " NOT teaser kind:post NOT lang:fr after:2020-09-09 likes:>=100"
                                + " has:annotation");
    }

    @Test
    void anyOfTheLinesIsEnoughWhereThatIsAsked() {
        Conditions any =
                new Conditions(
                        List.of(
                                line(Aspect.TEXT, Relation.HOLDS, "poster apology"),
                                line(Aspect.CODE, Relation.IS, "poster")),
                        true,
                        false,
                        false);
        assertThat(any.text()).isEqualTo("poster apology OR code:poster");
        assertThat(Conditions.of(any.query())).isEqualTo(any);
    }

    @Test
    void whatIsAskedOfOneAnnotationStandsTogether() {
        List<Condition> lines =
                List.of(
                        line(Aspect.TEXT, Relation.HOLDS, "poster"),
                        line(Aspect.CLAIM, Relation.IS, "c1"),
                        line(Aspect.CODER, Relation.IS_NOT, "Ann Example"),
                        line(Aspect.STANCE, Relation.IS, "opposes"));
        assertThat(new Conditions(lines, false, true, false).text())
                .isEqualTo("poster mark:(claim:c1 NOT coder:\"Ann Example\" stance:opposes)");
        assertThat(new Conditions(lines, false, false, false).text())
                .isEqualTo("poster claim:c1 NOT coder:\"Ann Example\" stance:opposes");
    }

    @Test
    void aLineThatSaysNothingIsLeftOut() {
        assertThat(
                        all(
                                        line(Aspect.TEXT, Relation.HOLDS, "  "),
                                        line(Aspect.DATE, Relation.DURING, "last week"),
                                        line(Aspect.RATING, Relation.LESS, "thirty"),
                                        line(Aspect.STANCE, Relation.IS, "furious"),
                                        line(Aspect.OTHER, Relation.MEETS, "title:"))
                                .query())
                .isEqualTo(new Query.All());
        assertThat(Condition.of(Aspect.TEXT).isBlank()).isTrue();
        assertThat(Condition.of(Aspect.ANNOTATION).isBlank()).isFalse();
    }

    @Test
    void aNumberIsTakenWithEitherSign() {
        assertThat(all(line(Aspect.SENTIMENT, Relation.LESS, "-0,25")).text())
                .isEqualTo("sentiment:<-0.25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "poster",
                "poster apology NOT trailer title:petition",
                "poster OR trailer OR code:poster",
                "\"first feature\" boycot* *ovie* kind:review NOT lang:fr",
                "\"first feature\"~2 apologise~ *flix",
                "after:2020-09-09 before:2020-12 date:2020-10~",
                "rating:<30 likes:>=100 views:5",
                "claim:c1 stance:opposes sentiment:<-0.2",
                "mark:(claim:c1 stance:opposes coder:ann) poster",
                "mark:(claim:c1 stance:opposes) mark:(code:a coder:b)",
                "mark:(claim:c1 stance:opposes) code:poster",
                "poster NOT trailer mark:(code:poster stance:opposes) (a OR b)",
                "mark:(NOT coder:ann)",
                "NOT (poster OR trailer) has:annotation",
                "NOT has:annotation NOT actor:netflix",
                "(poster apology) OR NOT trailer",
                "actor:netflix suggested:yes",
                "import:0198 #CancelNetflix @netflix"
            })
    void linesAskWhatTheQueryTheyWereMadeOfAsks(String text) {
        Query query = QueryParser.parse(text);
        assertThat(Conditions.of(query).query()).isEqualTo(query);
    }

    @Test
    void whatHasNoLineStandsInTheQueryLanguage() {
        assertThat(Conditions.of(QueryParser.parse("poster (a OR b) apologise~")).lines())
                .containsExactly(
                        line(Aspect.TEXT, Relation.HOLDS, "poster"),
                        line(Aspect.OTHER, Relation.MEETS, "a OR b"),
                        line(Aspect.OTHER, Relation.MEETS, "apologise~"));
    }
}
