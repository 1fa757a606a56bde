package org.furore.app;

import org.furore.importing.RecordReader;

import java.util.List;

/// The readers the program has, for tests of other packages.
public final class AllFormats {
    private AllFormats() {}

    public static List<RecordReader> readers() {
        return Formats.readers();
    }
}
