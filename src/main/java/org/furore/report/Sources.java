package org.furore.report;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Entries;
import org.furore.domain.claim.Citation;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the report cites, numbered from 1 in the order of first citation.
final class Sources {
    /// Something cited.
    sealed interface Source {
        record OfDocument(DocumentId id) implements Source {}

        record OfAttachment(AttachmentId id) implements Source {}

        /// A work outside the case.
        record Outside(Citation citation) implements Source {}
    }

    private final Map<Source, Integer> numbers = new LinkedHashMap<>();
    private final Entries entries;

    Sources(Entries entries) {
        this.entries = entries;
    }

    int number(DocumentId document) {
        return number(new Source.OfDocument(document));
    }

    int number(Citation citation) {
        DocumentId document = citation.document();
        return document != null ? number(document) : number(new Source.Outside(citation));
    }

    private int number(Source source) {
        return numbers.computeIfAbsent(source, s -> numbers.size() + 1);
    }

    /// The numbers of these places and citations, rising, each once.
    Collection<Integer> numbers(List<Evidence> evidence, List<Citation> citations) {
        TreeSet<Integer> found = new TreeSet<>();
        for (Evidence one : evidence) {
            switch (one) {
                case Evidence.OfPlace(Place place) -> number(place, found);
                case Evidence.OfAnnotation(var id) ->
                        entries.find(Annotation.class, id)
                                .ifPresent(annotation -> number(annotation.place(), found));
            }
        }
        citations.forEach(citation -> found.add(number(citation)));
        return found;
    }

    int number(Place place) {
        TreeSet<Integer> found = new TreeSet<>();
        number(place, found);
        return found.first();
    }

    private void number(Place place, Collection<Integer> into) {
        DocumentId document = place.document();
        if (document != null) {
            into.add(number(document));
        } else if (place instanceof Place.Region region) {
            into.add(number(new Source.OfAttachment(region.attachment())));
        }
    }

    /// Everything cited so far, in order.
    List<Source> all() {
        return new ArrayList<>(numbers.keySet());
    }

    /// Links to numbers, runs of three and more drawn together: `[1]–[4], [7]`.
    static void links(Html html, Words words, Collection<Integer> numbers) {
        List<Integer> list = List.copyOf(new TreeSet<>(numbers));
        for (int i = 0; i < list.size(); i++) {
            int last = i;
            while (last + 1 < list.size() && list.get(last + 1) == list.get(last) + 1) {
                last++;
            }
            boolean run = last - i >= 2;
            html.text(i > 0 ? " " : "").open("span", "class", "keep");
            link(html, words, list.get(i));
            if (run) {
                html.text("\u2013");
                link(html, words, list.get(last));
                i = last;
            }
            html.text(i + 1 < list.size() ? "," : "").close();
        }
    }

    static void link(Html html, Words words, int number) {
        html.open(
                        "a",
                        "href",
                        "#source-" + number,
                        "class",
                        "cite",
                        "title",
                        words.of("source-n", number))
                .text("[" + number + "]")
                .close();
    }
}
