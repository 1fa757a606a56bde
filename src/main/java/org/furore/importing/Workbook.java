package org.furore.importing;

import org.furore.platform.UnreadableException;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A spreadsheet file that is open: its sheets, each read from its first row as often as asked.
interface Workbook extends Closeable {

    /// A table of the file.
    ///
    /// @param hidden whether a person who opens the file does not see it
    /// @param place where it stands, as the format says it
    record Sheet(String name, boolean hidden, String place) {}

    /// The sheets in their order.
    List<Sheet> sheets();

    /// The rows of a sheet.
    Rows open(Sheet sheet) throws IOException;

    /// Rows that are read one after the other.
    interface Rows extends Closeable {

        /// Reads the next row that has a cell, into `row`.
        ///
        /// @return false after the last
        /// @throws UnreadableException if what follows can't be read
        boolean next(SheetRow row) throws IOException;
    }
}
