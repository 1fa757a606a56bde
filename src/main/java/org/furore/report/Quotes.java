package org.furore.report;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.change.Entries;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The passages of the claims in their context. Each document's text is read once, a few at a time,
/// and let go.
final class Quotes {
    private static final int BATCH = 32;

    private final Documents documents;
    private final Annotations annotations;
    private final Entries entries;

    Quotes(Documents documents, Annotations annotations, Entries entries) {
        this.documents = documents;
        this.annotations = annotations;
        this.entries = entries;
    }

    /// A passage of a claim.
    ///
    /// @param document null for a region that stands by itself
    /// @param image the title of the image for a region, else null
    /// @param context null where there is no text to show
    /// @param mentions all marks of this claim on exactly this place
    record Quote(
            @Nullable Cited document,
            @Nullable String image,
            @Nullable Context context,
            boolean whole,
            List<Annotation.ClaimMention> mentions) {}

    /// What is printed of a claim's passages, and how many are not.
    record Shown(List<Quote> quotes, int leftOut) {}

    private record Spot(@Nullable Long ordinal, Object place) {}

    private static final class Wanted {
        final int claim;
        final int position;
        final Spot spot;
        final List<Annotation.ClaimMention> mentions = new ArrayList<>();

        Wanted(int claim, int position, Spot spot) {
            this.claim = claim;
            this.position = position;
            this.spot = spot;
        }
    }

    /// The first `most` passages of each claim, in order of date.
    Map<ClaimId, Shown> read(List<ClaimId> claims, Marks marks, int most, Progress progress) {
        TreeMap<Long, List<Wanted>> byDocument = new TreeMap<>();
        List<List<Quote>> quotes = new ArrayList<>();
        Map<ClaimId, Shown> shown = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Map<Spot, Wanted> spots = new LinkedHashMap<>();
            int leftOut = 0;
            for (Marks.Mention mention : marks.of(claims.get(i))) {
                Spot spot = spot(mention);
                Wanted wanted = spots.get(spot);
                if (wanted == null && spots.size() == most) {
                    leftOut++;
                    continue;
                }
                if (wanted == null) {
                    wanted = new Wanted(i, spots.size(), spot);
                    spots.put(spot, wanted);
                }
                wanted.mentions.add(mention.mark());
            }
            List<Quote> list = new ArrayList<>(java.util.Collections.nCopies(spots.size(), null));
            quotes.add(list);
            shown.put(claims.get(i), new Shown(list, leftOut));
            for (Wanted wanted : spots.values()) {
                Long ordinal = wanted.spot.ordinal();
                if (ordinal == null) {
                    list.set(wanted.position, region(null, wanted));
                } else {
                    byDocument.computeIfAbsent(ordinal, o -> new ArrayList<>()).add(wanted);
                }
            }
        }
        List<Long> ordinals = List.copyOf(byDocument.keySet());
        for (int from = 0; from < ordinals.size(); from += BATCH) {
            progress.check();
            progress.report("quotes", from, ordinals.size());
            List<Long> batch = ordinals.subList(from, Math.min(ordinals.size(), from + BATCH));
            for (StoredDocument document : documents.byOrdinals(batch)) {
                Cited cited = Cited.of(document);
                List<Range> others = spans(document);
                for (Wanted wanted : byDocument.getOrDefault(document.ordinal(), List.of())) {
                    quotes.get(wanted.claim)
                            .set(wanted.position, quote(document, cited, others, wanted));
                }
            }
        }
        quotes.forEach(list -> list.removeIf(java.util.Objects::isNull));
        return shown;
    }

    private static Spot spot(Marks.Mention mention) {
        Place place = mention.mark().place();
        return new Spot(
                mention.ordinal(),
                place instanceof Place.Span span
                        ? List.of(span.passage().start(), span.passage().end())
                        : place);
    }

    private Quote quote(StoredDocument document, Cited cited, List<Range> others, Wanted wanted) {
        return switch (wanted.mentions.getFirst().place()) {
            case Place.Region region -> region(cited, wanted);
            case Place.Whole whole -> new Quote(cited, null, null, true, wanted.mentions);
            case Place.Span span ->
                    new Quote(
                            cited,
                            null,
                            Context.of(
                                    document.document().text(),
                                    span.passage().start(),
                                    span.passage().end(),
                                    others),
                            false,
                            wanted.mentions);
        };
    }

    private Quote region(@Nullable Cited cited, Wanted wanted) {
        String image = null;
        if (wanted.mentions.getFirst().place() instanceof Place.Region region) {
            image =
                    entries.find(Attachment.class, region.attachment())
                            .map(Attachment::title)
                            .orElse("");
        }
        return new Quote(cited, image, null, false, wanted.mentions);
    }

    /// Start and end of every passage of a claim in a document.
    private List<Range> spans(StoredDocument document) {
        List<Range> spans = new ArrayList<>();
        for (Annotation annotation : annotations.of(document.id())) {
            if (annotation instanceof Annotation.ClaimMention
                    && annotation.place() instanceof Place.Span span) {
                spans.add(new Range(span.passage().start(), span.passage().end()));
            }
        }
        return spans;
    }

    /// Where a place begins in its text; before everything for those without a span.
    static int start(Place place) {
        return place instanceof Place.Span span ? span.passage().start() : -1;
    }
}
