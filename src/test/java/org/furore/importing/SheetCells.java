package org.furore.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// A comma-separated table as the rows of a worksheet, for tests that hold the two against each
/// other.
final class SheetCells implements Closeable {
    private final InputStream in;
    private final TableBytes bytes;

    SheetCells(InputStream in) throws IOException {
        this.in = in;
        this.bytes = new TableBytes(in, 0, ',', '"', Encoding.UNSTATED);
    }

    boolean next() throws IOException {
        return bytes.advance();
    }

    String row(int number) {
        String[] cells = new String[bytes.cellCount()];
        for (int i = 0; i < cells.length; i++) {
            String cell = bytes.cell(i, Encoding.UNSTATED);
            cells[i] =
                    (cell == null ? "" : cell)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace("\r", "_x000D_");
        }
        return XlsxFile.row(number, cells);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
