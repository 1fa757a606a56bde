package org.furore.bench;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.furore.domain.CaseFile;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.QueryParser;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A search in our words and in Lucene's own.
record Question(Query ours, org.apache.lucene.search.Query bare) {
    private static final String TEXT = "text";
    private static final int FREQUENT = 1_500;
    private static final int FUZZY_WORDS = 200;
    private static final List<String> PERIODS =
            List.of("2020-09-09", "2020-03-10/2020-03-16", "2020-01-20/2020-08-31");
    private static final Pattern PLAIN = Pattern.compile("[a-z]{4,14}");
    private static final Pattern PAIR =
            Pattern.compile("(?:^| )([a-z]{4,14}) ([a-z]{4,14})(?= [a-z]|$)");

    /// What a case's own words, people and dates suggest: frequent and rare words, pairs of words,
    /// phrases, beginnings, near spellings, months, languages, kinds and authors.
    static List<Question> of(IndexReader reader, CaseFile file) throws IOException {
        List<Question> all = new ArrayList<>();
        List<String> frequent = frequent(reader);
        List<String> words = new ArrayList<>();
        for (double rank = 0; words.size() < 14 && rank < frequent.size(); rank = rank * 1.6 + 1) {
            words.add(frequent.get((int) rank));
        }
        words.forEach(word -> all.add(word(word)));
        rare(reader).forEach(word -> all.add(word(word)));
        for (int i = 0; i + 3 < words.size() && i < 8; i++) {
            all.add(both(word(words.get(i)), word(words.get(i + 3))));
        }
        List<StoredDocument> sample = sample(file);
        phrases(sample).forEach(all::add);
        for (int i = 2; i < words.size() && i < 10; i += 2) {
            all.add(prefix(words.get(i).substring(0, 4)));
            all.add(fuzzy(words.get(i + 1 < words.size() ? i + 1 : i)));
        }
        for (int month = 2; month <= 12; month += 3) {
            all.add(
                    filtered(
                            word(words.get(month % words.size())),
                            month(month, file.info().zone())));
        }
        all.add(month(6, file.info().zone()));
        for (String period : PERIODS) {
            Question dated = during(Edtf.parse(period), file.info().zone());
            all.add(dated);
            all.add(filtered(word(words.get(period.length() % words.size())), dated));
        }
        all.add(filtered(word(words.getFirst()), exact(ExactField.LANG, "lang", "en")));
        all.add(filtered(word(words.get(1)), exact(ExactField.KIND, "kind", "post")));
        authors(sample).forEach(all::add);
        all.add(new Question(new Query.All(), org.apache.lucene.search.MatchAllDocsQuery.INSTANCE));
        return all;
    }

    /// Documents with marks, and as bare Lucene knows them.
    ///
    /// @param query in our query language
    /// @param ordinals of the documents that answer it
    static Question marked(String query, int... ordinals) {
        return new Question(QueryParser.parse(query), IntPoint.newSetQuery("ordinal", ordinals));
    }

    static Question word(String word) {
        // In quotation marks: without, other forms of the word would be asked for, too.
        return new Question(
                new Query.Phrase(TextField.ANY, word, 0), new TermQuery(new Term(TEXT, word)));
    }

    static Question both(Question one, Question other) {
        return new Question(
                new Query.And(List.of(one.ours, other.ours)),
                new BooleanQuery.Builder()
                        .add(one.bare, Occur.MUST)
                        .add(other.bare, Occur.MUST)
                        .build());
    }

    static Question filtered(Question one, Question filter) {
        return new Question(
                new Query.And(List.of(one.ours, filter.ours)),
                new BooleanQuery.Builder()
                        .add(one.bare, Occur.MUST)
                        .add(filter.bare, Occur.FILTER)
                        .build());
    }

    private static Question exact(ExactField field, String name, String value) {
        return new Question(new Query.Exact(field, value), new TermQuery(new Term(name, value)));
    }

    private static Question prefix(String text) {
        return new Question(
                new Query.Prefix(TextField.ANY, text), new PrefixQuery(new Term(TEXT, text)));
    }

    private static Question fuzzy(String word) {
        int edits = word.length() <= 5 ? 1 : 2;
        return new Question(
                new Query.Fuzzy(TextField.ANY, word),
                new FuzzyQuery(new Term(TEXT, word), edits, 0, FUZZY_WORDS, true));
    }

    static Question month(int month, ZoneId zone) {
        return during(Edtf.parse("2020-%02d".formatted(month)), zone);
    }

    private static Question during(Edtf date, ZoneId zone) {
        TimeSpan span = date.span(zone);
        return new Question(
                new Query.During(date),
                LongRange.newIntersectsQuery(
                        "date", new long[] {span.from()}, new long[] {span.to() - 1}));
    }

    private static List<Question> phrases(List<StoredDocument> sample) {
        Set<String> found = new LinkedHashSet<>();
        List<Question> phrases = new ArrayList<>();
        for (StoredDocument one : sample) {
            Matcher pair = PAIR.matcher(one.document().text());
            if (phrases.size() < 6 && pair.find() && found.add(pair.group())) {
                phrases.add(
                        new Question(
                                new Query.Phrase(
                                        TextField.ANY, pair.group(1) + " " + pair.group(2), 0),
                                new PhraseQuery(TEXT, pair.group(1), pair.group(2))));
            }
        }
        return phrases;
    }

    private static List<Question> authors(List<StoredDocument> sample) {
        return sample.stream()
                .flatMap(one ->
                        one.document() instanceof Post post && post.handle() != null
                                ? Stream.of(post.handle())
                                : Stream.empty())
                .filter(handle -> handle.matches("[a-z]+_[0-9_]+"))
                .distinct()
                .limit(2)
                .map(handle ->
                        new Question(
                                new Query.Word(TextField.AUTHOR, "@" + handle),
                                new TermQuery(new Term("author", "@" + handle))))
                .toList();
    }

    /// Documents from all over the case.
    private static List<StoredDocument> sample(CaseFile file) {
        long count = file.documents().count();
        return file.documents()
                .byOrdinals(
                        LongStream.range(0, 200)
                                .map(i -> 1 + i * count / 200)
                                .distinct()
                                .boxed()
                                .toList());
    }

    private record Frequent(String word, int documents) {}

    /// The most frequent plain words, the most frequent first.
    static List<String> frequent(IndexReader reader) throws IOException {
        Comparator<Frequent> order =
                Comparator.comparingInt(Frequent::documents).thenComparing(Frequent::word);
        PriorityQueue<Frequent> top = new PriorityQueue<>(order);
        Terms terms = MultiTerms.getTerms(reader, TEXT);
        if (terms == null) {
            return List.of();
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            int documents = all.docFreq();
            Frequent least = top.peek();
            if (top.size() < FREQUENT || least == null || least.documents() < documents) {
                String word = term.utf8ToString();
                if (PLAIN.matcher(word).matches()) {
                    top.add(new Frequent(word, documents));
                    if (top.size() > FREQUENT) {
                        top.remove();
                    }
                }
            }
        }
        return top.stream().sorted(order.reversed()).map(Frequent::word).toList();
    }

    /// Words of two to five documents, from all over the alphabet.
    private static List<String> rare(IndexReader reader) throws IOException {
        List<String> rare = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, TEXT);
        if (terms == null) {
            return rare;
        }
        TermsEnum all = terms.iterator();
        for (char letter = 'b'; letter <= 'z' && rare.size() < 5; letter += 4) {
            if (all.seekCeil(new BytesRef(String.valueOf(letter))) == TermsEnum.SeekStatus.END) {
                return rare;
            }
            for (BytesRef term = all.term(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                if (all.docFreq() >= 2 && all.docFreq() <= 5 && PLAIN.matcher(word).matches()) {
                    rare.add(word);
                    break;
                }
            }
        }
        return rare;
    }
}
