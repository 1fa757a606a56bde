package org.furore.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.furore.domain.task.Message;

/// Says what a file is that no reader takes, as far as its first bytes tell.
final class Unread {
    private Unread() {}

    /// @param unknown what is said where they tell nothing
    static Message why(Head head, Message unknown) {
        byte[] bytes = head.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        if (isPicture(start)) {
            return Message.of("importing.is-picture");
        }
        if (isSound(start)) {
            return Message.of("importing.is-sound");
        }
        if (start.startsWith("wOFF")
                || start.startsWith("wOF2")
                || start.startsWith("OTTO")
                || start.startsWith("\0\1\0\0")) {
            return Message.of("importing.is-font");
        }
        if (start.startsWith("SQLite format 3")) {
            return Message.of("importing.is-database");
        }
        if (start.startsWith("\u007FELF") || start.startsWith("MZ")) {
            return Message.of("importing.is-program");
        }
        if (start.startsWith("Rar!")
                || start.startsWith("7z\u00BC\u00AF\u0027\u001C")
                || start.startsWith("BZh")
                || start.startsWith("\u00FD7zXZ")
                || start.startsWith("(\u00B5/\u00FD")) {
            return Message.of("importing.is-packed");
        }
        return unknown;
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("\u0089PNG\r\n")
                || start.startsWith("GIF8")
                || start.startsWith("RIFF") && start.startsWith("WEBP", 8)
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)
                || start.startsWith("\0\0\1\0")
                || start.startsWith("ftypavif", 4)
                || start.startsWith("ftyphei", 4);
    }

    private static boolean isSound(String start) {
        return start.startsWith("ID3")
                || start.startsWith("OggS")
                || start.startsWith("fLaC")
                || start.startsWith("RIFF") && start.startsWith("WAVE", 8)
                || start.startsWith("RIFF") && start.startsWith("AVI ", 8)
                || start.startsWith("ftyp", 4)
                || start.startsWith("\u001AE\u00DF\u00A3")
                || start.startsWith("\u00FF\u00FB");
    }
}
