package org.furore.importing;

import org.furore.domain.task.Progress;

import java.io.IOException;

/// Reads one format, streaming: memory is bounded by one record, whatever the file's size. A reader
/// has no state between files.
public interface RecordReader {

    /// The format's name, as `--as` takes it: `x-v2`, `html`.
    String format();

    /// Counts up whenever the reader makes another text or other fields of the same bytes, so that
    /// documents it read before can be read again.
    default int version() {
        return 1;
    }

    /// Whether a file that begins so is of this format. Decided by content, never by name alone.
    /// Readers are asked in the order of their list, the more particular first.
    boolean recognises(Head head);

    /// Reads all records in order and gives each to `sink` exactly once, as taken, observed or
    /// rejected: a bad record costs itself only. Polls `progress` at least every 1,000 records.
    ///
    /// @throws IOException if the bytes can't be read on (a truncated gzip); what was given to
    ///   `sink` before stays
    void read(Source source, RecordSink sink, Progress progress) throws IOException;
}
