package org.furore.importing;

/// Learns what an import is at, beside its progress in bytes. Called on the import's thread, ten
/// times a second at most.
@FunctionalInterface
public interface ImportFollower {

    /// Nobody looks.
    ImportFollower NOBODY = (file, records) -> {};

    /// @param file name of the file that is read
    /// @param records read so far, of all files
    void reading(String file, long records);
}
