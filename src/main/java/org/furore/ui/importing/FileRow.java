package org.furore.ui.importing;

import org.furore.importing.Preview.FilePreview;
import org.jspecify.annotations.Nullable;

/// A file of the preview and, for a table, what its columns mean.
record FileRow(FilePreview file, @Nullable TableModel table) {

    /// What would become of the file.
    enum Outlook {
        /// Its records would be taken, as far as its beginning shows.
        GOOD,
        /// A person has something to say first.
        QUESTION,
        /// Some or all of what was looked at would be rejected.
        PROBLEM
    }

    Outlook outlook() {
        if (file.problem() != null || file.format() == null) {
            return Outlook.PROBLEM;
        }
        if (table != null) {
            return table.state().get() == TableModel.State.READY ? Outlook.GOOD : Outlook.QUESTION;
        }
        return file.drafts().stream()
                        .anyMatch(each -> each instanceof org.furore.importing.Draft.Rejected)
                ? Outlook.PROBLEM
                : Outlook.GOOD;
    }
}
