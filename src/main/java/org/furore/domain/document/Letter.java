package org.furore.domain.document;

import java.util.List;

/// A letter by which a work is rated, and the score it is read as: twelve equal steps from F to A,
/// as Metacritic converts critics' letters. A school's table (F below 60 per cent) would turn most
/// unfavourable reviews into favourable scores.
///
/// @param letter with a plain hyphen for minus
/// @param score 0..100
public record Letter(String letter, double score) {

    /// The whole table, best first.
    public static final List<Letter> TABLE =
            List.of(
                    new Letter("A+", 100),
                    new Letter("A", 100),
                    new Letter("A-", 91),
                    new Letter("B+", 83),
                    new Letter("B", 75),
                    new Letter("B-", 67),
                    new Letter("C+", 58),
                    new Letter("C", 50),
                    new Letter("C-", 42),
                    new Letter("D+", 33),
                    new Letter("D", 25),
                    new Letter("D-", 16),
                    new Letter("F+", 8),
                    new Letter("F", 0),
                    new Letter("F-", 0));
}
