package org.furore.importing.office;

/// A piece of a line of a page: what stands together without a gap as wide as one between columns.
/// Lengths are points, `y` grows downwards.
///
/// @param text in logical order
/// @param left where it begins
/// @param right where it ends
/// @param y of its baseline
/// @param size of its letters
/// @param bold whether most of it is
/// @param rightToLeft whether most of it is
/// @param cells whether it is made of pieces set wide apart, as the row of a table
record PdfLine(
        String text,
        float left,
        float right,
        float y,
        float size,
        boolean bold,
        boolean rightToLeft,
        boolean cells) {

    float width() {
        return right - left;
    }
}
