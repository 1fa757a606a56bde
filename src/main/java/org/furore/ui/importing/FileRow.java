package org.furore.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.furore.importing.Preview.FilePreview;
import org.jspecify.annotations.Nullable;

/// A file of the preview and, for a table, what its columns mean.
///
/// @param wanted whether it is to be imported
record FileRow(FilePreview file, @Nullable TableModel table, BooleanProperty wanted) {

    FileRow(FilePreview file, @Nullable TableModel table) {
        this(file, table, new SimpleBooleanProperty(true));
    }

    /// What would become of the file.
    enum Outlook {
        /// Its records would be taken, as far as its beginning shows.
        GOOD,
        /// A person has something to say first.
        QUESTION,
        /// Some or all of what was looked at would be rejected.
        PROBLEM,
        /// Nobody looked into it yet.
        UNSEEN
    }

    Outlook outlook() {
        if (table != null && asks()) {
            return Outlook.QUESTION;
        }
        if (file.problem() != null) {
            return Outlook.PROBLEM;
        }
        if (!file.opened()) {
            return Outlook.UNSEEN;
        }
        return file.format() == null
                        || file.drafts().stream()
                                .anyMatch(
                                        each -> each instanceof org.furore.importing.Draft.Rejected)
                ? Outlook.PROBLEM
                : Outlook.GOOD;
    }

    /// Whether a person has to say something before the file can be imported.
    boolean asks() {
        return table != null && table.state().get() != TableModel.State.READY;
    }

    /// Whether something in it may be taken.
    boolean importable() {
        return file.opened() ? file.format() != null : file.problem() == null;
    }
}
