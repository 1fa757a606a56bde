package org.furore.importing.office;

/// A paragraph of a document, or a row of a table in it.
///
/// @param text with `\n` where a line was broken by hand, `\t` between the cells of a row, [#BREAK]
///   between the paragraphs of a cell
/// @param row whether it is a row, which stands directly under the one before
public record Block(String text, boolean row) {

    /// The paragraph separator of Unicode.
    public static final char BREAK = '\u2029';

    /// A paragraph.
    public Block(String text) {
        this(text, false);
    }
}
