package org.furore.domain.search;

import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.QueryScanner.Bare;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads the query language by recursive descent. `NOT` binds tightest, then `AND` (written or
/// not), then `OR`; keywords are upper case. Groups stay as they are bracketed. [QueryPrinter]
/// writes it back.
///
/// ```
/// any     := all ("OR" all)*
/// all     := one ("AND"? one)*
/// one     := "NOT" one | "(" any ")" | field ":" value | field ":" "(" any ")" | value
///          | "mark:(" ("NOT"* field ":" value)+ ")"
/// value   := word | word "*" | "*" word | "*" word "*" | word "~" | '"' … '"' ("~" number)?
/// ```
public final class QueryParser {
    /// Longest query, in UTF-16 units.
    public static final int MAX_LENGTH = 10_000;

    /// Deepest nesting of brackets and NOT.
    public static final int MAX_DEPTH = 100;

    /// Fewest characters of a piece of a word: fewer stand in too many words to mean anything.
    public static final int MIN_PIECE = 3;

    /// Where Unicode's radicals begin, and after them the scripts of China, Japan and Korea, in
    /// which one character may be a word.
    private static final int FIRST_WITHOUT_BLANKS = 0x2E80;

    private final QueryScanner scanner;
    private final QueryTerms terms;
    private boolean suggested;
    private int openBrackets;

    private QueryParser(String text) {
        scanner = new QueryScanner(text);
        terms = new QueryTerms(scanner);
    }

    /// @throws QueryException if it is wrong, with the position
    public static Query parse(String text) {
        QueryParser parser = new QueryParser(text);
        if (text.length() > MAX_LENGTH) {
            throw parser.scanner.error("too-long", MAX_LENGTH, MAX_LENGTH);
        }
        return parser.whole();
    }

    private Query whole() {
        scanner.skipBlanks();
        if (scanner.ended()) {
            return new Query.All();
        }
        Query query = any(QueryField.ANY, 0);
        if (!scanner.ended()) {
            throw scanner.error("stray-bracket", scanner.at());
        }
        if (query == null) {
            return new Query.All();
        }
        return suggested ? query.withSuggestions() : query;
    }

    private @Nullable Query any(QueryField field, int depth) {
        List<Query> branches = new ArrayList<>();
        do {
            Query branch = all(field, depth);
            if (branch != null) {
                branches.add(branch);
            }
        } while (scanner.skipKeyword("OR"));
        return joined(branches, true);
    }

    private @Nullable Query all(QueryField field, int depth) {
        List<Query> parts = new ArrayList<>();
        scanner.skipBlanks();
        requireOperand();
        do {
            Query part = one(field, depth);
            if (part != null) {
                parts.add(part);
            }
            scanner.skipBlanks();
            if (scanner.skipKeyword("AND")) {
                scanner.skipBlanks();
                requireOperand();
            }
        } while (!atEndOfPart() && !scanner.startsWithKeyword("OR"));
        return joined(parts, false);
    }

    private static @Nullable Query joined(List<Query> parts, boolean or) {
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> or ? new Query.Or(parts) : new Query.And(parts);
        };
    }

    private boolean atEndOfPart() {
        return scanner.ended() || scanner.current() == ')';
    }

    private void requireOperand() {
        if (scanner.startsWithKeyword("AND") || scanner.startsWithKeyword("OR") || atEndOfPart()) {
            boolean stray = openBrackets == 0 && scanner.current() == ')';
            throw scanner.error(stray ? "stray-bracket" : "missing-operand", scanner.at());
        }
    }

    private @Nullable Query one(QueryField field, int depth) {
        if (depth > MAX_DEPTH) {
            throw scanner.error("too-deep", scanner.at(), MAX_DEPTH);
        }
        if (scanner.skipKeyword("NOT")) {
            scanner.skipBlanks();
            requireOperand();
            Query negated = one(field, depth + 1);
            return negated == null ? null : new Query.Not(negated);
        }
        if (scanner.current() == '(') {
            return group(field, depth);
        }
        String emoticon = scanner.emoticon(openBrackets > 0);
        if (!emoticon.isEmpty()) {
            TextField text = field.text();
            return new Query.Word(text == null ? TextField.ANY : text, emoticon);
        }
        int at = scanner.at();
        String name = scanner.fieldName();
        return name.isEmpty() ? value(field) : fielded(name, at, depth);
    }

    private @Nullable Query group(QueryField field, int depth) {
        int open = scanner.at();
        scanner.skip('(');
        scanner.skipBlanks();
        if (scanner.current() == ')') {
            throw scanner.error("empty-group", open);
        }
        if (scanner.ended()) {
            throw scanner.error("unclosed-bracket", open);
        }
        openBrackets++;
        Query query = any(field, depth + 1);
        if (!scanner.skip(')')) {
            throw scanner.error("unclosed-bracket", open);
        }
        openBrackets--;
        return query;
    }

    private @Nullable Query fielded(String name, int at, int depth) {
        QueryField field = knownField(name, at);
        if (field == QueryField.MARK) {
            return marked();
        }
        if (field == QueryField.SUGGESTED) {
            if (depth > 0) {
                throw scanner.error("suggested-place", at);
            }
            int valueAt = scanner.at();
            suggested = terms.yes(field, plainValue(field), valueAt);
            return null;
        }
        requireValue(field);
        return scanner.current() == '(' ? group(field, depth) : value(field);
    }

    private QueryField knownField(String name, int at) {
        QueryField field = QueryField.named(name);
        if (field == null) {
            throw scanner.error("unknown-field", at, QueryScanner.shown(name), QueryField.names());
        }
        return field;
    }

    private void requireValue(QueryField field) {
        if (scanner.ended()
                || scanner.current() == ')'
                || QueryScanner.isBlank(scanner.current())) {
            throw scanner.error("missing-value", scanner.at(), field.word());
        }
    }

    private Query value(QueryField field) {
        TextField text = field.text();
        if (text != null) {
            return words(text);
        }
        int at = scanner.at();
        return terms.term(field, plainValue(field), at);
    }

    private Query words(TextField field) {
        int at = scanner.at();
        if (scanner.current() == '"') {
            String phrase = scanner.quoted();
            if (phrase.isBlank()) {
                throw scanner.error("empty-quotes", at);
            }
            int slop = scanner.current() == '~' ? scanner.slop() : 0;
            return new Query.Phrase(field, phrase, slop);
        }
        Bare bare = scanner.bare();
        if (bare.wildcardAt() < 0) {
            return new Query.Word(field, bare.text());
        }
        char wildcard = scanner.charAt(bare.wildcardAt());
        if (bare.wildcardAt() == at) {
            return inside(field, bare, wildcard);
        }
        if (!bare.wildcardLast()) {
            throw scanner.error("wildcard-place", bare.wildcardAt(), wildcard);
        }
        String stem = bare.text().substring(0, bare.text().length() - 1);
        return wildcard == '*' ? new Query.Prefix(field, stem) : new Query.Fuzzy(field, stem);
    }

    /// The end of words, or what stands anywhere in them.
    private Query inside(TextField field, Bare bare, char wildcard) {
        boolean open = bare.secondAt() < 0;
        String piece = bare.text().substring(1, bare.text().length() - (open ? 0 : 1));
        if (wildcard != '*' || piece.isEmpty()) {
            throw scanner.error("wildcard-first", bare.at(), wildcard);
        }
        if (!open && (!bare.secondLast() || scanner.charAt(bare.secondAt()) != '*')) {
            throw scanner.error("wildcard-place", bare.secondAt(), scanner.charAt(bare.secondAt()));
        }
        boolean letters = piece.codePoints().allMatch(c -> c < FIRST_WITHOUT_BLANKS);
        if (letters && piece.codePointCount(0, piece.length()) < MIN_PIECE) {
            throw scanner.error("wildcard-short", bare.at(), MIN_PIECE);
        }
        return open ? new Query.Ending(field, piece) : new Query.Holding(field, piece);
    }

    /// A value that is compared as a whole.
    private String plainValue(QueryField field) {
        requireValue(field);
        if (scanner.current() == '(') {
            throw scanner.error("no-group", scanner.at(), field.word());
        }
        if (scanner.current() == '"') {
            String value = scanner.quoted();
            if (scanner.current() == '~') {
                throw scanner.error("wildcard-field", scanner.at(), "~", field.word());
            }
            return value;
        }
        Bare bare = scanner.bare();
        if (bare.wildcardAt() >= 0 && scanner.charAt(bare.wildcardAt()) == '*') {
            throw scanner.error("wildcard-field", bare.wildcardAt(), "*", field.word());
        }
        return bare.text();
    }

    private Query marked() {
        int open = scanner.at();
        if (!scanner.skip('(')) {
            throw scanner.error("mark-group", open);
        }
        openBrackets++;
        List<MarkTerm> found = new ArrayList<>();
        while (true) {
            scanner.skipBlanks();
            if (scanner.ended()) {
                throw scanner.error("unclosed-bracket", open);
            }
            if (scanner.skip(')')) {
                break;
            }
            if (!found.isEmpty() && scanner.skipKeyword("AND")) {
                scanner.skipBlanks();
                requireOperand();
            }
            found.add(markTerm());
        }
        if (found.isEmpty()) {
            throw scanner.error("empty-group", open);
        }
        openBrackets--;
        return new Query.Marked(found, false);
    }

    private MarkTerm markTerm() {
        int negations = 0;
        while (scanner.skipKeyword("NOT")) {
            if (++negations > MAX_DEPTH) {
                throw scanner.error("too-deep", scanner.at(), MAX_DEPTH);
            }
            scanner.skipBlanks();
            requireOperand();
        }
        int at = scanner.at();
        if (scanner.startsWithKeyword("OR")) {
            throw scanner.error("mark-or", at);
        }
        String name = scanner.fieldName();
        QueryField field = name.isEmpty() ? QueryField.ANY : knownField(name, at);
        if (!field.ofMarks()) {
            throw scanner.error("mark-term", at, QueryField.markNames());
        }
        int valueAt = scanner.at();
        MarkTerm term = terms.markTerm(field, plainValue(field), valueAt);
        for (; negations > 0; negations--) {
            term = new MarkTerm.Negated(term);
        }
        return term;
    }
}
