package org.furore.annotate;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// What a line can be about, in the order lines are resolved in: each kind refers only to those
/// before it (a code also to codes), whatever order the lines stand in.
enum LineKind {
    CODER("id", "name", "machine", "colour"),
    ACTOR("id", "name", "kind", "aliases", "handles", "roles", "note"),
    CLAIM("id", "text", "variants", "kind", "scope", "value", "verdicts", "sources", "note"),
    CODE("id", "name", "parent", "definition", "examples", "colour", "attributes", "note"),
    ATTACHMENT("id", "document", "title", "mediaType", "sha256", "width", "height", "note"),
    DOCUMENT("ref", "title", "author", "outlet", "date", "language", "url"),
    SERIES("id", "name", "unit", "note"),
    OBSERVATION("id", "series", "unit", "date", "value", "qualifier", "source", "note"),
    MARK(
            "id",
            "document",
            "quote",
            "start",
            "end",
            "region",
            "occurrence",
            "prefix",
            "suffix",
            "claim",
            "newClaim",
            "sentiment",
            "actor",
            "newActor",
            "code",
            "attributes",
            "speaker",
            "stance",
            "reportedBy",
            "attribution",
            "hedged",
            "target",
            "note",
            "coder",
            "status",
            "run",
            "confidence"),
    EVENT("id", "date", "title", "description", "kind", "participants", "evidence", "sources"),
    LINK("id", "from", "to", "kind", "date", "evidence", "note"),
    RELATION("id", "from", "to", "kind", "date", "evidence", "note"),
    SEARCH("id", "name", "query", "note");

    private final Set<String> fields;

    LineKind(String... fields) {
        this.fields = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(fields)));
    }

    /// The fields such a line may have.
    Set<String> fields() {
        return fields;
    }

    /// As it is written in a line.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable LineKind of(String word) {
        for (LineKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
