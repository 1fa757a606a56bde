package org.furore.platform.archive;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// A file that holds files. Its members are given in the order they lie in it. A member's path is
/// text to be shown and asked for by, and never a place on a disk.
public abstract class Archive implements Closeable {
    /// Members of an archive that are read; a case's material has fewer.
    static final int MOST = 1_000_000;

    /// Between the path of an archive in an archive and the path of a member in it.
    public static final char WITHIN = '!';

    /// Bytes by which [#isArchive] tells what a file is.
    public static final int MAGIC = 512;

    /// A member.
    ///
    /// @param path as written in the archive, with `/`
    /// @param packed bytes it takes in the archive
    /// @param refused why it can't be opened (a link, an encrypted file), or null
    public record Member(String path, long packed, @Nullable Message refused) {}

    /// What is done with each member.
    @FunctionalInterface
    public interface Visitor {

        /// @param content its bytes, valid until this returns; of a refused member none
        /// @return whether to go on
        boolean visit(Member member, InputStream content) throws IOException;
    }

    Archive() {}

    /// Whether a file that begins so is a zip or a tar.
    public static boolean isArchive(byte[] head) {
        return isZip(head) || TarArchive.isTar(head);
    }

    /// Whether a file that begins so is a zip.
    public static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /// Opens an archive.
    ///
    /// @param head the beginning of `bytes`
    /// @throws IOException if it is damaged or neither a zip nor a tar
    public static Archive open(Bytes bytes, byte[] head) throws IOException {
        if (isZip(head)) {
            return new ZipArchive(bytes);
        }
        if (TarArchive.isTar(head)) {
            return new TarArchive(bytes);
        }
        throw new UnreadableException(Message.of("platform.no-archive"));
    }

    /// The paths of its files, at most `most`, as far as it can be read.
    public abstract List<String> paths(int most) throws IOException;

    /// Gives each file in it to `visitor`, in the order they lie. Folders are no files.
    ///
    /// @throws IOException if the archive can't be read on, or unpacks to absurd size
    public abstract void each(Visitor visitor) throws IOException;

    /// The bytes of the first file of that path, or null if there is none; the caller closes.
    public abstract @Nullable InputStream member(String path) throws IOException;
}
