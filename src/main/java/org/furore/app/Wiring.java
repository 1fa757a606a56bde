package org.furore.app;

import org.furore.annotate.AnnotationLines;
import org.furore.cli.Toolbox;
import org.furore.domain.Backup;
import org.furore.domain.CaseFile;
import org.furore.domain.Rescued;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.exchange.FuroreJsonl;
import org.furore.importing.Importer;
import org.furore.importing.ReadAgain;
import org.furore.index.LuceneSearch;
import org.furore.platform.Folders;
import org.furore.platform.Keys;
import org.furore.report.ReportWriter;
import org.furore.store.Backups;
import org.furore.store.Rescue;
import org.furore.store.SqliteCase;
import org.furore.timeline.CaseTimelineFigure;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineReader;
import org.furore.timeline.TimelineWriter;
import org.furore.timeline.Typeface;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Puts the parts together: constructors called by hand.
final class Wiring implements Toolbox {
    private final Folders folders;

    Wiring(Folders folders) {
        this.folders = folders;
    }

    @Override
    public CaseFile create(Path path, String title, @Nullable ZoneId zone, @Nullable String coder) {
        String user = System.getProperty("user.name", "");
        String fallback = user.isBlank() ? "coder-1" : user.toLowerCase(Locale.ROOT);
        return SqliteCase.create(
                path,
                title,
                zone == null ? ZoneId.systemDefault() : zone,
                coder == null || coder.isBlank() ? fallback : coder,
                keys());
    }

    @Override
    public CaseFile open(Path path) {
        return SqliteCase.open(path, keys());
    }

    private LuceneSearch index(CaseFile file, Progress progress) {
        return LuceneSearch.open(
                folders.cache().resolve("index").resolve(file.info().id().toString()),
                file,
                progress);
    }

    @Override
    public TextSearch search(CaseFile file, Progress progress) {
        return index(file, progress);
    }

    @Override
    public CaseFile.Check verifyIndex(CaseFile file, Progress progress) {
        try (LuceneSearch index = index(file, progress)) {
            return index.verify(progress);
        }
    }

    @Override
    public Rescued rescue(Path damaged, Path out, Progress progress) {
        return Rescue.run(damaged, out, keys(), progress);
    }

    @Override
    public List<Backup> backups(Path path) {
        return Backups.of(path);
    }

    @Override
    public void restore(Path path, int number, Path out, Progress progress) {
        Backups.restore(path, number, out, progress);
    }

    @Override
    public Importer importer(CaseFile file) {
        return new Importer(Formats.readers(), file.intake(), program());
    }

    @Override
    public Keys keys() {
        return Keys.of(folders);
    }

    @Override
    public ReadAgain readAgain(CaseFile file) {
        return new ReadAgain(Formats.readers(), file.revisions(), file.originals(), keys());
    }

    @Override
    public AnnotationLines annotationLines(CaseFile file) {
        return new AnnotationLines(file);
    }

    @Override
    public FuroreJsonl jsonl(CaseFile file) {
        return new FuroreJsonl(file);
    }

    @Override
    public TimelineWriter timeline() {
        return new TimelineWriter(new Typeface());
    }

    @Override
    public TimelineData timelineData(CaseFile file) {
        return TimelineReader.of(file).read();
    }

    @Override
    public ReportWriter report(CaseFile file) {
        return ReportWriter.of(file, new CaseTimelineFigure(TimelineReader.of(file), timeline()));
    }

    @Override
    public boolean display() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                || system.startsWith("mac")
                || set("DISPLAY")
                || set("WAYLAND_DISPLAY");
    }

    private static boolean set(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    @Override
    public void window(@Nullable Path path) {
        new Window(folders, this).run(path);
    }

    @Override
    public Path settings() {
        return folders.settings();
    }

    @Override
    public String program() {
        String version = Wiring.class.getPackage().getImplementationVersion();
        return "Furore " + (version == null ? "(not packaged)" : version);
    }
}
