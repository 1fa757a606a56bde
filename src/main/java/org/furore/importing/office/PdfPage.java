package org.furore.importing.office;

import java.util.List;

/// A page: its lines in reading order, in columns.
///
/// @param height points
/// @param columns in reading order; a full-width title is one of its own
record PdfPage(float height, List<List<PdfLine>> columns) {
    PdfPage {
        columns = List.copyOf(columns);
    }
}
