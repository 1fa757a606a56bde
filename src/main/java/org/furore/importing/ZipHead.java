package org.furore.importing;

import org.furore.platform.archive.Archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a zip shows of itself at its beginning, by which a zipped document is told from another:
/// the paths in it and what its first member says.
public final class ZipHead {
    private static final int SIZE = 30;

    private final byte[] bytes;
    private final List<String> paths;

    private ZipHead(Head head) {
        bytes = head.bytes();
        // What begins among the first bytes may be a member of a member.
        paths = head.members().isEmpty() ? begun() : head.members();
    }

    public static ZipHead of(Head head) {
        return new ZipHead(head);
    }

    /// Of a zip that could not be listed: those of the members that begin in what is seen.
    private List<String> begun() {
        List<String> begun = new ArrayList<>();
        for (int at = 0; isZip() && at + SIZE <= bytes.length; at++) {
            if (isMember(at) && begun.size() < Head.MEMBERS) {
                begun.add(text(at + SIZE, two(at + 26)));
            }
        }
        return begun;
    }

    private boolean isMember(int at) {
        return bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4;
    }

    private int two(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private String text(int from, int length) {
        int start = Math.min(from, bytes.length);
        return new String(
                bytes, start, Math.min(length, bytes.length - start), StandardCharsets.UTF_8);
    }

    public boolean isZip() {
        return Archive.isZip(bytes);
    }

    /// Of its files, as they are written.
    public List<String> paths() {
        return paths;
    }

    /// Whether a path is or begins with one of these, which are in lower case, in any case.
    public boolean has(String... beginnings) {
        for (String path : paths) {
            String lower = path.toLowerCase(Locale.ROOT);
            for (String beginning : beginnings) {
                if (lower.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the first member, which is not compressed, is called `mimetype` and begins with this
    /// media type.
    public boolean begins(String media) {
        if (bytes.length < SIZE || !isMember(0) || !text(SIZE, two(26)).equals("mimetype")) {
            return false;
        }
        return text(SIZE + two(26) + two(28), media.length()).equals(media);
    }

    /// Whether it is of this media type, and not of one whose name only begins so: a template's is
    /// longer.
    boolean isOf(String media) {
        if (!begins(media)) {
            return false;
        }
        int end = SIZE + two(26) + two(28) + media.length();
        return end >= bytes.length || bytes[end] == 'P';
    }
}
