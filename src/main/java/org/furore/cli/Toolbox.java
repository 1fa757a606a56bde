package org.furore.cli;

import org.furore.annotate.AnnotationLines;
import org.furore.domain.Backup;
import org.furore.domain.CaseFile;
import org.furore.domain.Rescued;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.exchange.FuroreJsonl;
import org.furore.importing.Importer;
import org.furore.importing.ReadAgain;
import org.furore.platform.Keys;
import org.furore.report.ReportWriter;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineWriter;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// What the commands work with, made by whoever wires the program together.
public interface Toolbox {
    /// @param zone the time zone days are cut in, or null for this machine's
    /// @param coder whose marks are made when nobody else is named, or null for this user
    CaseFile create(Path path, String title, @Nullable ZoneId zone, @Nullable String coder);

    /// Opens a case and tells what a person should know about how.
    CaseFile open(Path path);

    /// The search over a case, its index caught up.
    TextSearch search(CaseFile file, Progress progress);

    /// Lets the index catch up, then holds it against the store.
    CaseFile.Check verifyIndex(CaseFile file, Progress progress);

    /// Saves what can be read of a damaged case into a new one.
    Rescued rescue(Path damaged, Path out, Progress progress);

    /// The backups beside a case, the newest first; the case need not be there any more.
    List<Backup> backups(Path path);

    /// Writes a case as it was when a backup was made.
    void restore(Path path, int number, Path out, Progress progress);

    Importer importer(CaseFile file);

    /// The keys of pseudonymised imports.
    Keys keys();

    ReadAgain readAgain(CaseFile file);

    AnnotationLines annotationLines(CaseFile file);

    FuroreJsonl jsonl(CaseFile file);

    TimelineWriter timeline();

    /// What there is to draw.
    TimelineData timelineData(CaseFile file);

    ReportWriter report(CaseFile file);

    /// Whether there is a screen to open a window on.
    boolean display();

    /// Opens the window, on a case or on none, and returns when it is closed.
    void window(@Nullable Path path);

    /// Where a person's choices are kept on this machine.
    Path settings();

    /// Name and version of this program.
    String program();
}
