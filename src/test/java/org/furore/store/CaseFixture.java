package org.furore.store;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.document.Article;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Small invented cases for the tests of the store.
final class CaseFixture {
    static final String TEXT = "Maïmouna 🎬 spoke. Netflix’s poster changed.";

    private CaseFixture() {}

    static SqliteCase create(Path folder) {
        return SqliteCase.create(folder.resolve("a.furore"), "A case", ZoneOffset.UTC, "coder-1");
    }

    static Article article(String text) {
        return new Article(
                new Header(
                        "A title",
                        "A. Writer",
                        "The Courier",
                        Edtf.parse("2020-09-10"),
                        "en",
                        null),
                text,
                null);
    }

    static Post post(String id, String text) {
        return new Post(
                new Header(
                        null,
                        "Someone",
                        "X",
                        Edtf.parse("2020-09-10T12:00:00Z"),
                        "en",
                        "https://twitter.com/someone/status/" + id),
                text,
                "x",
                id,
                "someone",
                null,
                null,
                null,
                id,
                List.of("Tag"),
                List.of(),
                List.of(),
                List.of(),
                new Post.Counts(1L, 2L, null, null, null));
    }

    /// Imports a file whose lines are posts `id text`; lines that start with `!` are rejected.
    static Import importPosts(CaseFile file, String name, String content) {
        try (Intake.ImportSession session =
                file.intake().begin(CollectionFrame.UNSTATED, "test 1")) {
            importLines(session, name, content, Integer.MAX_VALUE);
            return session.complete();
        }
    }

    /// @param stopAfter lines after which the reading stops as if it was cut off
    static void importLines(
            Intake.ImportSession session, String name, String content, int stopAfter) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = Uuids.sha256().digest(bytes);
        try (Intake.FileSession in =
                session.file(
                        new Intake.OriginalFile(
                                name, sha256, bytes.length, "lines", null, Instant.EPOCH))) {
            int offset = 0;
            long number = 0;
            for (String line : content.split("(?<=\n)")) {
                byte[] raw = line.getBytes(StandardCharsets.UTF_8);
                if (++number > stopAfter) {
                    return;
                }
                in.bytes(bytes, offset, raw.length);
                Locator at = new Locator(number, number, offset, raw.length - 1L, null);
                if (line.startsWith("!")) {
                    in.reject(at, org.furore.domain.task.Message.of("store.missing", line.strip()));
                } else {
                    String[] parts = line.strip().split(" ", 2);
                    in.take(at, null, post(parts[0], parts[1]));
                }
                offset += raw.length;
            }
            in.end();
        }
    }

    static Import importWhole(CaseFile file, String name, byte[] bytes, Document document) {
        try (Intake.ImportSession session =
                file.intake().begin(CollectionFrame.UNSTATED, "test 1")) {
            byte[] sha256 = Uuids.sha256().digest(bytes);
            try (Intake.FileSession in =
                    session.file(
                            new Intake.OriginalFile(
                                    name, sha256, bytes.length, "whole", null, Instant.EPOCH))) {
                in.bytes(bytes, 0, bytes.length);
                in.take(Locator.WHOLE, sha256, document);
                in.end();
            }
            return session.complete();
        }
    }

    static List<String> findings(CaseFile file) {
        List<String> all = new ArrayList<>();
        for (CaseFile.Check check : file.verify(org.furore.domain.task.Progress.NONE)) {
            check.findings().forEach(finding -> all.add(check.name() + ": " + finding));
        }
        return all;
    }
}
