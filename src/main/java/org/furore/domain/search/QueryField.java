package org.furore.domain.search;

import org.furore.domain.search.Query.TextField;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What can stand before a colon, in the order in which a person is told of it.
enum QueryField {
    TITLE,
    AUTHOR,
    OUTLET,
    WORK,
    KIND,
    LANG,
    IMPORT,
    DATE,
    AFTER,
    BEFORE,
    RATING,
    LIKES,
    REPOSTS,
    REPLIES,
    QUOTES,
    VIEWS,
    ACTOR,
    CLAIM,
    CODE,
    CODER,
    TARGET,
    SPEAKER,
    STANCE,
    SENTIMENT,
    HAS,
    MARK,
    SUGGESTED,
    /// No field is written: text and title.
    ANY;

    /// The field of this name, in any letter case, or null.
    static @Nullable QueryField named(String name) {
        for (QueryField field : values()) {
            if (field != ANY && field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    /// All names, for a person.
    static String names() {
        return names(field -> field != ANY);
    }

    /// The names of the fields of annotations, for a person.
    static String markNames() {
        return names(QueryField::ofMarks);
    }

    private static String names(Predicate<QueryField> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .map(QueryField::word)
                .collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field of text this is, or null when its values are not words of a text.
    @Nullable TextField text() {
        return switch (this) {
            case ANY -> TextField.ANY;
            case TITLE -> TextField.TITLE;
            case AUTHOR -> TextField.AUTHOR;
            case OUTLET -> TextField.OUTLET;
            case WORK -> TextField.WORK;
            default -> null;
        };
    }

    /// Whether it asks something of one annotation.
    boolean ofMarks() {
        return switch (this) {
            case ACTOR, CLAIM, CODE, CODER, TARGET, SPEAKER, STANCE, SENTIMENT, HAS -> true;
            default -> false;
        };
    }
}
