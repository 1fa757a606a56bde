package org.furore.domain.document;

import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How an import brings records into the case. Used by one thread, which does the reading; the
/// store batches what it is given and writes on the workspace thread.
public interface Intake {

    /// Begins an import that is seen as running until it is completed or cancelled.
    default ImportSession begin(CollectionFrame frame, String tool) {
        return begin(frame, tool, null);
    }

    /// The same of an import whose records come without names.
    ImportSession begin(CollectionFrame frame, String tool, @Nullable Secrecy secrecy);

    /// A running import. Closing one that was not completed cancels it: whole batches stay.
    interface ImportSession extends AutoCloseable {
        ImportId id();

        /// Begins a file whose hash and size were taken beforehand.
        FileSession file(OriginalFile file);

        /// Stores what is left, checkpoints, and says complete: one step of the history.
        Import complete();

        @Override
        void close();
    }

    /// A file being read: its bytes, in order, and what was found in them. Closing without [#end]
    /// leaves what was stored so far under an incomplete original.
    interface FileSession extends AutoCloseable {

        /// The next bytes of the file as they came (compressed, if it is).
        void bytes(byte[] buffer, int offset, int length);

        /// A record that became a document.
        ///
        /// @param fingerprint SHA-256 of the record's own bytes and what gives them meaning (a
        ///   table's header line), by which byte-identical records are known; not needed where the
        ///   document has a native id
        /// @param capture how the record was caught, as its file says
        void take(Locator at, byte @Nullable [] fingerprint, Document document, Capture capture);

        /// The same of a record whose file says nothing of how it was caught.
        default void take(Locator at, byte @Nullable [] fingerprint, Document document) {
            take(at, fingerprint, document, Capture.UNSTATED);
        }

        /// What the columns of the file were taken to mean.
        ///
        /// @param mapping as a mapping file is written
        default void mapped(String mapping) {}

        /// A record that became an observation of a series.
        void observe(Locator at, ObservationDraft observation);

        /// A record that was not taken.
        void reject(Locator at, Message reason);

        /// The file is read to its end; its bytes are complete.
        ///
        /// @return counts of this file
        Import.Tally end();

        @Override
        void close();
    }

    /// A file about to be read.
    ///
    /// @param name path relative to the argument it was found under, with `/`
    /// @param format the reader's name, or null for an unrecognised file, whose bytes are not kept
    /// @param version of that reader
    /// @param compression `gzip` when the bytes are compressed already, else null
    record OriginalFile(
            String name,
            byte[] sha256,
            long size,
            @Nullable String format,
            int version,
            @Nullable String compression,
            Instant captured) {

        /// Of a reader's first version.
        public OriginalFile(
                String name,
                byte[] sha256,
                long size,
                @Nullable String format,
                @Nullable String compression,
                Instant captured) {
            this(name, sha256, size, format, 1, compression, captured);
        }
    }
}
