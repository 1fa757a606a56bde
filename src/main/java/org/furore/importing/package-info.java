/// From bytes to drafts: one class per format, one way of reporting a bad record. Enter by
/// [Importer]. Nothing that stores or shows may come in; records leave through [RecordSink].
@NullMarked
package org.furore.importing;

import org.jspecify.annotations.NullMarked;
