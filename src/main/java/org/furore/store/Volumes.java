package org.furore.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// What is known of the folder a case lies in.
final class Volumes {
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smbfs",
                    "smb2",
                    "smb3",
                    "afpfs",
                    "webdav",
                    "9p",
                    "davfs",
                    "fuse.sshfs",
                    "fuse.rclone",
                    "fuse.davfs2");

    private static final Set<String> SYNCHRONISED =
            Set.of(
                    "dropbox",
                    "onedrive",
                    "google drive",
                    "googledrive",
                    "icloud drive",
                    "com~apple~clouddocs",
                    "nextcloud",
                    "owncloud",
                    "seafile");

    private Volumes() {}

    /// Whether the write-ahead log can't be trusted there: its shared memory does not cross a
    /// network, and a synchroniser copies the file without its log.
    static boolean unsafeForWal(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path part : absolute) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (SYNCHRONISED.contains(name) || name.startsWith("onedrive - ")) {
                return true;
            }
        }
        try {
            Path there = Files.exists(absolute) ? absolute : absolute.getParent();
            return there != null
                    && NETWORK.contains(Files.getFileStore(there).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return true;
        }
    }
}
