package org.furore.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.furore.domain.EnumWords;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.search.Query;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A query of ours in Lucene's terms.
final class QueryTranslator {
    private static final int FUZZY_WORDS = 200;

    private final ZoneId zone;
    private final AnnotationIndex annotations;
    private final SegmentCache cache;

    QueryTranslator(ZoneId zone, AnnotationIndex annotations, SegmentCache cache) {
        this.zone = zone;
        this.annotations = annotations;
        this.cache = cache;
    }

    /// @throws org.apache.lucene.search.IndexSearcher.TooManyClauses if it has too many parts
    org.apache.lucene.search.Query translate(Query query) {
        org.apache.lucene.search.Query translated = part(query);
        return translated != null ? translated : new MatchNoDocsQuery("no words");
    }

    /// Null where a part has nothing that can be searched for (punctuation only): such parts don't
    /// count.
    private org.apache.lucene.search.@Nullable Query part(Query query) {
        return switch (query) {
            case Query.All all -> MatchAllDocsQuery.INSTANCE;
            case Query.And and -> and(and.parts());
            case Query.Or or -> or(or.parts());
            case Query.Not not -> and(List.of(not));
            case Query.Word word -> word(word);
            case Query.Phrase phrase ->
                    phrase(field(phrase.field()), phrase.text(), Math.max(0, phrase.slop()));
            case Query.Prefix prefix -> prefix(field(prefix.field()), prefix.text());
            case Query.Ending ending -> piece(field(ending.field()), ending.text(), true);
            case Query.Holding holding -> piece(field(holding.field()), holding.text(), false);
            case Query.Fuzzy fuzzy -> fuzzy(field(fuzzy.field()), fuzzy.text());
            case Query.Exact exact ->
                    new TermQuery(
                            new Term(
                                    EnumWords.of(exact.field()),
                                    IndexFields.cut(Folding.value(exact.value()))));
            case Query.During during -> during(during.date().span(zone));
            case Query.After after -> after(after.date().span(zone));
            case Query.Before before -> before(before.date().span(zone));
            case Query.Compare compare -> compare(compare);
            case Query.Marked marked -> new OrdinalQuery(annotations.matching(marked), cache);
        };
    }

    private org.apache.lucene.search.@Nullable Query and(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int wanted = 0;
        int unwanted = 0;
        for (Query one : parts) {
            Query plain = one instanceof Query.Not not ? not.part() : one;
            org.apache.lucene.search.Query translated = part(plain);
            if (translated == null) {
                continue;
            }
            if (one instanceof Query.Not) {
                unwanted++;
                all.add(translated, Occur.MUST_NOT);
            } else {
                wanted++;
                all.add(translated, ranks(plain) ? Occur.MUST : Occur.FILTER);
            }
        }
        if (wanted + unwanted == 0) {
            return null;
        }
        if (wanted == 0) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    /// Whether a part says how well a document fits, and not only that it does.
    private static boolean ranks(Query query) {
        return switch (query) {
            case Query.Exact exact -> false;
            case Query.During during -> false;
            case Query.After after -> false;
            case Query.Before before -> false;
            case Query.Compare compare -> false;
            case Query.Marked marked -> false;
            default -> true;
        };
    }

    private org.apache.lucene.search.@Nullable Query or(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int count = 0;
        for (Query one : parts) {
            org.apache.lucene.search.Query translated = part(one);
            if (translated != null) {
                count++;
                any.add(translated, Occur.SHOULD);
            }
        }
        return count == 0 ? null : any.build();
    }

    private static String field(Query.TextField field) {
        return switch (field) {
            case ANY -> IndexFields.TEXT;
            case TITLE -> IndexFields.TITLE;
            case AUTHOR -> IndexFields.AUTHOR;
            case OUTLET -> IndexFields.OUTLET;
            case WORK -> IndexFields.WORK;
        };
    }

    /// One place of a text as a query has it.
    record Place(String term, int position) {}

    static List<Place> places(String text) {
        WordScanner scanner = new WordScanner(false);
        scanner.reset(text.toCharArray(), text.length());
        List<Place> places = new ArrayList<>();
        int position = -1;
        while (scanner.next()) {
            for (int i = 0; i < scanner.tokens().count(); i++) {
                position += scanner.tokens().step(i);
                places.add(new Place(scanner.tokens().term(i), Math.max(0, position)));
            }
        }
        return places;
    }

    /// Whether a word is one character of a script that is indexed in pairs.
    static boolean isHalfPair(String term) {
        return term.codePointCount(0, term.length()) == 1
                && Letters.of(term.codePointAt(0)) == Letters.PAIRED;
    }

    /// The forms of a word where the field holds sentences; names are as they are.
    static Set<String> forms(Query.TextField field, List<Place> places) {
        String term = places.getFirst().term();
        boolean sentences = field == Query.TextField.ANY || field == Query.TextField.TITLE;
        return sentences && places.size() == 1 ? Inflections.of(term) : Set.of(term);
    }

    private static org.apache.lucene.search.@Nullable Query word(Query.Word word) {
        String field = field(word.field());
        List<Place> places = places(word.text());
        Set<String> forms = places.isEmpty() ? Set.of() : forms(word.field(), places);
        if (forms.size() < 2) {
            return phrase(field, word.text(), 0);
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(form -> any.addTerm(new Term(field, form)));
        return any.build();
    }

    /// Words that hold a piece. In scripts that are indexed in pairs any run of characters is one.
    private org.apache.lucene.search.@Nullable Query piece(
            String field, String text, boolean last) {
        List<Place> places = places(text);
        if (places.isEmpty()) {
            return null;
        }
        if (places.size() > 1) {
            return phrase(field, text, 0);
        }
        String piece = places.getFirst().term();
        return Letters.of(piece.codePointAt(0)) == Letters.PAIRED
                ? phrase(field, text, 0)
                : new HoldingQuery(field, piece, last, cache);
    }

    private static org.apache.lucene.search.@Nullable Query phrase(
            String field, String text, int slop) {
        List<Place> places = places(text);
        if (places.isEmpty()) {
            return null;
        }
        if (places.size() == 1) {
            Term term = new Term(field, places.getFirst().term());
            return isHalfPair(term.text()) ? new PrefixQuery(term) : new TermQuery(term);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        for (Place place : places) {
            phrase.add(new Term(field, place.term()), place.position());
        }
        return phrase.build();
    }

    private static org.apache.lucene.search.@Nullable Query prefix(String field, String text) {
        List<Place> places = places(text);
        if (places.isEmpty()) {
            return null;
        }
        Term last = new Term(field, places.getLast().term());
        return withWordsBefore(field, places, new PrefixQuery(last));
    }

    private static org.apache.lucene.search.@Nullable Query fuzzy(String field, String text) {
        List<Place> places = places(text);
        if (places.isEmpty()) {
            return null;
        }
        String last = places.getLast().term();
        int edits = edits(last);
        return withWordsBefore(
                field,
                places,
                edits == 0
                        ? new TermQuery(new Term(field, last))
                        : new FuzzyQuery(new Term(field, last), edits, 0, FUZZY_WORDS, true));
    }

    /// Short words change their meaning with each letter: up to two letters none may differ, up to
    /// five one, else two.
    static int edits(String term) {
        int length = term.codePointCount(0, term.length());
        return length <= 2 ? 0 : length <= 5 ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
    }

    private static org.apache.lucene.search.Query withWordsBefore(
            String field, List<Place> places, org.apache.lucene.search.Query last) {
        if (places.size() == 1) {
            return last;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(last, Occur.MUST);
        for (Place place : places.subList(0, places.size() - 1)) {
            all.add(new TermQuery(new Term(field, place.term())), Occur.MUST);
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query during(TimeSpan span) {
        long last = span.to() == TimeSpan.OPEN_END ? span.to() : span.to() - 1;
        return LongRange.newIntersectsQuery(
                IndexFields.DATE,
                new long[] {span.from()},
                new long[] {Math.max(span.from(), last)});
    }

    private static org.apache.lucene.search.Query after(TimeSpan span) {
        if (span.to() == TimeSpan.OPEN_END) {
            return new MatchNoDocsQuery("after an open end");
        }
        return within(span.to(), Long.MAX_VALUE);
    }

    private static org.apache.lucene.search.Query before(TimeSpan span) {
        if (span.from() == TimeSpan.OPEN_START) {
            return new MatchNoDocsQuery("before an open start");
        }
        return within(Long.MIN_VALUE, span.from() - 1);
    }

    private static org.apache.lucene.search.Query within(long from, long last) {
        return LongRange.newWithinQuery(IndexFields.DATE, new long[] {from}, new long[] {last});
    }

    private static org.apache.lucene.search.Query compare(Query.Compare compare) {
        double value = compare.value();
        String field = EnumWords.of(compare.field());
        if (compare.field() == Query.NumberField.RATING) {
            return switch (compare.comparison()) {
                case LESS -> rating(Double.NEGATIVE_INFINITY, Math.nextDown(value));
                case AT_MOST -> rating(Double.NEGATIVE_INFINITY, value);
                case EQUAL -> rating(value, value);
                case AT_LEAST -> rating(value, Double.POSITIVE_INFINITY);
                case GREATER -> rating(Math.nextUp(value), Double.POSITIVE_INFINITY);
            };
        }
        return switch (compare.comparison()) {
            case LESS -> count(field, Long.MIN_VALUE, (long) Math.ceil(value) - 1);
            case AT_MOST -> count(field, Long.MIN_VALUE, (long) Math.floor(value));
            case EQUAL ->
                    value == Math.rint(value)
                            ? count(field, (long) value, (long) value)
                            : new MatchNoDocsQuery("counts are whole");
            case AT_LEAST -> count(field, (long) Math.ceil(value), Long.MAX_VALUE);
            case GREATER -> count(field, (long) Math.floor(value) + 1, Long.MAX_VALUE);
        };
    }

    private static org.apache.lucene.search.Query rating(double from, double to) {
        return DoubleField.newRangeQuery(IndexFields.RATING, from, to);
    }

    private static org.apache.lucene.search.Query count(String field, long from, long to) {
        return NumericDocValuesField.newSlowRangeQuery(field, from, to);
    }
}
