package org.furore.importing;

import java.util.List;

/// The beginning of a file, by which its format is recognised.
///
/// @param name path of the file, for what content alone can't tell
/// @param bytes the first bytes after decompression, at most [#SIZE]
/// @param whole whether that is the whole file
/// @param members if the file is a zip, the paths in it, at most [#MEMBERS]; else none
public record Head(String name, byte[] bytes, boolean whole, List<String> members) {

    /// Bytes looked at.
    public static final int SIZE = 65536;

    /// Paths of a zip looked at.
    public static final int MEMBERS = 1000;

    public Head {
        members = List.copyOf(members);
    }

    /// Of a file that is no zip.
    public Head(String name, byte[] bytes, boolean whole) {
        this(name, bytes, whole, List.of());
    }
}
