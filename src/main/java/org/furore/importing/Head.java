package org.furore.importing;

/// The beginning of a file, by which its format is recognised.
///
/// @param name path of the file, for what content alone can't tell
/// @param bytes the first bytes after decompression, at most [#SIZE]
/// @param whole whether that is the whole file
public record Head(String name, byte[] bytes, boolean whole) {

    /// Bytes looked at.
    public static final int SIZE = 65536;
}
