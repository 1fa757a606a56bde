/// Articles from documents as programs for writing save them: Word, OpenDocument, RTF, EPUB, PDF,
/// Markdown. Enter by one of the readers; what comes as one file of many articles is handed to an
/// [org.furore.importing.office.Export]. Nothing that knows one press database may come in.
@NullMarked
package org.furore.importing.office;

import org.jspecify.annotations.NullMarked;
