package org.furore.ui.library;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Change;
import org.furore.domain.change.Entry;
import org.furore.domain.change.Feed;
import org.furore.domain.document.Correction;

import java.util.List;

/// What of the news of a case matters to a list of documents.
///
/// @param documents whether documents came, went or were corrected
/// @param annotations whether annotations changed
/// @param entries whether claims, actors or codes may be called otherwise
public record LibraryNews(boolean documents, boolean annotations, boolean entries) {

    public static final LibraryNews NONE = new LibraryNews(false, false, false);

    /// Both together.
    public LibraryNews and(LibraryNews other) {
        return new LibraryNews(
                documents || other.documents,
                annotations || other.annotations,
                entries || other.entries);
    }

    public static LibraryNews of(List<Feed> news) {
        boolean documents = false;
        boolean annotations = false;
        boolean entries = false;
        for (Feed one : news) {
            switch (one) {
                case Feed.BatchStored batch -> documents = true;
                case Feed.ImportEnded ended -> documents = true;
                case Feed.LanguagesFound found -> documents = true;
                case Feed.Applied applied -> {
                    for (Change change : applied.changes().changes()) {
                        if (!(change instanceof Change.EntryChange edit)) {
                            documents = true;
                            continue;
                        }
                        Entry subject = edit.subject();
                        documents |= subject instanceof Correction;
                        annotations |=
                                subject instanceof Annotation || subject instanceof Suggestion;
                        entries |=
                                subject instanceof org.furore.domain.claim.Claim
                                        || subject instanceof org.furore.domain.actor.Actor
                                        || subject instanceof org.furore.domain.codebook.Code;
                    }
                }
            }
        }
        return new LibraryNews(documents, annotations, entries);
    }

    /// Whether lines that were read may have changed.
    public boolean rows() {
        return documents || annotations;
    }
}
