package org.furore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.junit.jupiter.api.Test;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

final class DomainMessagesTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);

    @Test
    void everySentenceStandsInBothLanguages() {
        assertEquals(ENGLISH.keySet(), FRENCH.keySet());
        assertEquals(Locale.FRENCH, FRENCH.getLocale());
    }

    @Test
    void everyWrongQueryIsToldInBothLanguagesWithAllItsArguments() {
        List<String> wrong =
                List.of(
                        "a".repeat(10_001),
                        "(".repeat(200),
                        "\"a",
                        "(a",
                        ")",
                        "AND",
                        "()",
                        "\"\"",
                        "title:",
                        "foo:x",
                        "kind:x",
                        "date:x",
                        "likes:x",
                        "*",
                        "a*b",
                        "*a*",
                        "actor:a*",
                        "\"a\"~",
                        "\\",
                        "suggested:(yes)",
                        "mark:a",
                        "mark:(a)",
                        "mark:(claim:a OR claim:b)",
                        "NOT suggested:yes");
        assertEquals(
                ENGLISH.keySet().stream().filter(key -> key.startsWith("query-")).count(),
                wrong.size());
        for (String query : wrong) {
            QueryException told =
                    assertThrows(QueryException.class, () -> QueryParser.parse(query));
            for (ResourceBundle bundle : List.of(ENGLISH, FRENCH)) {
                String key = told.userMessage().key().substring("domain.".length());
                String sentence =
                        new MessageFormat(bundle.getString(key), Locale.ENGLISH)
                                .format(told.userMessage().arguments().toArray());
                assertFalse(sentence.contains("{"), sentence);
                assertFalse(sentence.contains("''"), sentence);
                assertTrue(
                        sentence.replace(":", " :").contains(" " + (told.position() + 1) + " "),
                        sentence);
            }
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org/furore/domain/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
