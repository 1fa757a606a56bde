/// Articles from exports of press databases: Nexis, LexisNexis, Factiva. Enter by [LexisReader] and
/// [FactivaReader] for files of their own, by [NexisExport], [LexisExport] and [FactivaExport] for
/// documents that hold one. What such an export calls its fields stands in `labels.txt` only.
@NullMarked
package org.furore.importing.press;

import org.jspecify.annotations.NullMarked;
