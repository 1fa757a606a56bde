package org.furore.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The paths a zip begins with, from what was listed of it and from the headers of its members
/// among the first bytes: what a zipped document is recognised by.
final class ZipHead {
    private static final int SIZE = 30;

    private final List<String> paths = new ArrayList<>();
    private final String type;

    private ZipHead(Head head) {
        byte[] bytes = head.bytes();
        String first = "";
        for (int at = 0; at + SIZE <= bytes.length && paths.size() < Head.MEMBERS; at++) {
            if (bytes[at] == 'P'
                    && bytes[at + 1] == 'K'
                    && bytes[at + 2] == 3
                    && bytes[at + 3] == 4) {
                int length = two(bytes, at + 26);
                int start = at + SIZE;
                int end = Math.min(bytes.length, start + length);
                String path = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                paths.add(path.toLowerCase(Locale.ROOT));
                if (path.equals("mimetype") && at == 0) {
                    int from = end + two(bytes, at + 28);
                    int to = Math.min(bytes.length, from + 100);
                    first =
                            from >= to
                                    ? ""
                                    : new String(bytes, from, to - from, StandardCharsets.US_ASCII);
                }
            } else if (at == 0) {
                break;
            }
        }
        head.members().forEach(member -> paths.add(member.toLowerCase(Locale.ROOT)));
        type = first;
    }

    static ZipHead of(Head head) {
        return new ZipHead(head);
    }

    private static int two(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    /// Whether a path is or begins with one of these, in lower case.
    boolean has(String... beginnings) {
        for (String path : paths) {
            for (String beginning : beginnings) {
                if (path.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    /// Whether the first member says that the file is of this media type (not only begins so: a
    /// template's type is longer).
    boolean isOf(String media) {
        return type.startsWith(media)
                && (type.length() == media.length() || type.charAt(media.length()) == 'P');
    }
}
