package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Post;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.JsonSpans;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Gives records to the sink, each as the post it is or with the reason why it is none.
final class PostRecords {
    private final Records records;
    private boolean good = true;
    private @Nullable Units units;
    private @Nullable Slice unit;

    PostRecords(RecordSink sink, Progress progress) {
        records = new Records(sink, progress);
    }

    /// The next record of a file, which is told if it can't be read.
    @Nullable Slice next(Units file) throws IOException {
        units = file;
        unit = file.next();
        return unit;
    }

    /// Makes a post of a record.
    @FunctionalInterface
    interface Maker {
        /// @throws Refusal if it is no post
        Found make(Node record) throws Refusal;
    }

    /// A post, and how its record was caught.
    record Found(Post post, Capture capture) {
        Found(Post post) {
            this(post, Capture.UNSTATED);
        }
    }

    /// Reads a record and gives it on.
    ///
    /// @return whether it became a post
    boolean take(Slice slice, Wanted wanted, Maker maker) {
        good = false;
        Message problem = slice.problem();
        try {
            if (problem == null) {
                give(slice, maker.make(Node.of(slice, wanted)));
                return true;
            }
        } catch (Refusal e) {
            problem = e.reason();
        }
        if (units != null && slice == unit) {
            records.reject(slice, problem, units);
        } else {
            records.reject(slice, problem);
        }
        return false;
    }

    /// Whether a file can be read for the records it holds: it is an object, which may break off.
    static boolean isAnswer(Slice unit) {
        boolean readable =
                unit.problem() == null || unit.problem().key().equals("importing.unfinished");
        return readable && unit.start() < unit.end() && unit.bytes()[unit.start()] == '{';
    }

    /// Says of an answer whose records were given that it breaks off, unless the last of them did.
    void end(Slice answer) {
        if (good && !JsonSpans.isWhole(answer)) {
            refuse(answer, new Refusal("importing.unfinished"));
        }
    }

    /// A post without an id is known again by its bytes.
    void give(Slice slice, Found found) {
        good = true;
        if (found.post().nativeId() == null) {
            records.takeByContent(slice, found.post(), found.capture());
        } else {
            records.take(slice, found.post(), found.capture());
        }
    }

    void refuse(Slice slice, Refusal why) {
        good = false;
        records.reject(slice, why.reason());
    }
}
