package org.furore.importing;

import org.furore.platform.archive.Archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a zip shows of itself at its beginning, by which a zipped document is told from another:
/// the paths in it and what its first member says.
public final class ZipHead {
    private static final int SIZE = 30;

    private static final int DEFLATED = 8;

    /// Bytes of a media type that are looked at.
    private static final int LONGEST = 200;

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

    /// Whether the member called `mimetype` begins with this media type. It is the first and is not
    /// compressed; where a person packed a file anew, it is any of those that are listed.
    public boolean begins(String media) {
        return media().startsWith(media);
    }

    /// Whether it is of this media type, and not of one whose name only begins so: a template's is
    /// longer.
    boolean isOf(String media) {
        return media().equals(media);
    }

    private String media() {
        boolean listed = paths.contains("mimetype");
        for (int at = 0; at + SIZE <= bytes.length && (at == 0 || listed); at++) {
            if (isMember(at) && text(at + SIZE, two(at + 26)).equals("mimetype")) {
                int start = at + SIZE + two(at + 26) + two(at + 28);
                return two(at + 8) == DEFLATED ? inflated(start) : stored(start);
            }
        }
        return "";
    }

    /// What stands before the next member, or the list of them.
    private String stored(int start) {
        String text = text(start, LONGEST);
        int end = text.indexOf("PK");
        return end < 0 ? text : text.substring(0, end);
    }

    private String inflated(int start) {
        try (Inflater inflater = new Inflater(true)) {
            int from = Math.min(start, bytes.length);
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] out = new byte[LONGEST];
            return new String(out, 0, inflater.inflate(out), StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            return "";
        }
    }
}
