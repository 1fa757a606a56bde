package org.furore.importing.office;

import org.furore.importing.Head;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tells documents that are zips from each other by the names in them and by what the first of them
/// says.
final class ZipShape {
    private static final int HEADER = 30;

    private ZipShape() {}

    static boolean isZip(Head head) {
        byte[] bytes = head.bytes();
        return bytes.length > HEADER && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    /// A text document of Word, with macros or without.
    static boolean isWord(Head head) {
        if (!isZip(head)) {
            return false;
        }
        List<String> names = names(head);
        boolean packaged = names.contains("[Content_Types].xml") || names.contains("_rels/.rels");
        return packaged && names.stream().anyMatch(name -> name.startsWith("word/"));
    }

    /// Whether the member `mimetype`, which comes first and unpacked, is `type`.
    static boolean isOfType(Head head, String type) {
        if (!isZip(head)) {
            return false;
        }
        byte[] bytes = head.bytes();
        int name = at(bytes, 26, 2);
        int start = HEADER + name + at(bytes, 28, 2);
        String first = new String(bytes, HEADER, Math.min(name, bytes.length - HEADER), UTF_8);
        int length = Math.min(type.length(), Math.max(0, bytes.length - start));
        return first.equals("mimetype")
                && length > 0
                && new String(bytes, start, length, UTF_8).equals(type);
    }

    /// The paths of the zip; where they were not listed, those of the members that begin in what is
    /// seen.
    static List<String> names(Head head) {
        if (!head.members().isEmpty()) {
            return head.members();
        }
        List<String> names = new ArrayList<>();
        byte[] bytes = head.bytes();
        for (int i = 0; i + HEADER < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                int length = at(bytes, i + 26, 2);
                if (i + HEADER + length <= bytes.length) {
                    names.add(new String(bytes, i + HEADER, length, UTF_8));
                }
            }
        }
        return names;
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private static int at(byte[] bytes, int offset, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[offset + i] & 0xFF);
        }
        return value;
    }
}
