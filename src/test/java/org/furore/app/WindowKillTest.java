package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Whatever mark the window has shown as made is there after a SIGKILL.
class WindowKillTest {
    private static final long SEED = Long.getLong("furore.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("furore.window-kills", 1);

    @TempDir Path folder;

    @Test
    void everyMarkThatWasShownIsThereAfterAKill() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path own = Files.createDirectory(folder.resolve("kill-" + kill));
            int shown = annotateAndKill(own, 1 + random.nextInt(4), random.nextInt(400));
            try (CaseFile file = TestToolbox.in(own).open(own.resolve("killed.furore"))) {
                int stored = file.entries().all(Annotation.class).size();
                System.out.printf("kill %d: %d marks shown, %d stored%n", kill, shown, stored);
                assertTrue(stored >= shown && stored <= shown + 1, shown + " shown, " + stored);
                assertEquals(
                        List.of(),
                        file.verify(Progress.NONE).stream()
                                .flatMap(check -> check.findings().stream())
                                .toList());
            }
        }
    }

    /// @return how many marks were shown when it was killed
    private static int annotateAndKill(Path own, int marks, int more) throws Exception {
        Path path = own.resolve("killed.furore");
        StoredDocument made = make(own, path);
        Program program = new Program(own);
        Process process =
                program.start(
                        "org.furore.app.KilledWindow",
                        List.of(
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Dtestfx.robot=glass"),
                        null,
                        own.resolve("window"),
                        path,
                        made.id().value());
        long end = System.currentTimeMillis() + 120_000;
        while (shown(own) < marks) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroyForcibly();
                throw new AssertionError(program.printed());
            }
            Thread.sleep(20);
        }
        Thread.sleep(more);
        process.destroyForcibly();
        Program.await(process);
        return shown(own);
    }

    private static StoredDocument make(Path own, Path path) throws Exception {
        Path text =
                Files.writeString(
                        own.resolve("text.txt"),
                        "Nobody in the town had seen the notice, and everybody spoke of it. "
                                .repeat(40));
        Toolbox toolbox = TestToolbox.in(own);
        try (CaseFile file = toolbox.create(path, "To be killed", ZoneOffset.UTC, "coder-1")) {
            toolbox.importer(file).run(List.of(text), ImportOptions.NONE, Progress.NONE);
            try (Stream<StoredDocument> all = file.documents().stream(null)) {
                return all.findFirst().orElseThrow();
            }
        }
    }

    private static int shown(Path own) throws Exception {
        Path out = own.resolve("out.txt");
        if (!Files.exists(out)) {
            return 0;
        }
        return (int) Files.readString(out).lines().filter(l -> l.startsWith("shown ")).count();
    }
}
