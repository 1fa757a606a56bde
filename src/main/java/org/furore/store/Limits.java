package org.furore.store;

/// How large a thing of a case file can be, whoever wrote it.
final class Limits {
    /// Bytes of one row: four times the largest record that is read, so that no text written by
    /// this program comes near it, and no row of a made-up file takes all memory.
    static final int ROW = 256 << 20;

    private Limits() {}
}
