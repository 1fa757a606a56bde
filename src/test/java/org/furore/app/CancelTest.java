package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.furore.cli.Terminal;
import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.change.Feed;
import org.furore.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A person who stops an import keeps what was stored, and can go on.
class CancelTest {
    private static final int POSTS = 6_000;

    @TempDir Path folder;

    @Test
    void aCancelledImportKeepsWholeBatchesAndCanBeCompleted() throws IOException {
        Path file = folder.resolve("posts.ndjson");
        ManyPosts posts = ManyPosts.write(file, POSTS, 44);
        Coverage coverage = Coverage.empty(folder, "a");
        Shell impatient =
                new Shell(
                        terminal -> new Impatient(Shell.wired(folder.resolve("cache")), terminal));
        Ran ran = impatient.run("import", coverage.path(), file, "--json").exits(130);
        assertEquals("Cancelled. What was stored before stays.\n", ran.err());
        ran.object("import-result");
        List<JsonNode> documents = coverage.run("documents", "--json").exits(0).lines();
        assertTrue(
                documents.size() > 0 && documents.size() < posts.first().size(),
                () -> documents.size() + " of " + posts.first().size());
        JsonNode kept = coverage.run("imports", "--json").exits(0).lines().getFirst();
        assertEquals("cancelled", kept.get("state").asString());
        assertEquals(documents.size(), kept.get("taken").asInt());
        coverage.run("verify", "--json").exits(0).object("verify-result");
        JsonNode again = coverage.run("import", file, "--json").exits(1).object("import-result");
        assertEquals(posts.first().size() - documents.size(), again.get("taken").asInt());
        Set<String> ids = new HashSet<>();
        coverage.run("documents", "--json")
                .lines()
                .forEach(each -> ids.add(each.get("nativeId").asString()));
        assertEquals(posts.first().keySet(), ids);
        coverage.run("verify").exits(0);
    }

    @Test
    void whatWasCancelledBeforeItBeganChangesNothing() {
        Coverage coverage = Coverage.empty(folder, "a");
        Shell cancelled =
                new Shell(terminal -> {
                    terminal.cancel();
                    return Shell.wired(folder.resolve("cache"));
                });
        cancelled.run("import", coverage.path(), Coverage.FILES).exits(130);
        assertEquals(List.of(), coverage.documents());
        coverage.imported().exits(1);
        cancelled.run("verify", coverage.path()).exits(130);
        coverage.run("verify").exits(0);
    }

    /// Cancels when the first batch of an import has been stored.
    private record Impatient(Toolbox real, Terminal terminal) implements Toolbox {
        @Override
        public Importer importer(CaseFile file) {
            file.workspace()
                    .follow(feed -> {
                        if (feed instanceof Feed.BatchStored) {
                            terminal.cancel();
                        }
                    });
            return real.importer(file);
        }

        @Override
        public org.furore.domain.Rescued rescue(
                Path damaged, Path out, org.furore.domain.task.Progress progress) {
            return real.rescue(damaged, out, progress);
        }

        @Override
        public List<org.furore.domain.Backup> backups(Path path) {
            return real.backups(path);
        }

        @Override
        public void restore(
                Path path, int number, Path out, org.furore.domain.task.Progress progress) {
            real.restore(path, number, out, progress);
        }

        @Override
        public org.furore.platform.Keys keys() {
            return real.keys();
        }

        @Override
        public org.furore.importing.ReadAgain readAgain(CaseFile file) {
            return real.readAgain(file);
        }

        @Override
        public CaseFile open(Path path) {
            return real.open(path);
        }

        @Override
        public CaseFile create(
                Path path,
                String title,
                java.time.@org.jspecify.annotations.Nullable ZoneId zone,
                @org.jspecify.annotations.Nullable String coder) {
            return real.create(path, title, zone, coder);
        }

        @Override
        public org.furore.domain.search.TextSearch search(
                CaseFile file, org.furore.domain.task.Progress progress) {
            return real.search(file, progress);
        }

        @Override
        public CaseFile.Check verifyIndex(CaseFile file, org.furore.domain.task.Progress progress) {
            return real.verifyIndex(file, progress);
        }

        @Override
        public org.furore.annotate.AnnotationLines annotationLines(CaseFile file) {
            return real.annotationLines(file);
        }

        @Override
        public org.furore.exchange.FuroreJsonl jsonl(CaseFile file) {
            return real.jsonl(file);
        }

        @Override
        public org.furore.timeline.TimelineWriter timeline() {
            return real.timeline();
        }

        @Override
        public org.furore.timeline.TimelineData timelineData(CaseFile file) {
            return real.timelineData(file);
        }

        @Override
        public org.furore.report.ReportWriter report(CaseFile file) {
            return real.report(file);
        }

        @Override
        public boolean display() {
            return real.display();
        }

        @Override
        public void window(Path path) {
            real.window(path);
        }

        @Override
        public Path settings() {
            return real.settings();
        }

        @Override
        public String program() {
            return real.program();
        }
    }
}
