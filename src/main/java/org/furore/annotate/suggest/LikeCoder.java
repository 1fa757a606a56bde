package org.furore.annotate.suggest;

import org.furore.annotate.Sentences;
import org.furore.annotate.learning.Best;
import org.furore.annotate.learning.Example;
import org.furore.annotate.learning.Frequencies;
import org.furore.annotate.learning.Learned;
import org.furore.annotate.learning.MoreLike;
import org.furore.annotate.learning.Quality;
import org.furore.annotate.suggest.Proposals.Spot;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Proposes sentences like those a person marked as mentions of a claim or with a code: by what can
/// be learnt from the marks, as soon as that is better than chance, else by likeness of words. It
/// looks at the documents twice: to draw sentences nobody marked, and to rank all.
public final class LikeCoder implements MachineCoder {
    /// Sentences proposed at most.
    private static final int MOST = 200;

    /// Sentences scored below this have next to nothing in common with what is sought.
    private static final double LEAST = 0.1;

    /// Unmarked sentences drawn, of documents with marks and of others each.
    private static final int DRAWN = 2_500;

    /// Marks read at a time.
    private static final int PAGE = 500;

    /// A longer sentence is cut off here, in UTF-16 units.
    private static final int LONGEST = 1_000;

    private static final long SEED = 1;

    private final Entry entry;
    private final List<String> wordings;
    private final List<Example> marked;
    private final Map<DocumentId, List<Range>> places;
    private final Draw<Example> coded = new Draw<>(DRAWN, SEED);
    private final Draw<Example> others = new Draw<>(DRAWN, SEED + 1);
    private final Best<Spot> top = new Best<>(MOST);
    private @Nullable MoreLike like;

    private LikeCoder(
            Entry entry,
            List<String> wordings,
            List<Example> marked,
            Map<DocumentId, List<Range>> places) {
        this.entry = entry;
        this.wordings = wordings;
        this.marked = marked;
        this.places = places;
    }

    /// One for an entry, with the marks of it there are. Blocks.
    ///
    /// @param entry a claim or a code
    /// @throws FuroreException if there is neither a mark nor a wording to begin with
    public static LikeCoder of(CaseFile file, Entry entry) {
        List<String> wordings = new ArrayList<>();
        if (entry instanceof Claim claim) {
            wordings.add(claim.text());
            wordings.addAll(claim.variants());
        } else if (entry instanceof Code code) {
            wordings.addAll(code.examples());
        } else {
            throw new IllegalArgumentException("neither a claim nor a code: " + entry);
        }
        List<Example> marked = new ArrayList<>();
        Map<DocumentId, List<Range>> places = new HashMap<>();
        long[] numbers = file.usages().of(List.of(entry.id()), Usages.Role.SUBJECT).numbers();
        for (int from = 0; from < numbers.length; from += PAGE) {
            List<Long> page =
                    Arrays.stream(numbers, from, Math.min(from + PAGE, numbers.length))
                            .boxed()
                            .toList();
            for (Usages.Usage usage : file.usages().read(page)) {
                if (usage.annotation().place() instanceof Place.Span(var document, var passage)) {
                    marked.add(new Example(passage.quote(), true, document.value().toString()));
                    places.computeIfAbsent(document, id -> new ArrayList<>())
                            .add(new Range(passage.start(), passage.end()));
                }
            }
        }
        if (marked.isEmpty() && wordings.isEmpty()) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("annotate.like-nothing"));
        }
        return new LikeCoder(entry, wordings, marked, places);
    }

    @Override
    public String key() {
        return "learner";
    }

    @Override
    public String name() {
        return "Learner";
    }

    /// States what it was taught, too: the same program finds other things with other examples.
    @Override
    public String version() {
        return "1; " + entry.id().value() + "; " + marked.size() + "+" + wordings.size();
    }

    @Override
    public boolean looksFirst() {
        return true;
    }

    @Override
    public void look(StoredDocument document) {
        List<Range> there = places.getOrDefault(document.id(), List.of());
        Draw<Example> draw = places.containsKey(document.id()) ? coded : others;
        String text = document.document().text();
        for (Range sentence : new Sentences(text)) {
            if (there.stream().noneMatch(sentence::overlaps) && draw.wants()) {
                draw.take(
                        new Example(text(text, sentence), false, document.id().value().toString()));
            }
        }
    }

    private static String text(String text, Range sentence) {
        return text.substring(
                sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST));
    }

    private MoreLike like() {
        MoreLike known = like;
        if (known == null) {
            List<Example> all = new ArrayList<>(marked);
            all.addAll(coded.drawn());
            all.addAll(others.drawn());
            known =
                    MoreLike.of(
                            wordings,
                            all,
                            Frequencies.of(
                                    Stream.concat(coded.drawn().stream(), others.drawn().stream())
                                            .map(Example::text)),
                            SEED);
            like = known;
        }
        return known;
    }

    @Override
    public Optional<Message> about() {
        Learned learned = like().learned().orElse(null);
        int examples = marked.size() + wordings.size();
        if (learned == null) {
            return Optional.of(Message.of("annotate.like-words", examples));
        }
        Quality quality = learned.quality();
        Quality.First first = quality.first().getFirst();
        return Optional.of(
                Message.of(
                        "annotate.like-learnt",
                        examples,
                        first.count(),
                        Math.round(first.precision() * first.count()),
                        Math.round(100 * quality.averagePrecision()),
                        Math.round(100 * quality.randomAveragePrecision())));
    }

    @Override
    public void propose(StoredDocument document, Sink sink) {
        List<Range> there = places.getOrDefault(document.id(), List.of());
        String text = document.document().text();
        for (Range sentence : new Sentences(text)) {
            if (there.stream().noneMatch(sentence::overlaps)) {
                String read = text(text, sentence);
                double score = like().score(read);
                if (score >= LEAST && top.wants(score)) {
                    top.add(Proposals.spot(document, sentence), read, score);
                }
            }
        }
    }

    @Override
    public void finish(Sink sink) {
        for (Best.Hit<Spot> found : top.found()) {
            Spot spot = found.item();
            sink.propose(spot.ordinal(), mark(spot.place()), null, found.score());
        }
    }

    private Annotation mark(Place place) {
        return entry instanceof Claim claim
                ? Proposals.claim(place, claim.id())
                : Proposals.code(place, Objects.requireNonNull((Code) entry).id());
    }
}
