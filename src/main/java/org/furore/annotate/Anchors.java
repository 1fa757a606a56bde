package org.furore.annotate;

import org.furore.annotate.Anchoring.Found;
import org.furore.annotate.Anchoring.Lost;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds the passage somebody means, by its position, its words and what stands around them, as the
/// W3C Web Annotation model's text position and text quote selectors do. Never guesses between
/// several places, never splits a surrogate pair. Pure.
public final class Anchors {
    /// How much of a prefix or suffix is compared.
    private static final int MAX_CONTEXT = 256;

    private Anchors() {}

    /// What is known of a passage.
    ///
    /// @param start first UTF-16 unit, with `end`, or null
    /// @param quote its words, or null where the position alone says it
    /// @param occurrence which of the places with these words, from 1 in reading order; places may
    ///   overlap
    /// @param prefix words before it, to tell several places apart
    /// @param suffix words after it
    public record Sought(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote,
            @Nullable Integer occurrence,
            @Nullable String prefix,
            @Nullable String suffix) {
        public static Sought quote(String quote) {
            return new Sought(null, null, quote, null, null, null);
        }

        public static Sought span(int start, int end) {
            return new Sought(start, end, null, null, null, null);
        }

        /// A passage as another state of the text had it.
        public static Sought of(Passage passage) {
            return new Sought(
                    passage.start(),
                    passage.end(),
                    passage.quote(),
                    null,
                    passage.prefix(),
                    passage.suffix());
        }
    }

    private record Place(int start, int end) {}

    /// @param certain whether any words around speak for these places
    private record Around(List<Place> places, boolean certain) {}

    public static Anchoring find(String text, Sought sought) {
        return find(new Searched(text), sought);
    }

    /// Where position and quote agree, that place (unless all the words around speak against it);
    /// else the quote's place, told apart by occurrence or by prefix and suffix where there are
    /// several. The quote is looked for as it is, then normalised as texts are, then without regard
    /// to runs of white space and the kind of quotes and dashes.
    public static Anchoring find(Searched searched, Sought sought) {
        String text = searched.text();
        Integer start = sought.start();
        Integer end = sought.end();
        String quote = sought.quote();
        if ((start == null) != (end == null)) {
            return lost("half-span");
        }
        if (start != null && end != null) {
            boolean inside = start >= 0 && end <= text.length() && start < end;
            if (inside && (splits(text, start) || splits(text, end))) {
                return lost("split-pair", start, end);
            }
            if (inside && (quote == null || same(text.substring(start, end), quote))) {
                return at(searched, new Place(start, end), quote, sought);
            }
            if (quote == null) {
                return lost("span-outside", start, end, text.length());
            }
        }
        if (quote == null) {
            return lost("no-quote");
        }
        return byQuote(searched, quote, sought);
    }

    /// The position, unless the words around speak against it and for another place.
    private static Anchoring at(
            Searched searched, Place place, @Nullable String quote, Sought sought) {
        boolean context = sought.prefix() != null || sought.suffix() != null;
        if (quote != null
                && context
                && !around(searched.text(), List.of(place), sought.prefix(), sought.suffix())
                        .certain()
                && byQuote(searched, quote, sought) instanceof Found elsewhere) {
            return elsewhere;
        }
        return found(searched, place);
    }

    private static Anchoring byQuote(Searched searched, String quote, Sought sought) {
        List<Place> places = places(searched, quote);
        if (places.isEmpty()) {
            return lost("quote-missing", Fields.shown(quote));
        }
        Integer occurrence = sought.occurrence();
        if (occurrence != null) {
            return occurrence < 1 || occurrence > places.size()
                    ? lost("occurrence-missing", Fields.shown(quote), occurrence, places.size())
                    : found(searched, places.get(occurrence - 1));
        }
        List<Place> left = places;
        if (places.size() > 1 && (sought.prefix() != null || sought.suffix() != null)) {
            left = around(searched.text(), places, sought.prefix(), sought.suffix()).places();
        }
        return left.size() == 1
                ? found(searched, left.getFirst())
                : lost("quote-ambiguous", Fields.shown(quote), Math.max(left.size(), 2));
    }

    private static List<Place> places(Searched searched, String quote) {
        String exact = Texts.normalise(quote);
        if (exact.isBlank()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (int at : Searched.places(searched.text(), exact)) {
            places.add(new Place(at, at + exact.length()));
        }
        String folded = Folded.text(exact).strip();
        if (!places.isEmpty() || folded.isEmpty()) {
            return places;
        }
        Folded text = searched.folded();
        for (int at : Searched.places(text.text(), folded)) {
            places.add(new Place(text.start(at), text.end(at + folded.length())));
        }
        return places;
    }

    /// Those with both the words before and the words after; where none has both, those with one.
    private static Around around(
            String text, List<Place> places, @Nullable String prefix, @Nullable String suffix) {
        String before = prefix == null ? "" : Folded.text(Texts.normalise(prefix)).stripTrailing();
        String after = suffix == null ? "" : Folded.text(Texts.normalise(suffix)).stripLeading();
        before = before.substring(Math.max(0, before.length() - MAX_CONTEXT));
        after = after.substring(0, Math.min(MAX_CONTEXT, after.length()));
        List<Place> both = new ArrayList<>();
        List<Place> either = new ArrayList<>();
        for (Place place : places) {
            boolean led = before.isEmpty() || leads(text, place.start(), before);
            boolean followed = after.isEmpty() || follows(text, place.end(), after);
            if (led && followed) {
                both.add(place);
            }
            if (led && !before.isEmpty() || followed && !after.isEmpty()) {
                either.add(place);
            }
        }
        if (!both.isEmpty()) {
            return new Around(both, true);
        }
        return either.isEmpty() ? new Around(places, false) : new Around(either, true);
    }

    private static boolean leads(String text, int at, String before) {
        for (int width = before.length(); ; width *= 2) {
            int from = Math.max(0, at - width);
            String folded = Folded.text(text.substring(from, at)).stripTrailing();
            if (folded.length() >= before.length() || from == 0) {
                return folded.endsWith(before) || folded.endsWith(before.strip()) && from == 0;
            }
        }
    }

    private static boolean follows(String text, int at, String after) {
        for (int width = after.length(); ; width *= 2) {
            int to = Math.min(text.length(), at + width);
            String folded = Folded.text(text.substring(at, to)).stripLeading();
            if (folded.length() >= after.length() || to == text.length()) {
                return folded.startsWith(after)
                        || folded.startsWith(after.strip()) && to == text.length();
            }
        }
    }

    private static Anchoring found(Searched searched, Place place) {
        return new Found(Passage.of(searched.text(), place.start(), place.end()));
    }

    private static boolean same(String there, String quote) {
        return there.equals(quote)
                || there.equals(Texts.normalise(quote))
                || Folded.text(there).strip().equals(Folded.text(Texts.normalise(quote)).strip());
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static Lost lost(String key, Object... arguments) {
        return new Lost(Message.of("annotate." + key, arguments));
    }
}
