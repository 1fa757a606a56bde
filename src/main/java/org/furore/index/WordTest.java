package org.furore.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which words of texts a word of a query means.
sealed interface WordTest extends Predicate<String> {

    /// The terms that fit, in order.
    TermsEnum in(Terms terms) throws IOException;

    /// This word.
    record Exactly(String term) implements WordTest {
        @Override
        public boolean test(String word) {
            return word.equals(term);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return new CompiledAutomaton(Automata.makeString(term), false, true)
                    .getTermsEnum(terms);
        }
    }

    /// Any of these words.
    record AnyOf(Set<String> forms) implements WordTest {
        @Override
        public boolean test(String word) {
            return forms.contains(word);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            List<BytesRef> sorted = forms.stream().map(BytesRef::new).sorted().toList();
            return new CompiledAutomaton(Automata.makeStringUnion(sorted), false, true)
                    .getTermsEnum(terms);
        }
    }

    /// Words that end so.
    record Ending(String piece) implements WordTest {
        @Override
        public boolean test(String word) {
            return word.endsWith(piece);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return pattern(List.of(Automata.makeAnyString(), Automata.makeString(piece)), terms);
        }
    }

    /// Words that have this in them.
    record Holding(String piece) implements WordTest {
        @Override
        public boolean test(String word) {
            return word.contains(piece);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return pattern(
                    List.of(
                            Automata.makeAnyString(),
                            Automata.makeString(piece),
                            Automata.makeAnyString()),
                    terms);
        }
    }

    private static TermsEnum pattern(List<Automaton> parts, Terms terms) throws IOException {
        Automaton whole =
                Operations.determinize(
                        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new CompiledAutomaton(whole, false, true).getTermsEnum(terms);
    }

    /// Words that begin so.
    record Beginning(String prefix) implements WordTest {
        @Override
        public boolean test(String word) {
            return word.startsWith(prefix);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return new CompiledAutomaton(
                            PrefixQuery.toAutomaton(new BytesRef(prefix)), false, true, true)
                    .getTermsEnum(terms);
        }
    }

    /// Words some edits away.
    record Near(String term, int edits, ByteRunAutomaton automaton) implements WordTest {
        static WordTest of(String term) {
            int edits = QueryTranslator.edits(term);
            if (edits > 0) {
                ByteRunAutomaton run =
                        FuzzyQuery.getFuzzyAutomaton(term, edits, 0, true).runAutomaton;
                if (run != null) {
                    return new Near(term, edits, run);
                }
            }
            return new Exactly(term);
        }

        @Override
        public boolean test(String word) {
            BytesRef bytes = new BytesRef(word);
            return automaton.run(bytes.bytes, bytes.offset, bytes.length);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return new FuzzyTermsEnum(terms, new Term(IndexFields.TEXT, term), edits, 0, true);
        }
    }
}
