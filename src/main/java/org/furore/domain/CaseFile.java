package org.furore.domain;

import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Entries;
import org.furore.domain.change.History;
import org.furore.domain.change.Workspace;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Languages;
import org.furore.domain.document.Listings;
import org.furore.domain.document.Originals;
import org.furore.domain.document.Revisions;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An open case. Closing it waits for the workspace thread, checkpoints and leaves exactly one
/// file.
public interface CaseFile extends AutoCloseable {
    Path path();

    CaseInfo info();

    /// Whether another Furore writes this case, so that this one only reads.
    boolean readOnly();

    /// Where the case is open for reading only, every call to it fails with the reason.
    Workspace workspace();

    History history();

    Entries entries();

    Annotations annotations();

    Suggestions suggestions();

    Usages usages();

    Documents documents();

    Languages languages();

    Revisions revisions();

    Listings listings();

    Originals originals();

    Imports imports();

    Intake intake();

    IndexFeed indexFeed();

    /// What a person should know of how this case was opened, e.g. that a slower, safer way of
    /// writing is used on a network folder.
    List<Message> notices();

    /// Re-checks hashes, quotes, references and the database itself.
    List<Check> verify(Progress progress);

    /// Begins to make backups beside the case, from time to time and in the background; a case that
    /// is open for reading only has none.
    void keepBackups();

    /// Makes a backup now; empty where nothing changed since the last. For a thread that may wait.
    Optional<Backup> backUp(Progress progress);

    @Override
    void close();

    /// One check of a case.
    ///
    /// @param name e.g. `originals`
    /// @param checked how many things were looked at
    /// @param findings what is wrong, empty when all is well
    record Check(String name, long checked, List<String> findings) {
        public Check {
            findings = List.copyOf(findings);
        }
    }
}
