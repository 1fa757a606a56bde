package org.furore.importing;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the columns of a table mean: written by a person as a JSON file, or ready for a well-known
/// table ([#ready]). The whole shape stands in `mapping.schema.json` beside this class; an example:
///
/// ```json
/// {
///   "kind": "post",
///   "separator": ",",
///   "date": {"patterns": ["dd/MM/uuuu HH:mm"], "zone": "Europe/Paris"},
///   "fields": {
///     "platform": {"constant": "x"},
///     "nativeId": "tweet_id",
///     "text": {"column": "body", "as": "entities"},
///     "author": "name",
///     "date": "created",
///     "hashtags": {"column": "tags", "list": ","}
///   }
/// }
/// ```
///
/// A field's rule is a column's name, or an object: `column` (a name, or several of which the first
/// present is meant), `template` (`"{Name} ({Year})"`), `constant`; with `values` (what a cell's
/// words stand for), `list` (what divides the items), `as` (`plain`, `entities`, `escaped`, `json`,
/// `html`), `optional` (the table may lack the column). A series has one observation a row, in its
/// `value` column; with `"value": "*"` each cell of the other columns is a record of its own, and
/// `{column}` in a template is its heading, `{file}` the file's name without folder and ending.
///
/// A table without a header has its columns named by `"columns": ["id", "text"]`; a text with a
/// record a line is one of a single column, `"columns": ["line"], "separator": "\n"`.
///
/// @param name what problems and formats call it
/// @param recognise columns by which the table is known: each entry lists names of which one must
///   be there, `*` in a name stands for anything; empty for a mapping a person gives
/// @param absent cells that mean nothing was said, besides the empty one
/// @param decimal the decimal sign of numbers, `.` or `,`, or null where each number shows it
public record Mapping(
        String name,
        Kind kind,
        Form form,
        List<List<String>> recognise,
        Map<Field, Rule> fields,
        DatePattern date,
        List<String> absent,
        @Nullable Character decimal) {

    private static final List<String> READY =
            List.of(
                    "rotten-tomatoes-tsv",
                    "rotten-tomatoes-critics-2020",
                    "rotten-tomatoes-critics-2023",
                    "rotten-tomatoes-users",
                    "letterboxd-reviews",
                    "letterboxd-diary",
                    "letterboxd-ratings",
                    "imdb-ratings",
                    "imdb-ratings-2016",
                    "yahoo-prices",
                    "daily-prices",
                    "investing-prices",
                    "google-trends",
                    "pytrends",
                    "twarc-csv",
                    "twarc-csv-2021",
                    "academictwitter-tidy",
                    "x-v2-csv",
                    "x-archive-csv",
                    "rtweet",
                    "twint",
                    "tcat",
                    "4cat-x",
                    "4cat-bluesky",
                    "4cat-tiktok",
                    "4cat-tiktok-comments",
                    "4cat-telegram",
                    "4cat-reddit",
                    "4cat-4chan",
                    "4cat-instagram",
                    "4cat-instagram-2019",
                    "4cat-threads",
                    "4cat-truthsocial",
                    "4cat-linkedin",
                    "4cat-rednote");

    public Mapping {
        recognise = recognise.stream().map(List::copyOf).toList();
        Map<Field, Rule> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        absent = List.copyOf(absent);
    }

    /// The same with another meaning of a field; null takes its rule away.
    public Mapping with(Field field, @Nullable Rule rule) {
        Map<Field, Rule> other = new EnumMap<>(Field.class);
        other.putAll(fields);
        if (rule == null) {
            other.remove(field);
        } else {
            other.put(field, rule);
        }
        return new Mapping(name, kind, form, recognise, other, date, absent, decimal);
    }

    /// The same for records of another kind; fields it does not have are left out.
    public Mapping with(Kind other) {
        Map<Field, Rule> kept = new EnumMap<>(Field.class);
        kept.putAll(fields);
        kept.keySet().retainAll(other.fields());
        return new Mapping(name, other, form, recognise, kept, date, absent, decimal);
    }

    /// The same with another way of writing dates.
    public Mapping with(DatePattern other) {
        return new Mapping(name, kind, form, recognise, fields, other, absent, decimal);
    }

    /// What a row of the table is.
    public enum Kind {
        POST,
        REVIEW,
        ARTICLE,
        SERIES;

        /// The fields a record of this kind can have, in the order of [Field].
        public Set<Field> fields() {
            Set<Field> fields = EnumSet.range(Field.TITLE, Field.TEXT);
            switch (this) {
                case ARTICLE -> fields.add(Field.DESCRIPTION);
                case POST -> fields.addAll(EnumSet.range(Field.PLATFORM, Field.VIEWS));
                case REVIEW -> {
                    fields.addAll(EnumSet.range(Field.PLATFORM, Field.NATIVE_ID));
                    fields.addAll(EnumSet.range(Field.WORK, Field.REVIEWER));
                }
                case SERIES -> {
                    fields.clear();
                    fields.add(Field.DATE);
                    fields.addAll(EnumSet.range(Field.SERIES, Field.QUALIFIER));
                }
            }
            return fields;
        }
    }

    /// How the table is written.
    ///
    /// @param separator between cells; null: found out among tab, comma, semicolon and bar
    /// @param quote around cells, or null: the table has no quotes
    /// @param encoding name of the encoding; null: found out ([Encoding])
    /// @param skip lines before the header
    /// @param columns what the columns are called where the table has no header; else empty
    public record Form(
            @Nullable Character separator,
            @Nullable Character quote,
            @Nullable String encoding,
            int skip,
            List<String> columns) {
        /// The separator of a table whose rows are lines of one cell.
        public static final char LINES = '\n';

        public static final Form USUAL = new Form(null, '"', null, 0);

        public Form {
            columns = List.copyOf(columns);
        }

        /// Of a table with a header.
        public Form(
                @Nullable Character separator,
                @Nullable Character quote,
                @Nullable String encoding,
                int skip) {
            this(separator, quote, encoding, skip, List.of());
        }
    }

    /// Where a field's value comes from: exactly one of columns, template and constant is given.
    ///
    /// @param columns names of which the first present is meant; `*`: see [Mapping]
    /// @param values what the cell's words stand for; a word that is not in it stays as it is
    /// @param list what divides the items of a list, or null
    public record Rule(
            List<String> columns,
            @Nullable String template,
            @Nullable String constant,
            Map<String, String> values,
            @Nullable String list,
            CellText as,
            boolean optional) {
        public Rule {
            columns = List.copyOf(columns);
            values = Map.copyOf(values);
        }

        /// A column as it is.
        public static Rule column(String name) {
            return new Rule(List.of(name), null, null, Map.of(), null, CellText.PLAIN, false);
        }

        /// The same for every record.
        public static Rule constant(String value) {
            return new Rule(List.of(), null, value, Map.of(), null, CellText.PLAIN, false);
        }

        /// Whether each cell of the columns no other field has is meant.
        public boolean everyOther() {
            return columns.equals(List.of("*"));
        }
    }

    /// The fields a mapping can fill.
    public enum Field {
        TITLE,
        AUTHOR,
        OUTLET,
        DATE,
        LANGUAGE,
        URL,
        TEXT,
        DESCRIPTION,
        PLATFORM,
        NATIVE_ID,
        HANDLE,
        REPLY_TO,
        REPOST_OF,
        QUOTE_OF,
        CONVERSATION,
        HASHTAGS,
        MENTIONS,
        LINKS,
        MEDIA,
        LIKES,
        REPOSTS,
        REPLIES,
        QUOTES,
        VIEWS,
        WORK,
        RATING,
        RATING_MAXIMUM,
        FRESH,
        REVIEWER,
        SERIES,
        UNIT,
        VALUE,
        QUALIFIER;

        /// Its name in a mapping's file: `nativeId`.
        public String key() {
            StringBuilder key = new StringBuilder();
            for (char c : name().toCharArray()) {
                boolean rise = !key.isEmpty() && key.charAt(key.length() - 1) == '_';
                if (rise) {
                    key.setLength(key.length() - 1);
                }
                key.append(rise || c == '_' ? c : Character.toLowerCase(c));
            }
            return key.toString();
        }
    }

    /// What a mapping of this kind still needs: of each list one field must be filled. Empty for a
    /// mapping that can be used.
    public List<List<Field>> needs() {
        List<List<Field>> wanted =
                switch (kind) {
                    case POST -> List.of(List.of(Field.PLATFORM), List.of(Field.TEXT));
                    case REVIEW ->
                            fields.containsKey(Field.NATIVE_ID)
                                    ? List.of(
                                            List.of(Field.TEXT, Field.RATING),
                                            List.of(Field.PLATFORM))
                                    : List.of(List.of(Field.TEXT, Field.RATING));
                    case ARTICLE -> List.of(List.of(Field.TEXT));
                    case SERIES ->
                            List.of(
                                    List.of(Field.SERIES),
                                    List.of(Field.DATE),
                                    List.of(Field.VALUE));
                };
        return wanted.stream().filter(any -> any.stream().noneMatch(fields::containsKey)).toList();
    }

    /// The mapping as the JSON that [#read] takes: reading it gives an equal mapping.
    public String json() {
        return MappingWriter.json(this);
    }

    /// A person's mapping.
    ///
    /// @throws FuroreException saying what is wrong with the file and where
    public static Mapping read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("importing.mapping-file", file), e);
        }
    }

    /// A mapping from a stream, which stays open.
    ///
    /// @param name of the file, for messages
    /// @throws FuroreException saying what is wrong and where
    public static Mapping read(InputStream in, String name) throws IOException {
        return new MappingFile(name).read(in);
    }

    /// The JSON Schema of a mapping's file.
    public static String schema() {
        try (InputStream in = Mapping.class.getResourceAsStream("mapping.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks mapping.schema.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The mappings that come with Furore, the more particular first.
    public static List<Mapping> ready() {
        return Ready.MAPPINGS;
    }

    /// Read once, when they are first asked for: several readers know them.
    private static final class Ready {
        static final List<Mapping> MAPPINGS = READY.stream().map(Mapping::ready).toList();
    }

    private static Mapping ready(String name) {
        String file = "mappings/" + name + ".json";
        try (InputStream in = Mapping.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return read(in, name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
