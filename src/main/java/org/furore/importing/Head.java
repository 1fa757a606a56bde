package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The beginning of a file, by which its format is recognised. Many readers look at the same one,
/// so what several of them need is worked out once. For one thread.
public final class Head {
    /// Bytes looked at.
    public static final int SIZE = 65536;

    /// Paths of a zip looked at.
    public static final int MEMBERS = 1000;

    private final String name;
    private final byte[] bytes;
    private final boolean whole;
    private final List<String> members;
    private @Nullable String text;
    private @Nullable List<JsonShape> shapes;
    private @Nullable MarkupShape markup;

    /// @param name path of the file, for what content alone can't tell
    /// @param bytes the first bytes after decompression, at most [#SIZE]
    /// @param whole whether that is the whole file
    /// @param members if the file is a zip, the paths in it, at most [#MEMBERS]; else none
    public Head(String name, byte[] bytes, boolean whole, List<String> members) {
        this.name = name;
        this.bytes = bytes;
        this.whole = whole;
        this.members = List.copyOf(members);
    }

    /// Of a file that is no zip.
    public Head(String name, byte[] bytes, boolean whole) {
        this(name, bytes, whole, List.of());
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean whole() {
        return whole;
    }

    public List<String> members() {
        return members;
    }

    /// The bytes as characters, as [PageBytes#decode] reads them.
    public String text() {
        String known = text;
        if (known == null) {
            known = PageBytes.decode(bytes);
            text = known;
        }
        return known;
    }

    /// What its markup begins with.
    MarkupShape markup() {
        MarkupShape known = markup;
        if (known == null) {
            known = MarkupShape.first(this);
            markup = known;
        }
        return known;
    }

    /// The first values in it, if it is JSON.
    List<JsonShape> shapes() {
        List<JsonShape> known = shapes;
        if (known == null) {
            known = List.copyOf(JsonShape.first(bytes));
            shapes = known;
        }
        return known;
    }
}
