package org.furore.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.furore.domain.EnumWords;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/// What the index keeps of a document: words without their text, numbers, dates and facets. A
/// change here needs a new [IndexStamp#SCHEMA].
public final class IndexFields {
    static final String ORDINAL = "ordinal";
    static final String TEXT = "text";

    /// For each place of the text a key that sorts as its word does ([PlaceKeys]).
    static final String PLACES = "places";

    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String OUTLET = "outlet";
    static final String WORK = "work";
    static final String KIND = "kind";
    static final String LANG = "lang";
    static final String IMPORT = "import";
    static final String DATE = "date";
    static final String DATE_START = "start";

    /// Only of a date that is coarser than a day.
    static final String DATE_LAST = "last";

    static final String RATING = "rating";

    /// Likes, reposts, replies and quotes together, as far as they are known.
    static final String ENGAGEMENT = "engagement";

    /// Facets are kept in fields of their own: the value as it is shown.
    static final String FACET = "facet.";

    private static final int MAX_FACET = 200;
    private static final FieldType WORDS = words(false);
    private static final FieldType NAMES = words(true);

    private final ZoneId zone;

    public IndexFields(ZoneId zone) {
        this.zone = zone;
    }

    /// The fields of a document.
    ///
    /// @param imports that hold it
    public org.apache.lucene.document.Document of(StoredDocument stored, List<ImportId> imports) {
        Document document = stored.document();
        Header header = document.header();
        var out = new org.apache.lucene.document.Document();
        int ordinal = Math.toIntExact(stored.ordinal());
        out.add(new IntPoint(ORDINAL, ordinal));
        out.add(new NumericDocValuesField(ORDINAL, ordinal));
        if (!document.text().isEmpty()) {
            PlacedText text = new PlacedText(TEXT, document.text(), WORDS);
            out.add(text);
            out.add(text.keys(PLACES));
        }
        String title = header.title();
        if (title != null) {
            add(out, TEXT, title, WORDS);
            add(out, TITLE, title, NAMES);
        }
        String kind = EnumWords.of(document.kind());
        exact(out, KIND, kind);
        facet(out, KIND, kind);
        String language = header.language();
        if (language != null) {
            exact(out, LANG, language);
            int subtag = language.indexOf('-');
            if (subtag > 0) {
                exact(out, LANG, language.substring(0, subtag));
            }
            facet(out, LANG, language);
        }
        for (ImportId id : imports) {
            String name = id.value().toString();
            exact(out, IMPORT, name);
            facet(out, IMPORT, name);
        }
        date(out, header.date());
        String author = header.author();
        if (author != null) {
            add(out, AUTHOR, author, NAMES);
        }
        switch (document) {
            case Article article -> place(out, article, null);
            case Post post -> post(out, post);
            case Review review -> review(out, review);
        }
        if (author != null) {
            facet(out, AUTHOR, author);
        } else if (document instanceof Post post && post.handle() != null) {
            facet(out, AUTHOR, "@" + post.handle());
        }
        return out;
    }

    private static void post(org.apache.lucene.document.Document out, Post post) {
        String handle = post.handle();
        if (handle != null) {
            add(out, AUTHOR, "@" + handle, NAMES);
        }
        place(out, post, post.platform());
        signs(out, post.text(), '#', post.hashtags());
        signs(out, post.text(), '@', post.mentions());
        Post.Counts counts = post.counts();
        count(out, "likes", counts.likes());
        count(out, "reposts", counts.reposts());
        count(out, "replies", counts.replies());
        count(out, "quotes", counts.quotes());
        count(out, "views", counts.views());
        engagement(out, counts);
    }

    private static void engagement(org.apache.lucene.document.Document out, Post.Counts counts) {
        long sum = 0;
        boolean known = false;
        for (Long count :
                new Long[] {counts.likes(), counts.reposts(), counts.replies(), counts.quotes()}) {
            if (count != null) {
                sum += count;
                known = true;
            }
        }
        if (known) {
            out.add(new NumericDocValuesField(ENGAGEMENT, sum));
        }
    }

    private static void review(org.apache.lucene.document.Document out, Review review) {
        place(out, review, review.platform());
        String work = review.work();
        if (work != null) {
            add(out, WORK, work, NAMES);
        }
        Double score = review.rating().score();
        if (score != null) {
            out.add(new DoubleField(RATING, score, Field.Store.NO));
        }
    }

    /// Where it appeared: the outlet, else the platform.
    private static void place(
            org.apache.lucene.document.Document out, Document document, @Nullable String platform) {
        String outlet = document.header().outlet();
        String place = outlet != null ? outlet : platform;
        if (place != null) {
            add(out, OUTLET, place, NAMES);
            facet(out, OUTLET, place);
        }
    }

    /// Tags and mentions the source lists but the text lacks.
    private static void signs(
            org.apache.lucene.document.Document out, String text, char sign, List<String> names) {
        for (String name : names) {
            if (!contains(text, sign, name)) {
                add(out, TEXT, sign + name, WORDS);
            }
        }
    }

    private static boolean contains(String text, char sign, String name) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            if (text.regionMatches(true, at + 1, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private void date(org.apache.lucene.document.Document out, @Nullable Edtf date) {
        if (date == null) {
            return;
        }
        TimeSpan span = date.span(zone);
        long last =
                Math.max(span.from(), span.to() == TimeSpan.OPEN_END ? span.to() : span.to() - 1);
        out.add(new LongRange(DATE, new long[] {span.from()}, new long[] {last}));
        out.add(new NumericDocValuesField(DATE_START, span.from()));
        if (span.from() == TimeSpan.OPEN_START
                || span.to() == TimeSpan.OPEN_END
                || DateNumbers.day(span.from(), zone) != DateNumbers.day(last, zone)) {
            out.add(new NumericDocValuesField(DATE_LAST, last));
        }
    }

    private static void count(
            org.apache.lucene.document.Document out, String field, @Nullable Long value) {
        if (value != null) {
            out.add(NumericDocValuesField.indexedField(field, value));
        }
    }

    private static void add(
            org.apache.lucene.document.Document out, String field, String value, FieldType type) {
        if (!value.isEmpty()) {
            out.add(new Field(field, value, type));
        }
    }

    private static void exact(org.apache.lucene.document.Document out, String field, String value) {
        String folded = Folding.value(value);
        out.add(new StringField(field, cut(folded), Field.Store.NO));
    }

    private static void facet(org.apache.lucene.document.Document out, String field, String value) {
        out.add(new SortedSetDocValuesField(FACET + field, new BytesRef(cut(value))));
    }

    /// What is compared as a whole is no longer than a long line.
    static String cut(String value) {
        if (value.length() <= MAX_FACET) {
            return value;
        }
        int end =
                Character.isHighSurrogate(value.charAt(MAX_FACET - 1)) ? MAX_FACET - 1 : MAX_FACET;
        return value.substring(0, end);
    }

    private static FieldType words(boolean name) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setOmitNorms(name);
        type.freeze();
        return type;
    }
}
