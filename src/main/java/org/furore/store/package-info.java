/// The case file: SQLite, migrations, originals, the journal. Enter by [SqliteCase]. The only place
/// with SQL; no format, no index and no screen may come in.
@NullMarked
package org.furore.store;

import org.jspecify.annotations.NullMarked;
