package org.furore.ui.search;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.document.DocumentKind;
import org.furore.ui.fx.Words;
import org.furore.ui.library.FacetNames;
import org.furore.ui.search.Condition.Aspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the query builder offers to compare with.
///
/// @param languages tags of those the documents found are in
record BuilderValues(Words words, FacetNames names, List<String> languages) {

    /// Whether values are offered, not only typed.
    boolean known(Aspect aspect) {
        return closed(aspect) || !facet(aspect).isEmpty() || aspect == Aspect.LANG;
    }

    /// Whether nothing but what is offered can be chosen.
    boolean closed(Aspect aspect) {
        return aspect == Aspect.KIND || aspect == Aspect.STANCE;
    }

    /// The values offered, as they stand in a query.
    List<String> of(Aspect aspect) {
        return switch (aspect) {
            case KIND -> Stream.of(DocumentKind.values()).map(EnumWords::of).toList();
            case STANCE -> Stream.of(Stance.values()).map(EnumWords::of).toList();
            case LANG -> languages;
            default -> sorted(names.entries().getOrDefault(facet(aspect), Map.of()));
        };
    }

    /// What a value is called.
    String said(Aspect aspect, String value) {
        return switch (aspect) {
            case KIND -> words.text("ui.library.kind-" + value);
            case STANCE -> words.text("ui.reader.stance-" + value);
            default -> value;
        };
    }

    /// An example of a value, or what to do.
    String prompt(Aspect aspect) {
        return switch (aspect) {
            case DATE -> words.text("ui.search.builder-date");
            case RATING -> words.text("ui.search.builder-rating");
            case SENTIMENT -> words.text("ui.search.builder-sentiment");
            case LANG -> words.text("ui.search.builder-lang");
            case OTHER -> words.text("ui.search.builder-other");
            default ->
                    closed(aspect)
                            ? words.text("ui.search.builder-choose")
                            : facet(aspect).isEmpty() ? "" : words.text("ui.search.builder-name");
        };
    }

    private static String facet(Aspect aspect) {
        return switch (aspect) {
            case CLAIM -> "claim";
            case ACTOR, SPEAKER, TARGET -> "actor";
            case CODE -> "code";
            case CODER -> "coder";
            default -> "";
        };
    }

    private static List<String> sorted(Map<String, String> entries) {
        List<String> all = new ArrayList<>(entries.values());
        all.sort(String.CASE_INSENSITIVE_ORDER);
        return all;
    }
}
