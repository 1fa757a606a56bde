package org.furore.importing;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the zip a member of Letterboxd is given of his own data: `reviews.csv`, `diary.csv` and
/// `ratings.csv` as the mappings that come with Furore read them, which are reviews with or without
/// a text. Each other file of it (films watched or wanted, lists, likes, comments, what was
/// deleted) is one rejected record.
public final class LetterboxdReader implements RecordReader {
    private static final Set<String> TAKEN = Set.of("reviews.csv", "diary.csv", "ratings.csv");

    private static final Set<String> TELLING =
            Set.of(
                    "reviews.csv",
                    "diary.csv",
                    "ratings.csv",
                    "watched.csv",
                    "watchlist.csv",
                    "profile.csv",
                    "comments.csv");

    /// Folders of an export, besides the one it may have been packed in.
    private static final Set<String> OWN = Set.of("deleted", "orphaned", "likes", "lists");

    private static final int ENOUGH = 3;

    @Override
    public String format() {
        return "letterboxd";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        return ZipHead.of(head).paths().stream()
                        .map(LetterboxdReader::plain)
                        .filter(TELLING::contains)
                        .distinct()
                        .count()
                >= ENOUGH;
    }

    /// A path without the folder the zip may have been packed in, in lower case; those of lists and
    /// of deleted entries keep theirs.
    private static String plain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int folder = lower.indexOf('/');
        return folder > 0 && !OWN.contains(lower.substring(0, folder))
                ? lower.substring(folder + 1)
                : lower;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Members members = new Members(sink);
        try (Package parts = Package.of(source.stream())) {
            TableReader tables = new TableReader();
            for (String path : parts.paths()) {
                progress.check();
                members.path = path;
                if (!isTaken(plain(path))) {
                    members.refuse(reason(plain(path)));
                    continue;
                }
                try (InputStream in = parts.open(path)) {
                    tables.read(member(source, path, in, parts), members, progress);
                } catch (UnreadableException e) {
                    members.refuse(e.userMessage());
                }
            }
        } catch (UnreadableException e) {
            members.path = null;
            members.refuse(e.userMessage());
        }
        if (members.number == 0) {
            members.path = null;
            members.refuse(Message.of("importing.empty"));
        }
    }

    private static Source member(
            Source source, String path, @Nullable InputStream in, Package parts) {
        return new Source(
                path,
                in == null ? InputStream.nullInputStream() : in,
                source.size(),
                source.sha256(),
                null,
                file -> null,
                () -> {
                    InputStream again = parts.open(path);
                    return again == null ? InputStream.nullInputStream() : again;
                });
    }

    /// Of orphaned entries the film is gone from Letterboxd; they are still their author's.
    private static boolean isTaken(String path) {
        return TAKEN.contains(path.startsWith("orphaned/") ? path.substring(9) : path);
    }

    /// Whether a file of an export that was unpacked holds what its author deleted.
    static boolean isDeleted(String path) {
        return ("/" + path.toLowerCase(Locale.ROOT)).contains("/deleted/");
    }

    private static Message reason(String path) {
        if (path.startsWith("deleted/")) {
            return Message.of("importing.letterboxd-deleted");
        }
        if (path.startsWith("lists/")) {
            return Message.of("importing.table-letterboxd-list");
        }
        return List.of("watched.csv", "watchlist.csv").contains(path) || path.startsWith("likes/")
                ? Message.of("importing.table-letterboxd-films")
                : Message.of("importing.letterboxd-other");
    }

    /// Numbers records through all members. Where a record stands is its member and line.
    private static final class Members extends PlacedSink {
        private @Nullable String path;
        private long number;

        Members(RecordSink out) {
            super(out);
        }

        void refuse(Message why) {
            reject(new Locator(1, 0, -1, -1, null), why);
        }

        @Override
        protected Locator place(Locator at) {
            return new Locator(++number, at.line(), -1, -1, path);
        }
    }
}
